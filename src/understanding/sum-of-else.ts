import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

/** What the words beside a sum say it is: each by itself, both languages at once. */
const EARNED =
  /收入|工资|月薪|薪水|底薪|到手|挣|赚|月入|退休金|养老金|进账|实发|[好差]的时候|[淡旺]季|跑得|\b(?:salar\w+|income|earn\w*|wages?|make|take[- ]home|bring (?:home|in)|pension|my pay|paid|after tax|before tax|net|pays me|(?:good|bad|slow|busy|quiet) (?:month|week|day)s?)\b/u
const OWED =
  /欠|没还|还剩|剩下?(?:的)?(?=[^,]{0,4}\d)|本金|一共借|负债|债|余额|\b(?:ow(?:e|es|ed|ing)|left(?: on| to pay)?|outstanding|balance|debts?)\b/u
const PAID_BACK =
  /每(?:个)?月(?:要|得|都|就|该|固定|大概|差不多)*(?:还|供|扣|付)|月供|月还|每期|一个月(?:要|得|都|就)*(?:还|供|扣)|最低还款?|\b(?:instal+ments?|monthly payments?|repayments?|(?:pay|paying|repay)(?: them| it| back| about| around| roughly)*(?= [¥$]?\d)|minimum payment|emi)\b/u
const SPENT =
  /房租|租金|吃饭|伙食|生活费|开销|花销|支出|水电|话费|交通费?|油费|菜钱|饭钱|学费|奶粉|保险费?|物业|摊位费?|铺租|铺面|店租|门面|(?<![在到去给])幼儿园|托班|兴趣班|补习班?|尿[布不]湿?|吃[喝住用]|医药费?|买药|给(?:爸妈|父母|我?妈|我?爸|家里)|\b(?:rent|food|groceries|bills|living costs?|expenses|costs? me|utilities|tuition|school fees?|petrol|insurance|(?:the |my )?(?:stall|shop|daycare|kindergarten|nursery|diapers?|nappies|formula|childcare|after[- ]school|medicine|phone bill|child support|alimony)(?: rent| fees?)? (?:is|are|costs?|runs|comes to|takes|another|and|[0-9])|i spend|we spend|spend(?:ing)?)(?![a-z])/u
const LIMIT = /额度|能借|可借|提额|\b(?:limit|(?:could|can|may|able to) borrow|quota)\b/u

/** A sum, and not how many of something. */
const SUM =
  /\d[\d.,]*(?:[k万千百w]|\s(?:thousand|grand|hundred)\b)?|[一二两三四五六七八九十半]+[万千百][一二两三四五六七八九十万千百零]*/gu
const LARGE = /\d{3}|[k万千百w]|thousand|grand|hundred/u
/** What stands right behind a sum and says what it is: "40k debt", 3200是房租. */
const RIGHT_BEHIND =
  /^\s*(?:yuan |块钱?|元)?(?:(?:a|per|each|every) month )?(?:(?:of|in|for|on) )?(?:my |the )?[a-z]+|^(?:块钱?|元)?(?:都|那|就)?[的是][^\d,]{1,6}/u

/** By the fact, what a sum may be said to be that is none of it. */
const ELSE: Readonly<Record<string, { readonly own: RegExp; readonly others: readonly RegExp[] }>> = {
  income_amount: { own: EARNED, others: [OWED, PAID_BACK, SPENT, LIMIT] },
  other_debt: { own: OWED, others: [EARNED, PAID_BACK, SPENT, LIMIT] },
}

/**
 * 每月还1100, 房租一千五, "rent 1500": every sum of a text is said to be something else than what is earned, or owed. A sum that stands
 * by itself may be anything.
 */
export function isSumOfElse(fact: string, text: string): boolean {
  const sums = splitClauses(normalise(text)).flatMap((clause) => sumsOf(clause.text))
  return fact in ELSE && sums.length > 0 && sums.every(({ words }) => isOfElse(fact, words))
}

function isOfElse(fact: string, words: string): boolean {
  const kinds = ELSE[fact]
  return kinds !== undefined && !kinds.own.test(words) && kinds.others.some((other) => other.test(words))
}

interface Sum {
  readonly start: number
  /** The words that may say what it is: those of its clause, and beside other sums only its own. */
  readonly words: string
}

function sumsOf(clause: string): readonly Sum[] {
  const found = [...clause.matchAll(SUM)].filter(([sum]) => LARGE.test(sum))
  if (found.length === 1) return found.map(({ index }) => ({ start: index, words: clause }))
  return found.map((match, at) => {
    const before = found[at - 1]
    const from = before ? before.index + before[0].length : 0
    const lead = clause.slice(from, match.index)
    const behind = RIGHT_BEHIND.exec(clause.slice(match.index + match[0].length))?.[0] ?? ''
    return { start: match.index, words: `${before ? lead.replace(RIGHT_BEHIND, ' ') : lead} # ${behind}` }
  })
}

/** 不是每月, "not my pay": what stands right before a sum that is denied with its own name. */
const DENIED_BEFORE =
  /(?<!是)(?:不是|并非|哪有|没说)(?:我|的|是|说|每个?月|一个月|工资|收入|月薪|到手|拿|挣|欠|着|了|都|有)*$/u

/** Characters of the time that a sum is counted for: 一个月800. */
const PERIOD_BEFORE = 4

/** Whether the sum that begins at `at` of its clause is denied there, or said to be something else. */
export function isNoSumOf(fact: string, clause: string, at: number): boolean {
  if (!(fact in ELSE)) return false
  if (DENIED_BEFORE.test(clause.slice(0, at))) return true
  const sum = sumsOf(clause).find(({ start }) => start >= at - 1 && start <= at + PERIOD_BEFORE)
  return sum !== undefined && isOfElse(fact, sum.words)
}
