import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Reply } from '#src/reply/reply.ts'
import { readDenials } from '#src/understanding/denials.ts'
import { isUnsure } from '#src/understanding/asks-something.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { isOver } from '#src/understanding/work-now.ts'
import { takeAmountBeside } from './amount-beside.ts'
import { hold, saidBack, sayNoted } from '#dialogs/facts/fact-keeping.ts'
import { sayLead } from '#dialogs/asked/say-lead.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { oneValue, readAs, type OneValue } from './read-as.ts'

/**
 * "I paid it off in September, not last week. always on time btw": before a question is put again, whatever else the
 * message was heard as, a part of it that answers the question counts. Holds it, says it back, and gives whether it did.
 */
export function answersBeside(turn: Turn, parts: DialogParts): boolean {
  const { state } = turn
  const { open } = state
  if (sayLead(turn, parts)) return true
  if (!open || turn.action || turn.text.length > LONGEST) return false
  if (state.facts[open.fact]) return isStatedJustNow(turn, parts, open.fact)
  if (readDenials(turn.text, state.locale)) return false
  const told = messageParts(turn.text, turn, parts).filter(
    (part) => !isQuestion(part.understanding) || isUnsure(part.understanding.text.replace(/[?？]+$/u, '')),
  )
  const found = told
    .map((part, at) => answerIn(turn, parts, open.fact, part, at === 0))
    .find((one) => one !== undefined)
  if (!found) {
    // "5500. is that safe to tell you": the sum counts, and how steady it is is asked on.
    const text = told.map((part) => part.text).join(', ')
    const isIncome = open.fact === 'income' && text !== ''
    sayNoted(turn, parts.knowledge, isIncome ? takeAmountBeside(turn, parts, open.fact, text) : [])
    return false
  }
  hold(turn, open.fact, found.value, 'answered', found.quantity)
  sayNoted(turn, parts.knowledge, [open.fact, ...takeAmountBeside(turn, parts, open.fact, turn.text)])
  state.open = undefined
  state.notUnderstood = 0
  return true
}

/** Noted already when the rest of the message was heard, and the answer all the same. */
function isStatedJustNow(turn: Turn, { knowledge }: DialogParts, fact: string): boolean {
  const { state, understanding } = turn
  const value = state.facts[fact]?.value
  const vague = value !== undefined && value in (knowledge.facts[fact]?.vague ?? {})
  if (vague || toDiagnosisFacts(understanding.facts)[fact] !== value) return false
  const { phrase } = saidBack(turn, fact)
  if (!turn.replies.some((reply) => phrasesIn(reply).includes(phrase))) sayNoted(turn, knowledge, [fact])
  state.open = undefined
  state.notUnderstood = 0
  return true
}

/** The phrases that a reply names its facts by. */
function phrasesIn(reply: Reply): readonly string[] {
  const { facts } = (reply.kind === 'say' ? reply.params : undefined) ?? {}
  return Array.isArray(facts) ? facts.map((one: PhraseRef) => one.phrase) : []
}

/** What a part says to the open question by words that are about it. */
function answerIn(
  turn: Turn,
  parts: DialogParts,
  fact: string,
  part: MessagePart,
  isFirst: boolean,
): OneValue | undefined {
  const { text, understanding } = part
  const told = { ...turn, text, understanding }
  const reading = oneValue(readAs(told, fact, parts))
  // "none. what did you note": an answer and nothing else, before anything else.
  // "I said none. Well, the oven lease": what is named behind it counts as in any answer.
  if (isFirst && NONE.test(text)) return oneValue(readAs(turn, fact, parts)) ?? reading
  if (!reading || reading.said.length < LEAST_SAID) return undefined
  // 上半年失业，七月才进的这个厂: what the whole of the message says is over.
  if (isOver(fact, reading.value, normalise(turn.text), turn.state.locale)) return undefined
  const stated = toDiagnosisFacts(understanding.facts)
  if (stated[fact] === reading.value) return reading
  if (Object.keys(stated).length > 0) return undefined
  const spokenOf = factsSpokenOf(reading.said, turn.state.locale, parts.factWords)
  return spokenOf.includes(fact) || SPEAKS_OF[fact]?.test(text) ? reading : undefined
}

/** Words that only this question can be answered with. */
const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  notice:
    /页面|按钮|灰|(?:没|不|啥都?没|什么都?没)(?:写|说|显示)|提示|\b(?:page|button|gr[ea]y(?:ed)?|it(?:'s|s| is)? (?:not |never )?(?:says?|said|saying|shows?)|screen)\b/iu,
  income:
    /工资|收入|固定|时多时少|不稳定|每个?月|月月|[春夏秋冬]天|[淡旺]季|\b(?:salary|wages?|income|months?|same|steady|(?:in|over|during) (?:the )?(?:summer|winter|spring|autumn|season|holidays)|when it(?:'?s| is| gets)|up (?:and|n) down)\b/iu,
  // 三个多月了 每天都看还是0
  since_repaid:
    /^(?:昨天?|前[天晚]|今天|上个?(?:月|周|星期|礼拜)[一二三四五六日天底初末]?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中|\d{1,2}[号日]?)?)[^，。,?？]{0,8}$|^(?:(?:on|it was|about|around|i think|maybe) )*(?:yesterday|today|last (?:week|month|night|\w+day)|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*(?: \d{1,2}(?:st|nd|rd|th)?)?)$|^(?:大概|差不多|快|都|已经|应该|有|过了?|得)*(?:半|[0-9一二两三四五六七八九十几]+)(?:个)?[多半来几]?(?:天|周|星期|礼拜|月|年)(?:[多半])?(?:了|吧|左右|前)*$|^(?:(?:about|around|over|almost|nearly|more|than|like|maybe|it's|its|been|just) )*(?:an?|half a|\d+|two|three|four|five|six|seven|eight|nine|ten)(?: or \w+)? (?:days?|weeks?|months?|years?)(?: (?:ago|now|already))*$/iu,
  record: /按时|逾期|晚[过还]|\b(?:on time|late|in time)\b/iu,
  frequency: /借[过了]|用[过了]|\b(?:borrow\w*|used? (?:it|jiebei))\b/iu,
}

const NONE =
  /^(?:(?:i|like i|as i)(?: already| just)? (?:said|told you)[, ]+|(?:我)?(?:都|刚才?|已经|早就?)?说(?:过|了)+[, ]*)?(?:none|nope|nah|nothing|没有|没了?|都没有?|一[家个笔]也?没有)(?: (?:at all|else|since [^,.?!]{2,30}))?[.]?$/iu

/** Words shorter than this (characters) could answer anything. */
const LEAST_SAID = 3

/** Longer messages (characters) are a story, in which anything may be told of anybody. */
const LONGEST = 400
