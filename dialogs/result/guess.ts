import { cardOpened } from '#src/understanding/card-opened.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { withJoinsMarked } from '#src/understanding/joins.ts'
import { paysInFullMonthly } from '#src/understanding/paid-monthly.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { BREAK, guessesSaid, type GuessSaid } from '#dialogs/message/guess-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'

/** What each guess is answered with: the phrase's name and the claims it rests on; `general` where no article says it. */
export const answered: Readonly<
  Record<string, { readonly claims?: readonly string[]; readonly general?: true }>
> = {
  other_loans: { claims: ['R07'] },
  income: { claims: ['O06'] },
  record: { claims: ['O07'] },
  frequency: { claims: ['O05'] },
  last_borrowed: { claims: ['R04'] },
  score: { claims: ['R01', 'O12'] },
  account_info: { general: true },
}

/** Facts that are answered with another one's words. */
const likewise: Readonly<Record<string, string>> = {
  other_debt: 'other_loans',
  income_amount: 'income',
  income_proof: 'income',
  assets: 'income',
  occupation: 'income',
  applications: 'frequency',
}

/** Causes that are no facts of the case, and the narrow question that answers each; the first also when it is a fact. */
export const narrow: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'early_in_one_go',
    words:
      /(?:还|清|结)(?:得|的)?(?:款|钱|清)?太?(?:快|早|急|猛)|提前|一次性?(?:全)?(?:还|清|结)|一把|一口气|(?:全|都)(?:部)?(?:还|清|结)(?!着|没|有|欠|在|剩)|\b(?:pa(?:id|ying|y)|clear(?:ed|ing)|repa(?:id|ying)|settl(?:ed|ing))\b.{0,24}\b(?:early|at once|in (?:one|1) (?:go|lump)|too (?:fast|quick\w*|soon)|so (?:fast|quick\w*)|the (?:lot|whole)|all|lump|ahead)\b/iu,
  },
  { name: 'guarantee_cause', words: /担保|作保|做保|\b(?:guarant(?:or|eed)|co-?sign\w*)\b/iu },
  {
    name: 'minimum_payment',
    words: /最低还|还(?:了|的|个)?最低|\b(?:minimum|min) (?:payment|amount|on)\b|\bthe minimum\b/iu,
  },
  {
    name: 'new_card',
    words:
      /(?<!信用)(?:换|解绑|绑定?|挂失|补办|更换|新办)[^，。,.号]{0,6}(?<!信用|电话|手机|流量|上网|社保)卡(?!车)|(?:银行|储蓄|借记|工资|扣款|还款)卡(?:也|刚|都|已经|是)*(?:换|过期|挂失|注销|冻结|$)|\b(?:bank|debit|payment) cards?\b(?! (?:debt|loan))|\b(?:chang|switch|replac|relink|link|unlink|updat|los|lost)\w* (?:(?:my|the|a|to|new) ){0,3}cards?\b/iu,
  },
  {
    name: 'pay_later',
    words:
      /^(?!.*(?:欠|没还|未还|还没|分期|还剩|逾期|晚还)).*(?:月付|先用后付|先享后付|(?:开|用|办|绑)(?:通|了|过|着|的)*(?:花呗|白条)|(?:花呗|白条)(?:还|一直)?(?:开|用)(?:着|了|通))|^(?!.*\b(?:owe\w*|unpaid|instal\w*|overdue|late|left)\b).*\b(?:pay[- ]later|bnpl|(?:open|use|us|sign|set|activat|ha[vds]|got|get)\w*(?: up| for| to| a| an| my| the){0,3} (?:huabei|baitiao|klarna|afterpay|clearpay|affirm)|(?:meituan|douyin) (?:monthly|yuefu)(?: pay)?)\b/iu,
  },
]

function narrowIn(text: string): string | undefined {
  const named = narrow.find(({ words }) => words.test(text))?.name
  return named ?? (paysInFullMonthly(text) ? 'pay_later' : undefined)
}

/** What a guess points to where nothing was told that it could be. */
export const SOMETHING = 'something'

/** Of these, one that nobody names in passing; the last that is named. */
function rareIn(text: string, locale: Locale): string | undefined {
  const clauses = text.split(BREAK[locale]).toReversed()
  return clauses.flatMap((clause) => narrow.slice(1).find(({ words }) => words.test(clause)) ?? [])[0]?.name
}

/** Values that no one takes for a cause: a guess that names them is about something else. */
const harmless: ReadonlySet<string> = new Set(['record always_on_time', 'repaid in_full', 'repaid partly'])

