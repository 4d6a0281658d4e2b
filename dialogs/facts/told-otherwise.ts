import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Clause } from '#src/understanding/clauses.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { sayNoted } from './fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { asksWhatChanges, leadsUp } from '#dialogs/message/second-look-signs.ts'
import { goOn } from './mend.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** "I said two other loans", 不是两家: what was told before, and isn't so. */
const NOT_SO_ANY_MORE =
  /^(?:那个?|我说的|写的)?[一二两三四五六七八九十百千万0-9.]+(?:元|块)?(?:那个)?(?:是|算)(?:税前|扣税前|扣之前|没扣(?:税|社保))(?:的)?$|^(?:the |that )?[0-9][0-9,.]*k? (?:is|was) (?:before tax|gross)$|^[^,.;!?]{0,4}(?:不是|不止|没有)[一二两三四五六七八九十0-9]+[家笔个](?:了|啊|吧)*$|^(?:我|前面|之前|刚才|一开始)+(?:说|讲|报|写)(?:了|的)?(?:是|有)?[一二两三四五六七八九十0-9]+[家笔个](?:了|啊|吧)*$|^(?:(?:but|oh|and|earlier|before|wait|actually)[ ,]*)*i (?:said|told you|put|wrote) (?:i had |there were |it was )?(?:one|two|three|four|[1-9])\b[^,.;!?]{0,16}$|^not (?:one|two|three|four|[1-9])$|^(?:the |my |that )?(?:second|third|other|2nd|3rd)(?: one| loan| card)? (?:is|was|got|has been) (?:already |now |long )*(?:closed|cleared|settled|paid(?: off)?|gone|done)$|^(?:另外?一|第[二三]|那)[家笔个张](?:早就?|已经|都)*(?:销|还|结|关|清)[^,.;!?]{0,4}$/u
/** "Hang on", 麻烦改下, "does that change it": what only leads up to something told otherwise, or asks to look again. */
const BESIDE_IT =
  /^(?:(?:等一?下|等等|对了|哦|噢|啊|诶|哎|那个|不好意思|抱歉|还有|另外|就是|不对|不是|刚才?|忘了?说|我|你|请|麻烦|帮我?|给我?|那|这下|这样)*(?:(?:改|更新|修改|调整)(?:一?下|了|过来)?|记?错了|说错了|搞错了|报错了|更正一?下)?(?:吧|哈|啊|了)*|(?:那|你|请|麻烦|帮我|给我|再|重新|重|可以|能不能|能)*(?:算|看|评|分析|排)(?:一?[下遍次]|一算|一看|看)?(?:吧|吗|呗|行不)?|(?:那|这下|这样)?(?:结果|原因|你?(?:前面|刚才|之前)?说的(?:话|那些)?)?(?:会不会|是不是|要不要|还|会|要|就)?(?:有)?(?:改|变化?|不一样|算数|改变)(?:吗|不|么|没|嘛|不变)?|(?:(?:oh|and|also|sorry|wait|hang on|hold on|actually|btw|by the way|i (?:got|had|put) (?:that|it) wrong|my (?:mistake|bad)|i (?:actually )?should say|i forgot|one (?:more )?thing|(?:please |can you |could you )*(?:fix|change|correct|update|redo|re-?do|recalculate|re-?run|re-?work) ?(?:that|it|this|the result)?(?: (?:again|please|out))?|(?:please |can you |could you )*(?:look|check|work it out|do it|run it) again(?: please)?|please|can i (?:fix|change|correct) (?:something|one thing|a thing)(?: from (?:before|earlier))?|so|but)[ ,]*)+|(?:so |and )?(?:does|will|would|do) (?:that|it|this|the \w+) change (?:it|that|things|anything|something|much|the \w+|what you(?: have|'ve)? (?:said|told me|wrote))?)$/u

/**
 * On from what was told otherwise: what else the message says is left to be heard, after a second look at the reasons that
 * were told. True when it says nothing else.
 */
export async function goOnToldOtherwise(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  facts: readonly string[],
  besides: readonly Clause[],
  changed = true,
): Promise<boolean> {
  const { state } = turn
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, facts, { changed })
  const rest = besides.filter(
    ({ text }) =>
      !BESIDE_IT.test(text) && !NOT_SO_ANY_MORE.test(text) && !leadsUp(text) && !asksWhatChanges(text),
  )
  if (rest.length === 0) {
    await goOn(dc, turn, parts, facts)
    return true
  }
  if (state.result && !state.open && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  const apart = state.locale === 'zh-CN' ? ' ' : ', '
  turn.text = rest.map(({ text, ended }) => text + (ended === '?' ? '?' : '')).join(apart)
  turn.understanding = bySentence(parts.understand)(turn.text, state.locale)
  return false
}
