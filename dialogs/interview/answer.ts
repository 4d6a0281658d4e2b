import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { appliedInAll } from '#src/understanding/applied-listed.ts'
import { tellsFamilyPay } from '#src/understanding/family-pay.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { paysInFullMonthly } from '#src/understanding/paid-monthly.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { tellsSwing } from '#src/understanding/swings.ts'
import { movesBesideAnswer, serveRest } from './beside-answer.ts'
import { takeLastBorrowed } from '#dialogs/facts/borrowed-long-ago.ts'
import { hold, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { answerImagined } from '#dialogs/result/imagined.ts'
import { serveAnswer } from './interview-dialog.ts'
import { onlyCounts } from '#dialogs/facts/heard-otherwise.ts'
import { limitSaid } from '#dialogs/facts/limit-said.ts'
import { SURELY } from '#dialogs/message/message-signs.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { takePaidOut } from '#dialogs/facts/paid-out.ts'
import { takePageWords } from '#dialogs/facts/page-words.ts'
import { saysSymptomInstead } from '#dialogs/facts/not-so.ts'
import { makeMove } from '#dialogs/press.ts'
import { takeAmountBeside } from './amount-beside.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { tellsOthersLoan } from '#dialogs/facts/lenders-named.ts'
import { oneValue, readAs, TELLS_DECISION } from './read-as.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { feelForWorkLost } from '#dialogs/care/work-lost.ts'
import { steadyByWage } from '#dialogs/facts/steady-by-wage.ts'
import { isResolve } from '#dialogs/message/talk-signs.ts'
import { reprompt } from './under-way.ts'

/**
 * The message as an answer to the open question; the question in its rest is served first. False when it is none.
 */
export async function answerOpen(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { open } = turn.state
  if (!open) return false
  const reading = steadyByWage(turn, parts, open.fact, readAs(turn, open.fact, parts))
  if (reading.kind === 'none' && open.fact === 'other_loans' && tellsOthersLoan(turn, parts)) {
    saySideQuestion(turn, 'others_own', parts)
    await reprompt(dc, turn)
    return true
  }
  if (reading.kind === 'none' || isRatherMove(turn, reading)) return false
  if (TIMES.has(open.fact) && isResolve(turn.text)) return false
  if (countsSomethingElse(open.fact, reading)) return false
  if ('quantity' in reading && reading.quantity && countsOther(turn, open.fact, reading.quantity.text))
    return false
  const move = serveRest(turn, parts, open.fact, reading)
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge, ...leftAlone(turn, open.fact))
  const page = open.fact === 'notice' ? [] : takePageWords(turn, parts)
  // Beside an answer that isn't known or given, a sum says something else: "dunno, I just see the 6,000".
  const answers = reading.kind === 'value' || reading.kind === 'range'
  const amount =
    answers || saysAboutHowMuch(turn, open.fact, reading) ? amountBeside(turn, parts, open.fact, reading) : []
  const besides = [
    ...takeLimitFallen(turn),
    ...(open.fact === 'applications' ? takePaidOut(turn, parts.knowledge) : []),
    ...takeIncomeBeside(turn, parts, open.fact, reading),
    ...('quantity' in reading && reading.quantity?.max === 0 ? takeLastBorrowed(turn, open.fact) : []),
  ]
  serveAnswer(turn, parts.knowledge, reading, [...learnt, ...changed, ...page, ...amount, ...besides])
  if (open.fact === 'other_loans' && paysInFullMonthly(turn.text)) say(turn, 'talk.ack.paid_monthly')
  if (open.fact === 'income' && tellsFamilyPay(turn.text, turn.state.locale)) say(turn, 'talk.ack.family_pay')
  if (open.fact === 'income' && reading.kind === 'value' && reading.value === 'none') feelForWorkLost(turn)
  turn.state.notUnderstood = 0
  if (move && (await makeMove(dc, turn, parts, move))) {
    // "None, and what did you note?", "none. do you have Chinese?": once that is done, the questions go on.
    const goesOn = move === 'my_data' || move === 'change_language'
    if (goesOn && !turn.state.open && !turn.state.result) await dc.continueDialog()
    return true
  }
  if (answers && !toldWhatComes(turn) && (await answerImagined(dc, turn, parts, open.fact))) return true
  await dc.continueDialog()
  return true
}

/** 说不清 七千到九千吧: how steady it is isn't known, and about how much it comes to is; of a limit or a page it isn't. */
function saysAboutHowMuch({ text }: Turn, fact: string, { kind }: AnswerReading): boolean {
  return fact === 'income' && (kind === 'unknown' || kind === 'declined') && !SEES_IT.test(text)
}

const SEES_IT = /看[到见]|显示|额度|页面|欠|还剩|借|\b(?:see|shows?|limit|page|screen|owe|left|loan)\b/iu

/** What comes of an instalment that can't be paid was said: nothing of it is imagined. */
function toldWhatComes({ replies }: Turn): boolean {
  return replies.some((reply) => reply.kind === 'say' && reply.phrase === 'care.unpaid_then')
}

/** 没逾期过呀 从3万降到8千: how far the limit fell, where that was only known to be less. */
function takeLimitFallen(turn: Turn): string[] {
  const { symptom } = turn.state.facts
  if (symptom?.value !== 'limit_reduced' || symptom.words || !limitSaid(turn, 'symptom', 'limit_reduced'))
    return []
  hold(turn, 'symptom', 'limit_reduced', 'stated')
  return ['symptom']
}

