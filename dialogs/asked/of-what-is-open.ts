import type { Turn } from '#src/conversation/turn.ts'

interface SameWords {
  /** The question that is meant instead, by the fact that is asked for. */
  readonly where: Readonly<Record<string, string>>
  /** Words that name the matter themselves, so that the open question has no say. */
  readonly not: RegExp
}

/** Questions whose few words (算多吗, 还有救吗) are the same of several matters. */
const SAME_WORDS: Readonly<Record<string, SameWords>> = {
  many_lenders: {
    where: { applications: 'many_applications', frequency: 'how_often_is_much' },
    not: /贷|欠|没还|债|\b(?:loan|lender|debt|owe)/iu,
  },
  many_applications: {
    where: { other_loans: 'many_lenders', frequency: 'how_often_is_much' },
    not: /申请|查询|\b(?:appl|inquir|enquir|check)/iu,
  },
  how_often_is_much: {
    where: { other_loans: 'many_lenders', applications: 'many_applications' },
    not: /借|用得|\b(?:borrow|draw|us(?:e|ing)\b)/iu,
  },
  // 上个月办的车贷算吗, where one applied.
  loan_counts: { where: { applications: 'asked_counts' }, not: /还剩|没还|欠|\b(?:owe|left|still)\b/iu },
  small_counts: { where: { applications: 'asked_counts' }, not: /还剩|没还|欠|\b(?:owe|left|still)\b/iu },
  // Hope after being late is no answer where nothing was late.
  still_hope: {
    where: {
      applications: 'tries_ruined',
      other_loans: 'gone_for_good',
      since_repaid: 'gone_for_good',
      notice: 'gone_for_good',
      frequency: 'gone_for_good',
      income: 'gone_for_good',
    },
    not: /逾期|晚|迟|\b(?:late|overdue)\b/iu,
  },
  // "How many days" is asked of a payment that was late only where one is spoken of.
  few_days_late: {
    where: {
      other_loans: 'limit_after_repaying',
      since_repaid: 'limit_after_repaying',
      notice: 'limit_after_repaying',
      income: 'limit_after_repaying',
    },
    not: /逾期|晚|迟|拖|宽限|\b(?:late|overdue|grace|behind|miss\w*)\b/iu,
  },
  // "Where do I see that in the app": what was asked for just then.
  where_in_app: {
    where: { since_repaid: 'where_repay_date', record: 'record_where', notice: 'page_not_found' },
    not: /客服|人工|手机号|号码|身份|额度|合同|利率|投诉|改|换|\b(?:support|service|agent|number|phone|id|limit|contract|rate|change|update|write|english)\b/iu,
  },
  credit_ruined: { where: { applications: 'tries_ruined' }, not: /额度|房贷|\b(?:limit|mortgage)\b/iu },
}

/** 两家 算多吗, "4. is there still hope": the question of that kind that is about what is asked just then. */
export function fitToOpen(name: string, text: string, { open }: Pick<Turn['state'], 'open'>): string {
  const same = SAME_WORDS[name]
  if (!same || !open || same.not.test(text)) return name
  return same.where[open.fact] ?? name
}
