import { Screened } from './screened.ts'

const ALSO_ZH = '(?:我|就|也|都|再|可|倒|真|页面上?|上面|它|啥|什么|一个?字|一家|一个|一句)*'

/** 别的就没有了, 其他没说: what was named is all there is. */
const CLOSES_ZH = new Screened(
  new RegExp(
    `^(?:那|就|再|我|反正|然后|至于|除此之外|除了这个)*(?:别的|其[他它](?:的|家)?|另外(?:的)?|剩下的|余下的|多的|再)${ALSO_ZH}(?:没|没有)(?:有|了|说|写|提|讲|显示|提示|啥|什么)*了?[啊呀吧呢的啦哦哈]*$`,
    'u',
  ),
)

const CLOSES_EN = new Screened(
  /^(?:and |but |so |well |otherwise |beyond that |other than that |apart from that |besides that |after that )*(?:(?:that'?s|that is|thats|this is) (?:all|it|everything|the lot|about it)(?: (?:of it|really|folks|i'?ve got|i have(?: got)?|i got|i owe|there is(?: to it)?|there was|it (?:says|said|shows|wrote)))?|(?:it |the page |page |screen |app )?(?:says|said|say|shows|showed|wrote|there'?s|there is|there was|got|have|i have|i'?ve got|i got|i owe) (?:nothing|nowt|not anything) (?:else|more)|(?:(?:it |the page |page )?(?:doesn'?t|didn'?t|does not|did not) (?:say|show|tell) (?:anything|nothing) (?:else|more))|(?:nothing|nowt) (?:else|more|besides|other)(?: (?:than that|on it|there|written|said|besides|really|to it))?|no more(?: than that)?|no others?)$/u,
)

/** Whether a clause of this normalised text may be one that closes a list. */
export function mayCloseList(text: string): boolean {
  return CLOSES_ZH.mayMatch(text) || CLOSES_EN.mayMatch(text)
}

/** A clause, normalised, that only says that a list is at its end: "别的就没有了", "says nothing else", "that's all i've got". */
export function closesList(clause: string): boolean {
  return CLOSES_ZH.test(clause) || CLOSES_EN.test(clause)
}
