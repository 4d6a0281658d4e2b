import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { sayNoted, statedAndKnown, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { answersBeside } from './answered-beside.ts'
import { askWithExample } from './questions.ts'
import { readAs } from './read-as.ts'
import { takeOutOfTurn } from './said-out-of-turn.ts'
import { holdAnswer } from '#dialogs/facts/told-beside.ts'
import { followFact } from './under-way.ts'

const TOLD =
  /[,，。.!！?？\s]*(?:(?:我|不是|都|早就?|已经|刚才|刚刚|刚|前面|上面|之前|开头|一开始|第一[句条])(?:就|都|也|已经|早|在|里|话|的时候)*){1,3}(?:跟你|和你|跟您|告诉你|告诉您)?(?:说|讲|写|提|告诉)(?:过|了|过了|得很清楚)?(?:的|嘛|吗|么|啊|呀|吧|了|啦|喽|哦)*(?=$|[,，。.!！?？\s])|(?:前面|刚才|刚刚|之前|上面|早就)(?:就)?(?:说|讲|提)过(?=[\d一二两三四五六七八九十])|[,，。.!！?？\s]*(?:你|您)(?:的)?(?:记性|忘性)(?:呢|真差|太差|不好|是不是|怎么|真|好差)*(?=$|[,，。.!！?？\s])|[,，。.!！?？\s]*(?:你|您)(?:又|是不是|怎么|怎么又|都)*(?:忘(?:记)?了?|没记住|记不住|没听|没看)(?:吗|么|啊|吧|呢|见|到)*(?=$|[,，。.!！?？\s])|[,，。.!！?？\s]*(?:说过|讲过|写过)了(?:嘛|啊|呀)?(?=$|[,，。.!！?？\s])|[,.!?\s]*\b(?:as )?(?:i|i'?ve|i have)(?: have| had| just| already)* (?:told|tell|say|said|wrote|written|mention(?:ed)?)(?: (?:to )?(?:you|u|ya|that|it|this|so))*(?: (?:already|before|earlier|above|once|twice))*(?: in (?:my |the )?first (?:message|line|sentence))?(?: (?:already|no|lah))*(?=$|[,.!?\s]*$|[,.!?])|[,.!?\s]*\b(?:did you|you|have you)(?: just| already)? (?:forget|forgot|forgotten|lose|lost)(?: (?:it|that|already|what i said))*(?=$|[,.!?])|[,.!?\s]*\b(?:scroll|read|look|see)(?: it)? (?:back|up|above)(?=$|[,.!?])|[,.!?\s]*\b(?:already|just) (?:told|said|written|wrote|mentioned)(?: (?:it|that|you|u))*(?: in (?:my |the )?first (?:message|line|sentence))?(?=$|[,.!?])/giu

/** Words around it that say nothing besides. */
const REST = /^[\s,，。.!！?？]+|[\s,，。.!！?？]+(?:no|嘛|吗|呢)?[\s,，。.!！?？]*$/giu

/**
 * "wednesday. i told u", "第一句就说过了": what stands beside it is what was missed; where nothing does, the one thing
 * that is still missing is asked for with an example. False when the message claims nothing of the kind.
 */
export async function hearToldAlready(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  if (text.length > LONGEST || text.search(TOLD) < 0) return false
  const beside = text.replaceAll(TOLD, ' ').replaceAll(REST, '').trim()
  const told: Turn = {
    ...turn,
    text: beside,
    understanding: parts.understand(beside, state.locale, turn.moment),
  }
  const found = beside === '' ? [] : takeAll(told, parts)
  if (found.length > 0) {
    turn.state.notUnderstood = 0
    say(turn, 'talk.correct.told')
    sayNoted(turn, parts.knowledge, found)
    if (state.open && found.includes(state.open.fact)) state.open = undefined
    await followFact(dc, turn, parts.knowledge, found[0] ?? '')
    return true
  }
  const known = statedAndKnown(told, parts.knowledge)
  if (known.length > 0 || (beside.length <= LONGEST_TIME && isTimeKnown(told, parts))) {
    sayNoted(turn, parts.knowledge, known.length > 0 ? known : ['since_repaid'])
    await followFact(dc, turn, parts.knowledge, known[0] ?? 'since_repaid')
    return true
  }
  if (!state.open || beside.length > MUCH_BESIDE) return false
  const before = takeFromBefore(turn, parts)
  if (before.length > 0) {
    state.notUnderstood = 0
    say(turn, 'talk.correct.told')
    sayNoted(turn, parts.knowledge, before)
    const first = before[0] as string
    if (before.includes(state.open.fact)) state.open = undefined
    await followFact(dc, turn, parts.knowledge, first)
    return true
  }
  const asked = state.open.fact
  if (answersBeside(turn, parts)) {
    await followFact(dc, turn, parts.knowledge, asked)
    return true
  }
  say(turn, 'talk.correct.missed')
  askWithExample(turn, parts.knowledge)
  return true
}

/**
 * What earlier messages say of the open question, newest first; what else they told may have been taken back since. Only words that speak of the question answer it; a bare "no" was for another.
 */
function takeFromBefore(turn: Turn, parts: DialogParts): string[] {
  const { state } = turn
  return state.recent.toReversed().flatMap(({ text }) => {
    const told: Turn = { ...turn, text, understanding: parts.understand(text, state.locale, turn.moment) }
    const asked = state.open?.fact
    const speaks = asked !== undefined && factsSpokenOf(text, state.locale, parts.factWords).includes(asked)
    const answered = speaks && !state.facts[asked] && holdAnswer(told, asked, parts) ? [asked] : []
    const others = Object.keys(parts.knowledge.facts).filter((fact) => fact !== asked || state.facts[fact])
    return [...answered, ...takeUpFacts(told, parts.knowledge, ...others).learnt]
  })
}

/** Whatever the words tell: of the open question, of what was stated, of another question; a time alone of the repayment. */
function takeAll(told: Turn, parts: DialogParts): string[] {
  const { open } = told.state
  const answered = open && holdAnswer(told, open.fact, parts) ? [open.fact] : []
  const { learnt, changed } = takeUpFacts(told, parts.knowledge, ...answered)
  const others = [...answered, ...learnt, ...changed, ...takeOutOfTurn(told, parts)]
  if (others.length > 0 || told.state.facts.since_repaid || told.text.length > LONGEST_TIME)
    return [...new Set(others)]
  return holdAnswer(told, 'since_repaid', parts) ? ['since_repaid'] : []
}

/** A time once more, where the one of the repayment is noted. */
function isTimeKnown(told: Turn, parts: DialogParts): boolean {
  if (told.state.facts.since_repaid === undefined || told.text === '') return false
  const { kind } = readAs(told, 'since_repaid', parts)
  return kind === 'value' || kind === 'range'
}

/** Longer messages (characters) tell something else besides. */
const LONGEST = 120
/** With more beside it (characters) that can't be read, the message is about that. */
const MUCH_BESIDE = 12
/** "28 October", "last wednesday". */
const LONGEST_TIME = 24
