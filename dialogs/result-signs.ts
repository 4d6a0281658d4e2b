type Sign = (text: string) => boolean

/** "所以主要是车贷闹的？": the reasons told, taken up again in the person's own words. */
export const takesUpReasons: Sign = (text) =>
  /^(?:那|所以|那么|这么说|也就是说|合着|敢情|就是说|说白了|等于)[^。]{0,24}(?:闹|害|导致|引起|造成|拖累|影响|问题|原因|因为|主要是|是吧|对吧)|(?:^|[,，])(?:那|所以|那么)?(?:归根结底|归根到底|说到底|说白了|总的来说|也就是说)[^。]{0,24}(?:对吧|对吗|是吧|是吗|吗|吧|[?？])|(?:主要|关键|根本)(?:就|还)?是[^。]{0,16}(?:闹|害|导致|引起|拖累|的问题|的原因|[吗么吧?？])|^(?:so|then|in other words)\b[^.]{0,20}\b(?:it'?s|it is|the (?:main )?(?:reason|problem|cause)|because|mainly|mostly|basically|comes? down to|boils? down to)\b|^(?:so )?(?:basically|in the end|in short|at the end of the day|it (?:all )?(?:comes|boils) down to)\b[^.]{0,60}(?:right|correct|is(?:n'?t)? (?:it|that)|yes|yeah)?\?/iu.test(
    text.trim(),
  )
