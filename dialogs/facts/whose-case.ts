import { signedForAnother } from '#src/understanding/signed-for-another.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { commonestOptions } from '#dialogs/talk/greet.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { whoseWords } from '#dialogs/message/whose-words.ts'

/**
 * Knows whose case is talked of. Once a message plainly asks for somebody else ("我妈的借呗…她让我问问"), the state names
 * that person, and every message is heard as they would say it: 她 and "my mum" become 我 and "I", so that all that reads
 * a person's own case reads theirs; what the asker says of themself is left out. True when the message is served by that.
 */
export async function hearForWhom(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const text = withApostrophe(turn.text)
  if (text !== turn.text) turn.text = text
  // "It's my sister's loan, I only co-signed": of a loan that was noted, and not whom this is about.
  if (state.facts.other_loans && signedForAnother(text)) return false
  const words = whoseWords(parts.factWords, state.locale)
  const rest = state.caseOf === undefined ? undefined : words.ownAfterAll(text)
  if (rest !== undefined) return backToOwn(dc, turn, parts, rest)
  const who =
    words.askedFor(text) ?? (begins(turn) && !planUnderWay(state.dialogs) ? words.toldOf(text) : undefined)
  const anew = who !== undefined && startsFor(turn, parts, who)
  if (state.caseOf === undefined) return false
  if (words.asksToAct(text)) {
    sayHolder(turn, state.caseOf)
    const told = withoutActing(text, words.asksToAct)
    if (!tellsTrouble(turn, parts, words.asOwn(told, state.caseOf))) {
      await reprompt(dc, turn)
      return true
    }
    hear(turn, parts, words.asOwn(told, state.caseOf))
    return false
  }
  const own = words.asOwn(text, state.caseOf)
  if (/[\p{L}\p{N}]/u.test(own)) {
    if (own !== text) hear(turn, parts, own)
    return false
  }
  // Nothing was said but for whom it is asked, or of the asker.
  if (anew) turn.replies.push({ kind: 'offer', options: commonestOptions })
  else if (who === undefined) say(turn, 'talk.whose.not_theirs', { params: { who: nameOf(state.caseOf) } })
  if (!anew) await reprompt(dc, turn)
  return true
}

/** "He repaid it and it's closed. Can I ring them for him?", 还清了用不了 我能替他问吗: what is told beside the wish to act. */
function withoutActing(text: string, asksToAct: (text: string) => boolean): string {
  return (text.match(/[^。.!！?？\n]+[。.!！?？\n]*/gu) ?? [])
    .map((sentence) =>
      asksToAct(sentence)
        ? sentence
            .split(BREAK)
            .filter((part) => !asksToAct(part))
            .join('，')
        : sentence,
    )
    .join('')
}

/** Without words of asking, only the first telling of a trouble is taken for somebody else's. */
function begins({ state }: Turn): boolean {
  return state.caseOf === undefined && !state.open && !state.result && Object.keys(state.facts).length === 0
}

/** The case is that person's from now on; false when it was, or when nothing of a case is told. */
function startsFor(turn: Turn, parts: DialogParts, who: string): boolean {
  const { state, text } = turn
  const words = whoseWords(parts.factWords, state.locale)
  if (state.caseOf !== undefined && (who === 'other' || who === state.caseOf)) return false
  // "Asking about HER loans, not mine", in the middle of one's own case: whether they count for it.
  const ofLoans = state.caseOf === undefined && state.open && THEIR_LOANS.test(text)
  if (ofLoans && !tellsTrouble(turn, parts, words.asOwn(text, who))) return false
  if (words.askedFor(text) === undefined && !tellsTrouble(turn, parts, words.asOwn(text, who))) return false
  const isCorrection = words.isNotMine(text)
  if (state.caseOf === undefined && !isCorrection && Object.keys(state.facts).length > 0) {
    const { facts, closed, asked, result } = state
    state.ownCase = { facts, closed, asked, result }
  }
  if (!isCorrection) Object.assign(state, NOTHING_TOLD())
  state.caseOf = who
  say(turn, 'talk.whose.begin', { params: { who: nameOf(who) } })
  return true
}

