import type { Turn } from '#src/conversation/turn.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { pageWords } from '#dialogs/message/page-signs.ts'

/** What sounds like another symptom than the one told before, and is asked, the page's, another loan's, or no more than it. */
export function isNoOtherSymptom(turn: Turn, value: string): boolean {
  if (asksOfDifference(turn.text) || isOfAnotherLoan(turn)) return true
  if (value === 'limit_reduced' && NEVER_ROSE.test(turn.text)) return true
  if (!turn.state.facts.symptom) return false
  return (
    // "It's unavailable" after "the limit is zero" says no more than that.
    value === 'cannot_use' ||
    onlyThePageSaysIt(turn) ||
    asksWhyItIsGone(turn) ||
    onlyProtests(turn) ||
    isOnlyGone(turn)
  )
}

/** "Has been 500 forever, doesn't go up", 一直是500不涨: it didn't fall. */
const NEVER_ROSE =
  /(?:一直|老|总)(?:都|就)?(?:是|只有|停在)\d+[^。]{0,4}(?:不|没)[^。]{0,2}涨|\b(?:doesn'?t|does not|won'?t|never|hasn'?t|not) (?:ever )?(?:go(?:ne|es|ing)?|went|rise|risen|increase[ds]?) ?(?:up|higher)?\b[^.!]{0,6}|\bstuck (?:at|on) \d/iu

/** "服务关闭和额度是0有啥区别": one of them was told before, and neither is told here. */
function asksOfDifference(text: string): boolean {
  return /区别|差别|有(?:什么|啥|何)不同|(?:一回事|一样)(?:吗|么|嘛|不|没|$|[?？])|\bdifferen(?:ce|t) (?:between|from)\b|\bthe same (?:thing )?as\b/iu.test(
    text,
  )
}

/** 一直按时还为啥还降我额度, 凭什么关我: why it was done is asked, in whatever word comes first; a figure, or a correction, tells. */
function onlyProtests({ text }: Turn): boolean {
  return DONE_TO_ME.test(text) && !TELLS_ANEW.test(text)
}

const DONE_TO_ME =
  /(?:为啥|为什么|为何|怎么|咋|凭什么|凭啥)[^，。！？,!?]{0,6}(?:关|停|封|冻|降|减|砍|拒)(?:了|掉|我|不)*(?:的|我)?(?:额度|借呗|服务)?|\b(?:why|how come)\b[^.!?]{0,24}\b(?:clos\w+|shut|block\w*|cut|lower\w*|reduc\w+|refus\w+|reject\w*|declin\w+|punish\w*)\b/iu
const TELLS_ANEW =
  /\d|[一二两三四五六七八九十几]+[百千万]|不是|看错|说错|搞错|其实|刚才|现在|变成|从|之前|原来|昨天|今天|又|\b(?:actually|not|isn'?t|wasn'?t|now|wrong|mistaken|sorry|today|yesterday|meant|used to)\b/iu

/** "No. How come it's gone now that I paid": what was told before is asked about, in a word that may mean any of it. */
export function asksWhyItIsGone({ state, text }: Turn): boolean {
  return state.facts['symptom'] !== undefined && GONE.test(text) && WHY.test(text) && !SERVICE.test(text)
}

/** 头一个礼拜还在，后来一点就没了: no other symptom than the one told before. */
function isOnlyGone({ state, understanding }: Turn): boolean {
  const stated = understanding.facts.filter(({ key }) => key === 'symptom')
  return (
    state.facts.symptom !== undefined &&
    stated.length > 0 &&
    stated.every(({ said }) => BARELY_GONE.test(said))
  )
}

/** "Only one other loan, the second was closed": closed is that one. */
function isOfAnotherLoan({ understanding }: Turn): boolean {
  const stated = understanding.facts.filter(({ key }) => key === 'symptom')
  return stated.length > 0 && stated.every(({ said }) => ANOTHER_ONE.test(said))
}

const ANOTHER_ONE =
  /(?:另(?:外)?[一两]|第[二三四]|那)[家笔个张]|\b(?:the|my|that|and|other) (?:second|third|other|2nd|3rd|old)(?: one| loan| card)? (?:is|was|got|has|were|'s)\b/iu

const BARELY_GONE =
  /^(?:就|又|也|都|点|再|在|突然|一下子|直接|后来|全)*(?:没了|没有了|不见了)$|^(?:then|and now|now|just|is|it's|its|was| )*gone$/u

const GONE = /没了|不见了|\bgone\b|\bdisappear\w*/iu
const WHY = /为啥|为什么|为何|怎么|咋|凭什么|凭啥|\bhow come\b|\bwhy\b/iu
const SERVICE = /服务|入口|图标|页面|按钮|\b(?:service|entry|icon|page|button|app|account)\b/iu

/** "It says assessment not passed": the words of a page that refuses are no other symptom than the one told before. */
function onlyThePageSaysIt({ state, text, understanding }: Turn): boolean {
  const words = state.facts['symptom'] && pageWords(text)
  if (!words) return false
  const plain = normalise(words)
  return understanding.facts.every(({ key, said }) => key !== 'symptom' || plain.includes(said))
}
