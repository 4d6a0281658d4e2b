import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

const ZERO = '(?<![0-9.,])(?:0(?:\\.00?)?(?![0-9.,])|零|zero\\b)'
const SUM = '[¥￥$]?(?:[1-9][0-9,.]*(?:k|[千万百])?|[一二两三四五六七八九几]+[百千万][一二三四五六七八九]?)'

/** That the zero was wrong: 额度不是0, 说错了额度, "I said the limit is zero". */
const NOT_ZERO = new RegExp(
  `(?:不是|没有?(?:变|到)?成?|不为)(?:变?成)?(?:了)?${ZERO}|` +
    `(?:说|写|看|搞|记|弄)(?:的|成)?(?:错|了)[^，。,]{0,8}${ZERO}|${ZERO}[^，。,]{0,6}(?:是)?(?:说|写|看|搞|记|弄)错|` +
    `\\b(?:not|isn't|wasn't|never)(?: (?:at|really|actually|exactly))* ${ZERO}|` +
    `\\b(?:i (?:said|put|wrote|told)|wrong|mistaken?)\\b[^,.;!?]{0,30}${ZERO}|${ZERO}[^,.;!?]{0,12}\\bwrong\\b`,
  'u',
)
/** What it is after all: 还有500, "it actually says 500". */
const IS_SOME = new RegExp(
  `(?:^|[0零] ?(?:元|块)?[而，, ]?)(?:[^，。,0-9]{0,10}(?:额度|其实|应该|是|有|剩|显示|写|能借|可借|变成)[^，。,0-9]{0,6})?${SUM}(?:多|来)?(?:块钱?|元)?(?:左右|额度|的额度|可以借|能借|吧|啊|而)*(?:不是${ZERO})?$|` +
    `\\b(?:limit|it|page|app|there)(?:'s| is| was)?(?: (?:actually|really|still|just|only|now|is|at|says?|shows?|about|around|in fact|left))* ${SUM}\\b(?! ?(?:days?|weeks?|months?|times?|years?|lenders?|loans?|a month|per month))`,
  'u',
)
const OF_ANOTHER =
  /工资|收入|到手|欠|还了|每个?月|\b(?:pay|paid|salary|income|wages?|earn|owe|loans?|month)\b/u
const LEADS_UP =
  /^(?:额度|刚才?|前面|我|那个|好像|是|说|看|搞|记|弄|写|错|了|不对|更正|纠正|一下|对了|其实|有误)*$|^(?:(?:i|was|got|the|limit|that|about|wrong|correction|one correction|sorry|actually|it|to correct|let me correct)[ ,]*)*$/u

/**
 * "Sorry, I said the limit is zero but it says 500", 额度不是0 是还有500: a limit noted as zero is only smaller. Says so; the
 * rest of the message is heard. True when there is no rest.
 */
export async function hearLimitNotZero(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || state.facts.symptom?.value !== 'limit_zero') return false
  const clauses = splitClauses(normalise(turn.text))
  const denied = clauses.filter(({ text, ended }) => ended !== '?' && NOT_ZERO.test(text))
  const said = clauses.filter((clause) => saysSome(clause) && isNear(clause, denied, clauses))
  if (denied.length === 0 || said.length === 0) return false
  hold(turn, 'symptom', 'limit_reduced', 'stated')
  const rest = clauses.filter(
    (clause) => !denied.includes(clause) && !said.includes(clause) && !LEADS_UP.test(clause.text),
  )
  return goOnToldOtherwise(dc, turn, parts, ['symptom'], rest)
}

function saysSome({ text, ended }: Clause): boolean {
  return ended !== '?' && IS_SOME.test(text) && !OF_ANOTHER.test(text)
}

/** In the same clause as the zero, or next to it. */
function isNear(clause: Clause, denied: readonly Clause[], clauses: readonly Clause[]): boolean {
  return denied.some((other) => Math.abs(clauses.indexOf(other) - clauses.indexOf(clause)) <= 1)
}