/** "Every month so 6. and my income goes up and down": told beside another answer, and not asked for any more. */
function takeIncomeBeside(turn: Turn, parts: DialogParts, asked: string, reading: AnswerReading): string[] {
  const rest = 'rest' in reading ? reading.rest : ''
  if (asked === 'income' || turn.state.facts.income || !OF_INCOME.test(rest)) return []
  const told = rest
    .split(BREAK)
    .filter((part) => OF_INCOME.test(part) && !/[?？吗]/u.test(part))
    .flatMap((part) => oneValue(readAs(turn, 'income', parts, part)) ?? [])
  const [first] = told
  if (!first) return []
  hold(turn, 'income', first.value, 'stated')
  return ['income']
}

const OF_INCOME =
  /收入|工资|\b(?:my|our) (?:income|pay|salary|wages?|earnings)\b|\b(?:income|salary) (?:is|goes|isn't)\b/iu

/** 药店上班四千五: beside the answer, or in the same breath with what one does. */
function amountBeside(
  turn: Turn,
  parts: DialogParts,
  fact: string,
  { rest, said }: { readonly rest: string; readonly said: string },
): string[] {
  if (fact !== 'income') return takeAmountBeside(turn, parts, fact, rest)
  // "5000 some months, 7000 if it's busy": as a whole it swings.
  const swings = tellsSwing(normalise(turn.text), turn.state.locale)
  const apart = takeAmountBeside(turn, parts, fact, swings ? turn.text : rest)
  if (apart.length > 0) return apart
  const inIt = takeAmountBeside(turn, parts, fact, said)
  return inIt.length > 0 ? inIt : takeAmountBeside(turn, parts, fact, turn.text)
}

/** The number is that of another fact: 申请了五六次贷款 counts no lenders, while 三家一共四万 has a number for each. */
function countsOther({ text, understanding }: Turn, asked: string, number: string): boolean {
  if (asked === 'applications' && listsApplied(text)) return false
  const stated = understanding.facts.filter((fact) => fact.said.includes(number) && !onlyCounts(fact))
  return stated.length > 0 && !(asked in toDiagnosisFacts(stated))
}

const COUNT =
  /^(?:once|twice|(?:one|two|three|several|many|a few|\d+) times?|(?:[一二两三四五几]|好几|\d+)[次回])$/iu
const LATE = /late|miss|overdue|behind|forg|slip|time|逾期|晚|迟|拖|忘/iu

/** "Twice: one with Meituan and one with a bank" counts no late payments, whatever was asked. */
function countsSomethingElse(fact: string, reading: AnswerReading): boolean {
  if (fact !== 'record' || !('said' in reading) || !COUNT.test(reading.said)) return false
  const rest = ('rest' in reading ? reading.rest : undefined) ?? ''
  return rest.length > LONG_REST && !LATE.test(rest)
}

/** More than a word or two about the count itself. */
const LONG_REST = 20

/** Facts that a time answers. */
const TIMES: ReadonlySet<string> = new Set(['since_repaid', 'last_borrowed'])

/** Facts that an answer doesn't state: the one it answers, and what happened where it only repeats the page's words. */
function leftAlone({ state, text, understanding }: Turn, asked: string): string[] {
  // 花呗昨天还完了, 车还在还贷款: told of the other loan that was asked for.
  if (asked === 'other_loans' && ofOtherLoan(text)) return [asked, 'repaid', 'since_repaid', 'symptom']
  // 借呗是还清的 手机那个还有6期: what is left is left of another one.
  if (asked === 'other_loans' && isRepaid(state.facts.repaid?.value) && !THIS_ONE_OWED.test(text))
    return [asked, 'repaid']
  // 三家，两家没批: what became of applications elsewhere is nothing that happened to this limit.
  if (asked === 'applications' && listsApplied(text)) return [asked, 'other_loans']
  if (asked === 'applications' && state.facts.symptom && TELLS_DECISION.test(text))
    return [asked, 'symptom', 'other_loans']
  if (asked !== 'notice' || !state.facts.symptom) return [asked]
  // "服务没关，就是额度0。页面上写的…" says what happened besides.
  const besides = saysSymptomInstead(understanding)
  return besides ? [asked] : [asked, 'symptom']
}

/** 一家银行 两家网贷, where one applied: no loans. */
function listsApplied(text: string): boolean {
  return appliedInAll(normalise(text)) !== undefined && !STILL_OWES.test(text)
}

const STILL_OWES = /欠|没还|在还|还着|还剩|\b(?:ow(?:e|ed|ing)|left|debts?|repay\w*|still)\b/iu

function isRepaid(value: string | undefined): boolean {
  return value === 'in_full' || value === 'early'
}

const THIS_ONE_OWED =
  /(?:借呗|这[笔家个])[^，。,]{0,6}(?:没|还有|还剩|剩|欠|差)|\b(?:jiebei|this (?:one|loan))\b[^,.]{0,16}\b(?:not|left|still|owe|n't)\b/iu

/** "Used to be three, cleared one last week" */
const CLEARED_ONE =
  /\b(?:cleared|closed|paid|settled|finished)(?: off)? (?:one|two|another)\b|(?:还|结|清)(?:了|完|清|掉)[一两1-4][家个笔张]/iu

function ofOtherLoan(text: string): boolean {
  if (CLEARED_ONE.test(text)) return true
  const names =
    namesLender(text) || /[车房]子?(?:[还也]?在|的)?还?[还供]|[一二两俩三四五六七八九十几\d]家/u.test(text)
  return names && !/借呗|额度|\b(?:jiebei|limit)\b/iu.test(text)
}

/** "不想聊了" reads like an answer declined, but leaves the conversation; "跳过" leaves the question. */
function isRatherMove(turn: Turn, reading: AnswerReading): boolean {
  if (reading.kind !== 'declined' && reading.kind !== 'unknown') return false
  const top = turn.understanding.intents[0]
  return top !== undefined && top.score >= SURELY && (movesBesideAnswer.has(top.name) || top.name === 'skip')
}