/** What one may wonder about oneself ("是不是我逾期过"): given only where it is told outright, or counted. */
const WONDERED: ReadonlySet<string> = new Set(['record', 'frequency', 'applications'])

const COUNTED =
  /[一二两三四五六\d几多][次回趟天个笔家]|\b(?:once|twice|two|three|\d+|one time|that one|(?:my|that|the) late payment|(?:a few|several|many) (?:\w+ )?(?:banks|lenders|apps|places))\b/iu

interface Given {
  readonly value: string
  readonly quantity?: Quantity
}

export interface Guess {
  /** Whose words answer it. */
  readonly about: string
  /** What the guess takes as given of the person's own case. */
  readonly given: Readonly<Record<string, Given>>
  readonly said: GuessSaid
}

/** "是不是因为我还有别的网贷？", "guessing it's the car loan": a cause guessed at, where something is known about it. */
export function guessIn(turn: Turn, parts: DialogParts): Guess | undefined {
  const { text, state } = turn
  for (const said of guessesSaid(withJoinsMarked(text), state.locale)) {
    const guess = meant(said, turn, parts)
    // "I think it's the car loan", asked for loans, answers that.
    if (guess && (said.plain || state.open?.fact !== guess.about)) return guess
  }
  return undefined
}

function meant(said: GuessSaid, turn: Turn, parts: DialogParts): Guess | undefined {
  const { cause } = said
  const { locale } = turn.state
  const { facts } = parts.understand(cause, locale)
  const stated = toDiagnosisFacts(facts)
  const given: Record<string, Given> = {}
  const side = narrowIn(cause)
  const whole = toDiagnosisFacts(turn.understanding.facts)
  for (const [fact, value] of Object.entries(stated)) {
    if (WONDERED.has(fact) && whole[fact] !== value && !COUNTED.test(cause)) continue
    // 是不是我征信有问题: wondered, too; 芝麻分低 is told.
    if (fact === 'notice' || (fact === 'score' && OF_REPORT.test(cause) && !LOW.test(cause))) continue
    if (side || !harmless.has(`${fact} ${value}`)) given[fact] = { value }
  }
  if (side) return { about: side, given, said }
  const [about] = homesIn(cause, turn, parts)
  // Who takes a lender for the cause owes there.
  if (about === 'other_loans' && !given.other_loans && namesLender(cause))
    given.other_loans = { value: 'some' }
  if (about !== undefined) return { about, given, said }
  return POINTS_BACK.test(cause) || COUNTS_DEBTS.test(cause) ? pointedAt(said, turn, parts) : undefined
}

/** Whose words answer what a text tells or speaks of. */
function homesIn(text: string, { state }: Turn, parts: DialogParts): string[] {
  const stated = toDiagnosisFacts(parts.understand(text, state.locale).facts)
  const unused = NOT_BORROWED.test(text) ? ['last_borrowed'] : []
  const looked = LOOKED_UP.test(text) ? ['applications'] : OF_REPORT.test(text) ? ['score'] : []
  return [...Object.keys(stated), ...factsSpokenOf(text, state.locale, parts.factWords), ...unused, ...looked]
    .filter((fact) => !(fact in stated) || !harmless.has(`${fact} ${stated[fact]}`))
    .map(homeOf)
    .filter((fact) => fact in answered)
}

/** 两个月没借, "not borrowing for a while": of this loan, for a time. */
const NOT_BORROWED =
  /[天周月年阵久][^，。,]{0,4}没(?:有)?(?:再)?(?:借|用|动)(?!别|其他|过别|钱给)|\b(?:not|never|haven'?t|didn'?t|no) (?:borrow|us|touch)(?:e|ed|ing)\b[^.,]{0,20}\b(?:months?|weeks?|years?|while|long)\b/u

/** 查征信查多了, "too many checks": who looked, because of what was applied for. */
const LOOKED_UP =
  /查(?:了|过)?(?:太多|好多|很多|多)?(?:次)?(?:的)?征信|征信(?:被)?查|查询(?:次数)?(?:太|过)?多|\b(?:too many|all the|those|so many) (?:credit )?(?:checks|enquiries|inquiries|searches)\b/iu

/** Of the report as a whole, with nothing in it named. */
const OF_REPORT = /征信|信用(?:报告|记录|不好|有问题)|\bcredit (?:report|record|history|file|score)\b/iu

const LOW = /[低差]|\b(?:low|poor|bad)\b/iu

/** What stands right before. */
function lastClause(text: string, locale: Locale): string {
  return text.split(BREAK[locale]).findLast((clause) => clause.trim().length > 1) ?? ''
}

export function homeOf(fact: string): string {
  return likewise[fact] ?? fact
}

