type Sign = (text: string) => boolean

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}

const NAMED =
  /第([一二两三四1-4])[条个点项种]|\b(?:the |your |that )(first|second|third|fourth)(?: (?:one|reason|point|item|thing))?\b|\b(?:reason|point|number|no\.?|item) (one|two|three|four|[1-4])\b/iu

/** "第二条跟我啥关系", "why the first one": the place, from 1, of the reason that is asked about. */
export function reasonNamed(text: string): number | undefined {
  const found = NAMED.exec(text)
  const word = (found?.[1] ?? found?.[2] ?? found?.[3])?.toLowerCase()
  return word === undefined ? undefined : (NUMBERS[word] ?? Number(word))
}

/** "为啥", "凭什么这么说" and nothing else: asked of what was just told. */
export const asksWhyBarely: Sign = (text) =>
  /^(?:那|可|但|可是|但是|这|所以|到底|哎|啊)*[,，]?(?:你|您)?(?:为什么|为啥|凭什么|凭啥|怎么会|怎么回事|咋回事|怎么看出来的?)(?:呢|啊|呀|这样|这么说|会这样|这样说|得出来的|说的)*$|^(?:but |and |so |ok |okay )*(?:why(?: me| mine)?(?: lah| leh| man)?|how come|how so|why is that|why'?s that|says who|based on what|how do you know(?: that)?)$/iu.test(
    plain(text),
  )

/** "所以主要是车贷闹的？": the reasons told, taken up again in the person's own words. */
export const takesUpReasons: Sign = (text) =>
  /^(?:那|所以|那么|这么说|也就是说|合着|敢情|就是说|说白了|等于)[^。]{0,24}(?:闹|害|导致|引起|造成|拖累|影响|问题|原因|因为|主要是|是吧|对吧)|(?:^|[,，])(?:那|所以|那么)?(?:归根结底|归根到底|说到底|说白了|总的来说|也就是说)[^。]{0,24}(?:对吧|对吗|是吧|是吗|吗|吧|[?？])|(?:主要|关键|根本)(?:就|还)?是[^。]{0,16}(?:闹|害|导致|引起|拖累|的问题|的原因|[吗么吧?？])|^(?:so|then|in other words)\b[^.]{0,20}\b(?:it'?s|it is|the (?:main )?(?:reason|problem|cause)|because|mainly|mostly|basically|comes? down to|boils? down to)\b|^(?:so )?(?:basically|in the end|in short|at the end of the day|it (?:all )?(?:comes|boils) down to)\b[^.]{0,60}(?:right|correct|is(?:n'?t)? (?:it|that)|yes|yeah)?\?/iu.test(
    text.trim(),
  )

/** Wants yes or no where nobody but the lender can know. */
export const wantsCertainty: Sign = (text) =>
  /什么叫[“"'「]?(?:可能|比较可能|很可能|也许|大概)|要么(?:说)?[^，。]{0,8}要么|(?:给|要|说)(?:我|你)?(?:个|句)?准(?:话|信|确)|(?:别|不要)(?:老|总|再)?(?:说|跟我说|讲)[^，。]{0,3}(?:可能|也许|大概)|(?:你|这)(?:个|些)?(?:算|说|分析|结果|判断)?(?:得|的)?(?:到底)?(?:准不准|准吗|准确吗|靠谱吗|可信吗)|(?:到底)?(?:是|有)?(?:百分之?百|100%)(?:确定|是)?|\b(?:what do you mean|why) (?:by )?["“']?(?:possibl[ey]|likely|maybe)|\b(?:is it|are you) (?:yes or no|(?:a hundred|100) ?(?:percent|%)|certain|sure)(?: or not)?\b|\bhow (?:accurate|reliable|sure) (?:is|are)\b|\b(?:yes or no|straight answer)\b/iu.test(
    text,
  )

/** "那咋办", "我该干啥": what to do, without more. */
export const asksWhatToDo: Sign = (text) =>
  /^(?:那|那么|那我|所以|现在|接下来|然后|我|这|可|到底|你说|您说)*[,，]?(?:我)?(?:是|就是)?(?:问|想问|说)?(?:你|您)?(?:我)?(?:现在|接下来|下一步)?(?:我)?(?:该|要|能|应该|可以)?(?:先)?(?:怎么办|咋办|咋整|咋弄|怎么弄|怎么做|怎么搞|干啥|干嘛|干什么|做什么|做啥|做点什么)(?:才好|才行|好|呢|啊|呀)?$|^(?:ok |okay |and |so |then |but )*(?:what (?:do|should|can|shall) i do(?: now| then| next| about it)?|what now|now what|so what now|what next|what'?s next)$/iu.test(
    plain(text),
  ) || /(?:告诉|跟)(?:我|一声)[^。?？]{0,8}(?:该|要|得)(?:干|做|怎么办|咋办)/u.test(text)