/** What somebody else owes, rather than what became of their Jiebei. */
const THEIR_LOANS =
  /问的?(?:就)?是[^，。,.]{1,8}(?:的?(?:网贷|贷款|[车房]贷|借款|欠款|债|信用卡)|(?:借|欠)的?钱)|\babout (?:her|his|their|my \w+'?s) (?:\w+ )?(?:loans?|debts?|borrowing|cards?|record)\b/iu

const NOTHING_TOLD = () => ({ facts: {}, closed: [], asked: [], result: undefined, open: undefined })

function tellsTrouble({ state }: Turn, { understand }: DialogParts, own: string): boolean {
  const heard = understand(own, state.locale)
  return heard.facts.some(({ key }) => key === 'symptom') || isComplaint(meant(heard))
}

/** The asker's own case: as it was told before, or, where the other was only taken to be meant, what is noted stays. */
async function backToOwn(dc: DialogContext, turn: Turn, parts: DialogParts, rest: string): Promise<boolean> {
  const { state } = turn
  const first =
    state.ownCase === undefined && Object.keys(state.facts).length === 0 ? toldBefore(turn, parts) : ''
  if (state.ownCase) Object.assign(state, state.ownCase, { open: undefined })
  state.caseOf = undefined
  state.ownCase = undefined
  say(turn, 'talk.whose.own')
  if (first !== '' && parts.understand(rest, state.locale).facts.length === 0) {
    hear(turn, parts, first)
    return false
  }
  if (/[\p{L}\p{N}]/u.test(rest)) {
    hear(turn, parts, rest)
    return false
  }
  if (state.open) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  else if (Object.keys(state.facts).length > 0) await goOnInterview(dc)
  else turn.replies.push({ kind: 'offer', options: commonestOptions })
  return true
}

/** What was told when somebody else was taken to be meant, and nothing of it was noted: it counts for the asker. */
function toldBefore({ state }: Turn, { understand }: DialogParts): string {
  const told = state.recent.filter(
    ({ text }) =>
      understand(text, state.locale).facts.length > 0 || isComplaint(meant(understand(text, state.locale))),
  )
  return told.map(({ text }) => text).join(state.locale === 'en' ? '. ' : '，')
}

function hear(turn: Turn, { understand }: DialogParts, text: string): void {
  turn.text = text
  turn.understanding = bySentence(understand)(text, turn.state.locale)
}

function nameOf(who: string): PhraseRef {
  return { phrase: `talk.whose.who.${who}` }
}

/** What only the account's holder can do. */
function sayHolder(turn: Turn, who: string): void {
  say(turn, 'talk.whose.holder', { params: { who: nameOf(who) }, general: true })
}

/** Answers that send people to the lender, or to the account: there only its holder is heard. */
const NEEDS_HOLDER =
  /^(?:answers\.(?:human_agent|close_service|account_operation|account_info_effect)\.text|talk\.rights|talk\.first\.end|advice\..*)$/u

/** After the turn was served: says once that the lender talks with the account's holder only, where that matters. */
export function remindOfHolder(turn: Turn): void {
  const { caseOf, said } = turn.state
  if (caseOf === undefined || said['talk.whose.holder'] !== undefined) return
  const at = turn.replies.findIndex((reply) => reply.kind === 'say' && NEEDS_HOLDER.test(reply.phrase))
  if (at < 0) return
  const rest = turn.replies.splice(at + 1)
  sayHolder(turn, caseOf)
  turn.replies.push(...rest)
}

/** "My mums jiebei" → "my mum's jiebei" */
function withApostrophe(text: string): string {
  return text.replace(OF_THEIRS, "$1's")
}

const OF_THEIRS =
  /\b((?:my|our) (?:mum|mom|dad|wife|husband|sister|brother|son|daughter|friend|mate|partner|girlfriend|boyfriend|aunt|uncle|cousin))s(?= (?:jiebei|loan|limit|account|app|huabei|credit|card)\b)/giu