const POINTS_BACK =
  /^(?:我|就|的|\s)*(?:它们?|他们|[这那]|俩)|^(?:it|they|them|those|these|that|this|the (?:two|three|other|same))\b/iu

/** 那两笔, those three loans: by what is counted it is debts. */
const COUNTS_DEBTS =
  /([一两俩二1-6三四五六几])?[笔家张俩]|贷|(?<!银行|储蓄|工资|手机|电话|流量|上网|社保)卡(?![住里在])|\b(?:(one|a|two|three|four|few|2|3|4) )?(?:loans?|(?<!(?:bank|debit|payment|id|sim|new) )cards?|lenders?|apps?|debts?)\b/iu
const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  俩: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}

/** What "it" may stand for (characters back). */
const JUST_BEFORE = 12

/** 刚换手机, "I got a new phone" */
const NEW_PHONE =
  /换(?:了|过)?(?:个|部|台)?(?:新)?(?:手机|设备|号)|新手机|\b(?:new|changed|switched|different) (?:my )?(?:phones?|device|handset|numbers?)\b/iu

/** More than one thing. */
const MANY = /们|些|俩|^(?:they|them|those|these)\b/iu

/** "那两笔给闹的", "是不是它": what it counts, or what was told last, in this message or before. */
function pointedAt(said: GuessSaid, turn: Turn, parts: DialogParts): Guess | undefined {
  const { state } = turn
  if (state.facts.other_loans && MANY.test(said.cause)) return { about: 'other_loans', given: {}, said }
  // 就一个车贷 工资一万左右 是这个影响的吗: asked for loans, the one that was named.
  if (state.open?.fact === 'other_loans' && namesLender(said.before))
    return { about: 'other_loans', given: {}, said }
  if (NEW_PHONE.test(lastClause(said.before, state.locale))) return { about: 'account_info', given: {}, said }
  const near = said.before.slice(-JUST_BEFORE)
  const counts = COUNTS_DEBTS.test(said.cause)
  const rare = COUNTS_DEBTS.test(near) ? undefined : rareIn(said.before, state.locale)
  const last = lastClause(said.before, state.locale)
  const named = counts ? undefined : (narrowIn(near) ?? narrowIn(last) ?? rare)
  if (named !== undefined) return { about: named, given: {}, said }
  // 我打听了几家银行，是因为这个吗: what is counted there are no debts.
  const opened = cardOpened(said.before) ? 'few' : undefined
  const { applications = opened } = toDiagnosisFacts(parts.understand(said.before, state.locale).facts)
  if (applications !== undefined && !counts)
    return { about: homeOf('applications'), given: { applications: { value: applications } }, said }
  // 四家 是不是太多了, asked where one applied: what is counted answers that.
  if (state.open?.fact === 'applications' && !counts) return undefined
  const counted = COUNTS_DEBTS.exec(said.cause) ?? COUNTS_DEBTS.exec(near)
  if (counted) {
    const word = (counted[1] ?? counted[2] ?? (said.cause.includes('俩') ? '俩' : '')).toLowerCase()
    const number = NUMBERS[word] ?? (Number(word) || undefined)
    const value = number === undefined ? 'some' : number > 2 ? 'three_plus' : 'one_two'
    const given = { value, ...(number !== undefined && { quantity: plainCount(number) }) }
    return { about: 'other_loans', given: { other_loans: given }, said }
  }
  // "存银行里没多少流水，会不会是这个": what the clause before it speaks of.
  const [spokenOf] = POINTS_BACK.test(said.cause) ? homesIn(last, turn, parts) : []
  if (spokenOf !== undefined) return { about: spokenOf, given: {}, said }
  // "Moved to another province, could that be it": a question with an answer of its own.
  const narrowly = parts.readSideQuestion(turn.text, whereAsked(state))
  if (POINTS_BACK.test(said.cause) && narrowly && narrowly.score >= SURELY_OTHER) return undefined
  const before = Object.entries(toDiagnosisFacts(parts.understand(said.before, state.locale).facts))
  const held = Object.entries(state.facts).map(([fact, { value }]) => [fact, value] as const)
  const told = [...held, ...before]
    .filter(([fact, value]) => !harmless.has(`${fact} ${value}`))
    .map(([fact]) => homeOf(fact))
    .findLast((fact) => fact in answered)
  if (told !== undefined) return { about: told, given: {}, said }
  return said.plain && POINTS_BACK.test(said.cause) ? { about: SOMETHING, given: {}, said } : undefined
}

/** Probability from which a message with a guess asks something narrower. */
const SURELY_OTHER = 0.4