/** Too much to read: one sentence, please. */
export const wantsItShort: Sign = (text) =>
  /(?:说|讲|写|字|话)(?:得|的)?(?:也)?(?:太|这么|那么)(?:多|长|啰嗦|复杂)|(?:一|1)句话|简单(?:点|说|讲)|(?:说|讲|挑)(?:个|点)?重点|长话短说|太长(?:了)?(?:不看)?|看(?:不过来|得(?:头|眼)(?:晕|花|疼))|\b(?:too (?:long|much (?:text|to read|reading|information))|in (?:one|a) (?:sentence|word|nutshell|line)|keep it short|short(?:er)? (?:version|answer|please)|tl;?dr|get to the point|bottom line|just the (?:gist|point))\b/iu.test(
    text,
  )

const ASKS_MEANING =
  /什么意思|啥意思|啥叫|什么叫|什么是|是什么|是啥|指的?(?:是)?(?:什么|啥)|怎么(?:理解|回事)|说人话|\bmeans?\b|\bwhat(?: is|'s| are)\b|\bget rid of\b|\bremove\b|\bexplain\b/iu

/** "那市场偏紧是什么意思": asks what a reason means in words of its title. */
export function asksOfTitle(text: string, title: string): boolean {
  if (!ASKS_MEANING.test(text)) return false
  const plainText = text.toLowerCase()
  return piecesOf(title.toLowerCase()).some((piece) => plainText.includes(piece))
}

/** Four characters in a row, or two words: enough to know a title by. */
function piecesOf(title: string): string[] {
  const words = title.split(/\s+/u)
  if (words.length > 1)
    return words
      .slice(1)
      .map((word, at) => `${words[at]} ${word}`)
      .filter(isTelling)
  return Array.from({ length: Math.max(0, title.length - 3) }, (_, at) => title.slice(at, at + 4))
}

/** More than small words: "tight market", not "in a". */
function isTelling(pair: string): boolean {
  return pair.split(' ').every((word) => word.length > 3)
}

/** The whole result once more, rather than its gist. */
export const wantsItAgain: Sign = (text) =>
  /(?:再|重新|重)(?:给我)?(?:看|说|讲|显示|来)(?:一?[遍次下]|看)|完整|结果|\b(?:again|once more|whole|full|results?)\b/iu.test(
    text,
  ) && !/从头|\b(?:start|begin)\b/iu.test(text)

/** "就没别的了？", "除了这条还能干点啥": other ways than those that were told. */
export const asksForOtherWays: Sign = (text) =>
  /(?:还有|有)(?:没有?|什么|啥)?(?:别的|其他|其它)(?:的)?(?:法子|办法|路|方法|招|辙)|(?:就|真|还)?没(?:有)?(?:别的|其他)(?:办法|法子|路)?(?:了)?(?:吗|么|[?？])|除了[^，。,]{1,8}(?:还能|还可以|能)[^，。,]{0,6}(?:干|做|怎么|咋)|\b(?:anything|something|nothing|what) else\b[^.?!]{0,24}\b(?:do|try|help)\b|\bother (?:ways?|options?|things?)\b[^.?!]{0,16}\b(?:do|try|there)\b/iu.test(
    text,
  )

/** "提前还一半有用吗": whether some step would help. */
export const asksWhetherItHelps: Sign = (text) =>
  /有没有(?:用|作用|帮助|效果)|(?:有|管|起)(?:用|作用|帮助|效果)(?:吗|么|嘛|不|没|呢|[?？])|(?:会|能)(?:不会|不能)?(?:好|强|快|容易|宽松)(?:一?[点些])(?:吗|么|嘛|不|呢|[?？])|行得通|\b(?:would|will|does|could) (?:it|that|this)(?: really)? (?:help|work|make (?:a|any) difference|do any good)\b|\b(?:any|no) (?:use|good|help)\?$/iu.test(
    text,
  )

function plain(text: string): string {
  return text.trim().replace(/[\s,，。.!！?？~…]+$/u, '')
}
