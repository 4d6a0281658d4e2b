import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { isAnsweredElsewhere } from './answered-better.ts'
import { questionsAnswered } from './answers-given.ts'
import { saySideQuestion } from './say-answer.ts'
import { whereAsked } from './where-asked.ts'

/** 往哪交, 为什么, "how", "who to": words that go on with a question and name nothing of their own. */
const GOES_ON =
  /^(?:那|所以|可是?|但)?(?:我|要|该|得)?(?:往哪(?:儿|里)?(?:交|发|送|寄)|交(?:给谁|到?哪(?:儿|里)?)|发给谁|(?:去|在|上)?哪(?:儿|里)?(?:弄|办|交|开|看|查|改)|(?:具体)?(?:怎么|咋)(?:弄|交|办|开|说|改|查|操作|写|去)|跟谁(?:说|讲)|找谁)(?:呢|啊|呀)?[?？]?$|^(?:so |and |but |ok )*(?:how|how exactly|how do i do (?:that|it)|where|where do i (?:do|send|find|get) (?:that|it)|to whom?|who to|who do i (?:ask|send it to|tell)|with what)\W*$/iu

/** 那是什么意思, "what does that mean exactly": of what was told in the last message. */
const MEANS =
  /^(?:那|所以|这)?(?:这|那|它)?(?:句话?|个|几个字)?(?:到底|究竟|具体)?(?:是)?(?:什么|啥)(?:意思)(?:呢|啊)?[?？]?$|^(?:so |and |but |ok )*what(?:'?s| does| do| is)? (?:that|it|this|they)(?: even| actually| really)? ?(?:mean|supposed to mean)(?: exactly| then)?\W*$/iu

/** "Does that count as late", 那这个算不算: of what was told right before. */
const COUNTS =
  /^(?:so |and |but |ok |hmm )*(?:do|does|did|would|will|is|are) (?:that|it|this|they|those|these)(?: even| also| really| still)* (?:count|counted|counting|considered|seen)(?: as)?(?: (?:a |an )?(?:late|overdue|default|bad mark|loan|debt|mine))?\W*$|^(?:那|这|所以)?(?:这|那)?(?:个|种|样|次)?(?:也|还)?算(?:不算)?(?:是)?(?:逾期|贷款|欠款|负债)?(?:吗|么|不|嘛)?[?？]?$/iu

/** Probability from which both together ask something else, or the same once more. */
const TOGETHER = 0.5

/**
 * A few words right after an answer, or after what the page says was told, are read with the message before them. False where they
 * are none, or nothing likely comes of both.
 */
export async function hearFewWordsAfter(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || dc.activeDialog?.id === PLAN || owesNow(turn)) return false
  const goesOn = GOES_ON.test(text.trim()) && questionsAnswered(turn, 1).length > 0
  const means = MEANS.test(text.trim()) && state.told?.facts.includes('notice') === true
  const before = state.recent.at(-1)?.text
  const counts = COUNTS.test(text.trim())
  if ((!goesOn && !means && !counts) || before === undefined) return false
  const both = `${before.replace(/[?？。.!！\s]+$/u, '')}${state.locale === 'en' ? ', ' : '，'}${text}`
  const asked = counts ? findSideQuestion(both, state.locale, parts.sideQuestions) : undefined
  const read = asked
    ? { name: asked.name, score: 1 }
    : parts.readSideQuestion(both, whereAsked(state), () => false)
  if (!read || read.score < TOGETHER || isAnsweredElsewhere(read.name, both, turn)) return false
  if (saidWhole(turn, read.name, parts)) return false
  saySideQuestion(turn, read.name, parts)
  state.notUnderstood = 0
  if (state.open) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/** Every wording of it was read. */
function saidWhole({ state }: Turn, name: string, { phrases }: DialogParts): boolean {
  const phrase = `side_questions.${name}`
  return (state.said[phrase] ?? 0) >= phrases[state.locale].wordings(phrase)
}
