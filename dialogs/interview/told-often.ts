import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { mask } from '#src/understanding/mask.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { reprompt } from './under-way.ts'

/** "我说了四五遍你才听懂", "i had to say it five times": said of how it went, with nothing told anew. */
const HOW_OFTEN =
  /(?:说|讲|问|解释|重复|改|纠正)了?(?:得有|有|都|好|足足)?(?:几|好几|[两二三四五六七八九十\d]+|好多|很多|无数|半天)(?:遍|次|回|天)?[^，。,.?？]{0,4}(?:你|您)?(?:才|终于)(?:算)?(?:听|弄|搞|反应|看)?(?:懂|明白|清楚|记住|记对|改|改对|过来|理解)|\b(?:had to|i|took) (?:\w+ ){0,2}?(?:say|said|tell|told|repeat\w*|explain\w*|correct\w*)\b[^.?!]{0,24}\b(?:\d+|two|three|four|five|six|ten|many|several|a few|so many|lots of) times\b|\btook (?:you|u) (?:\d+|two|three|four|five|six|ten|several|a few|so many|long|ages|forever)\b[^.?!]{0,20}\b(?:to (?:get|understand|hear|listen|note)|before)\b/iu

/** Praise or not, how often something had to be said is owned up to. False when something is told or asked with it. */
export async function hearHowOften(dc: DialogContext, turn: Turn): Promise<boolean> {
  const { text, understanding, state } = turn
  if (!HOW_OFTEN.test(text) || understanding.facts.length > 0 || isQuestion(understanding)) return false
  turn.review.push({ kind: 'feedback', locale: state.locale, text: mask(text) })
  say(turn, 'talk.told_often')
  state.notUnderstood = 0
  await reprompt(dc, turn)
  return true
}
