import type { Locale } from '#src/locale.ts'
import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

interface Words {
  /** A payment that came late, in a clause that doesn't deny it. */
  readonly late: RegExp
  /** It happened, and is over. */
  readonly once: RegExp
  /** More than one of them. */
  readonly often: RegExp
  /** One stands open still, anywhere in the text. */
  readonly now: RegExp
  /** The clause supposes, fears or asks. */
  readonly supposed: RegExp
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    late: /(?<![没未不别无]|没有|没怎么|从没|从未)(?:逾期|晚还|晚交|迟还|迟交|忘(?:了|记)?还|忘(?:了|记)(?:了)?(?:大概|差不多|有)?(?:[0-9一二两俩三四五六几]{1,2})天|漏还|[晚迟拖](?=了|过|[0-9一两二俩三几半]))/u,
    once: /过|(?:[0-9一两俩二三四五六七八九十几半好多]+)(?:次|回|天|个?多?月|周|期)|[去前]年|以前|之前|上个?月|[0-9一二三四五六七八九十]+月份?/u,
    often: /(?:[两二三四五六七八九几2-9]|好几|好多|挺多|很多|不少|许多|无数)(?:次|回|期|个月都)/u,
    now: /还没(?:还|补|清|处理)|没(?:还上|补上)|正在|眼下|现在[^，。,]{0,3}(?:逾期|欠|拖)|目前[^，。,]{0,8}逾期|还有[^，。,]{0,4}逾期|至今|逾期(?:中|着)/u,
    supposed: /如果|要是|万一|假如|怕|担心|(?<![那一这社机])会(?!儿)|怎么|多久|多少|是不是|有没有|哪/u,
  },
  en: {
    late: /(?<!\b(?:never|not|no|without|wasn't|weren't|isn't|hasn't|haven't|don't|didn't|too)\b[^,.;]{0,24})\b(?:late|overdue|missed|forgot(?:ten)?|behind|delayed)\b/u,
    once: /\b(?:was|were|been|got|had|missed|forgot|once|twice|(?:a|one|two|three|four|five|six|several|few|couple of|\d+) (?:times?|days?|weeks?|months?)|(?:in|since|back in) (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|last (?:year|month|week|spring|summer|autumn|winter)|ago|before)\b/u,
    often:
      /\b(?:twice|(?:two|three|four|five|several|(?:a )?few|couple of|[2-9]) (?:times|payments|instalments))\b/u,
    now: /\b(?:right now|currently|at the moment|still (?:late|overdue|unpaid|owe|behind|not)|(?:is|am|are|it's|i'm|now) (?:\w+ ){0,3}(?:late|overdue|behind)|(?:overdue|late|behind) (?:right )?now|not (?:paid|settled)|haven't paid)\b/u,
    supposed:
      /\b(?:if|would|will|afraid|worried|scared|why|how|what|when(?! (?:i|we|my|the|it|they|he|she)\b)|should|could|can|may be)\b/u,
  },
}

interface Failing {
  /** The payment didn't go through by itself, or wasn't thought of. */
  readonly failed: RegExp
  /** And was paid by hand when its day was over. */
  readonly paidAfter: RegExp
  /** So more than once. */
  readonly often: RegExp
}

const FAILING: Readonly<Record<Locale, Failing>> = {
  'zh-CN': {
    failed:
      /(?:没|未)(?:有)?(?:能)?(?:扣|划)|扣款?(?:没成|不了|不成|失败)|(?:代扣|自动扣款?|自动还款?)[^,.;!?]{0,6}(?:没成|失败|不成)|(?:余额|卡里|钱)[^,.;!?]{0,4}(?:不足|不够|没钱)|没(?:存|放)钱|忘/u,
    paidAfter:
      /(?:第二天|次日|隔天|隔日|转天|后一天|过了?(?:一|两|三|几|[1-9])天|(?:一|两|三|几|[1-9])天(?:之)?后)[^,.;!?]{0,8}(?:还|补|转|存|付|交|缴)/u,
    often: /(?:[两二三四五六七八九几2-9]|好几)(?:次|回|期)|每次都?(?:是)?(?:第二天|次日|隔天)|两个月/u,
  },
  en: {
    failed:
      /\b(?:fail(?:ed|s|ing)?|bounced?|(?:didn't|did not|couldn't|wasn't) (?:go through|go out|work|get (?:taken|debited|charged)|taken|debited|charged|have enough|take)|(?:no|not enough|insufficient|too little|low) (?:money|balance|funds?)|empty account|forgot|slipped my mind)\b/u,
    paidAfter:
      /\b(?:paid|pay|payed|settled|cleared|sent|transferred|topped|covered|fixed|sorted|did)\b[^.;!?]{0,24}\b(?:(?:the )?(?:next|following) (?:day|morning|afternoon|evening|week)|(?:the )?(?:day|morning) after|(?:a|one|two|three|four|five|a few|a couple of|couple of|few|[1-9]\d?) (?:days?|weeks?) (?:later|after|too late))\b|\b(?:next|following) (?:day|morning)\b[^.;!?]{0,16}\b(?:paid|settled|cleared|sent|transferred|topped)\b/u,
    often:
      /\b(?:twice|both times|each time|every time|(?:two|three|four|five|several|(?:a )?few|couple of|[2-9]) (?:times|months|payments|instalments))\b/u,
  },
}

/** "Autopay failed twice, I paid next morning": made good when the day was over. */
function failedAndPaidAfter(normal: string, locale: Locale): 'late_once' | 'late_often' | undefined {
  const { failed, paidAfter, often } = FAILING[locale]
  if (!failed.test(normal) || !paidAfter.test(normal)) return undefined
  return often.test(normal) ? 'late_often' : 'late_once'
}

/**
 * "Never late here, but my card was overdue in March", 借呗没有 信用卡逾期过一次: a payment that was late once, or several, and
 * isn't any more. Undefined where none is told of, or one stands open still.
 */
export function toldLate(text: string, locale: Locale): 'late_once' | 'late_often' | undefined {
  const { late, once, often, now, supposed } = WORDS[locale]
  const normal = normalise(text)
  if (now.test(normal)) return undefined
  const told = splitClauses(normal).filter(
    (clause) =>
      clause.ended !== '?' && late.test(clause.text) && once.test(clause.text) && !supposed.test(clause.text),
  )
  if (told.length === 0) return failedAndPaidAfter(normal, locale)
  return told.length > 1 || told.some((clause) => often.test(clause.text)) ? 'late_often' : 'late_once'
}
