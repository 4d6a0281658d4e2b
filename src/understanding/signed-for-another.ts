/** "I only signed for my brother", 给我弟担保的: answering for a loan that somebody else took. */
const SIGNED =
  /(?:给|替|帮|为|跟)?[^，。,.;!?？！；\s]{0,6}(?:担保|做保|作保|保证人)|(?:给|替|帮)[^，。,.;!?？！；\s]{1,6}签(?:了|过|的)?(?:个|的)?(?:字|名|的)|只是?签(?:了|过)?(?:个|的)?[字名]|\b(?:co-?sign(?:ed|er|ing)?|guarant(?:ee|eed|or|eeing))\b|\b(?:sign(?:ed)?|signing|vouched|stood surety)\b[^,.;!?]{0,24}\b(?:for|with)\b|\b(?:only|just) signed\b/iu

/** Not asked of the page: 借呗要担保人吗 tells of no loan that was signed for. */
const SUPPOSES =
  /如果|要是|假如|需要|要不要|能不能|可以找|\b(?:if i|should i|can i|could i|need a|do i need)\b/iu

const PARTS = /(?<=[，。,.;!?？！；])\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\s+(?=(?:but|and i) )/u

/** Whether a text tells that one signed for somebody else's loan. */
export function signedForAnother(text: string): boolean {
  return text.split(PARTS).some((part) => SIGNED.test(part) && !SUPPOSES.test(part))
}

/** The parts of a text that don't tell of it, nor whose the loan is. */
export function withoutSigned(text: string): string {
  return text
    .split(PARTS)
    .filter((part) => !SIGNED.test(part) && !OF_WHOM.test(part))
    .join(' ')
    .trim()
}

/** "It's not mine, it's my brother's", 钱是他用的: whose it is. */
const OF_WHOM =
  /(?:不是|不算|哪是)我(?:自己)?(?:借|贷|用|欠)?的|是(?:我)?(?:弟弟?|哥哥?|姐姐?|妹妹?|爸爸?|妈妈?|儿子|女儿|朋友|同事|亲戚|老公|老婆|他|她)(?:自己)?(?:借|贷|用|欠)?的|\b(?:not|isn'?t|never) (?:my|mine|mines)\b|\b(?:it|that)(?:'?s| is| was) (?:only |really |all )?(?:my |his|hers?|their)/iu

/** Whether a text says that a loan is somebody else's. */
export function saysNotMine(text: string): boolean {
  return text.split(PARTS).some((part) => OF_WHOM.test(part))
}
