import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { answerTopic, offerNext } from './answer-topic.ts'
import { owesNow } from '#dialogs/care/tender.ts'

/** 还有别的我能帮他做的吗, "anything she can do about it": nothing else is asked. */
const WHAT_CAN_BE_DONE =
  /^(?:好的?|嗯|行|那|所以|[，, ])*(?:她|他|我妈|我爸|我)(?:现在|接下来)?(?:该|要|应该)(?:怎么办|咋办|怎么做|做什么)(?:好|呢|啊)?[?？。]?$|^(?:那|所以|就|现在|真的|[，, ])*(?:还)?(?:有没有|有)?(?:什么|啥|别的|其他|其它)?(?:事|办法|是)?(?:我|她|他|我们|我妈|我爸|您说我)?(?:这边|自己)?(?:还)?能(?:帮(?:他|她|忙)?|为(?:他|她))?(?:做|弄|干)(?:点|些)?(?:什么|啥|的)(?:事|补救)?(?:吗|么|呢|没|没有)?[?？。]?$|^(?:so |and |ok,? |then )*(?:is there )?(?:anything|something|what) (?:else )?(?:that )?(?:i|she|he|we|they|my \w+) (?:can|could) (?:still )?do(?: about (?:it|this|that)| now| here| then| on (?:my|her|his|our) (?:end|side))*[?.]?$|^(?:so |and |then |ok,? )*(?:what )?(?:can|could) i (?:even |still |actually )?do(?: anything| something)? about (?:it|this|that)(?: now| then)?[?.]?$|^(?:so |and |then )*(?:can|could) (?:anything|something) be done(?: about (?:it|this|that))?[?.]?$/iu

/** 那我就没别的办法了吗, "is there any help for someone like me": before anything was found. */
const NO_WAY_LEFT =
  /^(?:那|所以|就|我|是不是|难道|真的?|[，, ])*(?:没有?|没啥|没什么)(?:什么|啥|别的|其他|一点|任何)*(?:办法|法子|路)(?:可走|可想)?了?(?:吗|么|嘛|[?？])+$|^(?:so |and |then )*(?:is|are) there (?:really )?(?:no (?:other )?(?:ways?|options?)|any (?:help|hope))(?: left)?(?: for (?:me|someone like me|people like me))?[?.]?$/iu

/** After a result the steps by their effect, before it what helps in general. False where something else is asked. */
export const hearWhatCanBeDone: Hearer = async (dc, turn, parts) => {
  if (turn.action || dc.activeDialog?.id === PLAN || owesNow(turn)) return false
  const asked = turn.text.trim()
  if (!WHAT_CAN_BE_DONE.test(asked) && (turn.state.result || !NO_WAY_LEFT.test(asked))) return false
  if (turn.state.result && !turn.state.open) return makeMove(dc, turn, parts, 'what_first')
  answerTopic(turn, 'how_to_restore_or_raise', parts.book)
  turn.state.notUnderstood = 0
  if (turn.state.open) await reprompt(dc, turn)
  else offerNext(turn, 'how_to_restore_or_raise', parts.book)
  return true
}
