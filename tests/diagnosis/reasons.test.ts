import { describe, expect, test } from 'vitest'
import { adviceFor, diagnose } from '#src/diagnosis/diagnose.ts'
import type { Facts } from '#src/diagnosis/knowledge.ts'
import { knowledge, likelihood, reasonsFor } from './project-knowledge.ts'

describe('the cases of the second article', () => {
  /** O13: young, in internet, unsteady income at first; borrowed once, repaid on time, limit at zero; O14 adds the rest. */
  const first: Facts = {
    symptom: 'limit_zero',
    repaid: 'in_full',
    record: 'always_on_time',
    frequency: 'rare',
    income: 'unstable',
    income_proof: 'no',
    assets: 'none',
    applications: 'many',
    occupation: 'volatile',
  }

  /** O15: a freelancer who borrowed often for turnover and was restricted for good. */
  const second: Facts = {
    symptom: 'closed',
    frequency: 'often',
    purpose: 'turnover',
    occupation: 'self_employed',
    income: 'unstable',
  }

  test('case 1 comes out as the article reads it: income proof and assets, many applications, a volatile trade', () => {
    const { reasons } = diagnose(knowledge, first)
    expect(reasons.slice(0, 3).map((each) => each.id)).toEqual([
      'repayment_capacity',
      'volatile_occupation',
      'frequent_borrowing',
    ])
    for (const reason of reasons.slice(0, 3)) {
      expect(['likely', 'very_likely']).toContain(reason.band)
      expect(reason.claims).toContain('O14')
    }
    expect(likelihood('overdue_record', first)).toBeLessThan(0.05)
  })

  test('case 2 comes out as the article reads it: unclear purpose, and an income that swings', () => {
    const { reasons } = diagnose(knowledge, second)
    expect(reasons[0]?.id).toBe('unclear_purpose')
    const read = reasons.filter((each) => each.claims.includes('O16')).map((each) => each.id)
    expect(read).toEqual(['unclear_purpose', 'volatile_occupation', 'repayment_capacity'])
    for (const reason of reasons) expect(['likely', 'very_likely']).toContain(reason.band)
  })
})

describe('every cause leads when the answers speak for it', () => {
  const clean: Facts = {
    record: 'always_on_time',
    other_loans: 'none',
    income: 'stable',
    income_proof: 'yes',
  }
  const leading: Record<string, Facts> = {
    multi_borrowing: {
      record: 'always_on_time',
      other_loans: 'three_plus',
      other_debt: 'over_50k',
      income: 'stable',
    },
    frequent_borrowing: { ...clean, applications: 'many', frequency: 'often' },
    low_utilisation: { ...clean, last_borrowed: 'over_half_year', frequency: 'rare' },
    repayment_capacity: { ...clean, income: 'unstable', income_proof: 'no', occupation: 'employed' },
    overdue_record: { ...clean, record: 'late_often' },
    unclear_purpose: { ...clean, purpose: 'unclear' },
    purpose_mismatch: { ...clean, purpose: 'restricted' },
    score_tier: { ...clean, score: 'low', notice: 'score' },
    volatile_occupation: { ...clean, income: 'unstable', occupation: 'volatile' },
    policy_adjustment: { ...clean, others_too: 'yes' },
    market_appetite: {
      ...clean,
      others_too: 'yes',
      symptom: 'limit_reduced',
      occupation: 'volatile',
      income: 'stable',
    },
    routine_rescoring: { ...clean, repaid: 'early', since_repaid: 'days_3_30', symptom: 'limit_reduced' },
    account_info: { ...clean, account_info: 'id_expired', symptom: 'cannot_use' },
    not_booked: { ...clean, repaid: 'in_full', since_repaid: 'under_3_days', symptom: 'cannot_use' },
    product_moved: { ...clean, notice: 'product_moved', symptom: 'closed' },
    security_hold: { ...clean, notice: 'risk', symptom: 'cannot_use' },
  }

  test('and no cause is without such a case', () => {
    expect(Object.keys(leading).toSorted()).toEqual(Object.keys(knowledge.causes).toSorted())
  })

  // Market and policy are told apart by little; it is enough that the market is named beside it.
  const besides = new Set(['market_appetite', 'volatile_occupation'])
  test.each(Object.entries(leading))('%s', (cause, facts) => {
    const reasons = reasonsFor(facts)
    if (besides.has(cause)) expect(reasons).toContain(cause)
    else expect(reasons[0]).toBe(cause)
    expect(likelihood(cause, facts)).toBeGreaterThanOrEqual(0.5)
  })
})

describe('what is named', () => {
  test('with nothing known it says that it can not tell, and names the commonest', () => {
    const { grounded, reasons } = diagnose(knowledge, {})
    expect(grounded).toBe(false)
    expect(reasons.map((each) => each.id)).toContain('multi_borrowing')
    expect(reasons.some((each) => !each.changeable)).toBe(true)
  })

  test('with nothing but good answers it does not make up a reason of the person', () => {
    const { grounded, reasons } = diagnose(knowledge, {
      repaid: 'in_full',
      record: 'always_on_time',
      other_loans: 'none',
      income: 'stable',
      income_proof: 'yes',
      applications: 'none',
      frequency: 'sometimes',
      purpose: 'planned',
      occupation: 'employed',
      account_info: 'current',
      since_repaid: 'over_month',
    })
    expect(grounded).toBe(false)
    expect(reasons.map((each) => each.changeable)).toEqual([false, false, false])
  })

  test('two loans elsewhere and an income that goes up and down make the burden very likely, with both said', () => {
    const facts = { record: 'always_on_time', other_loans: 'one_two', income: 'unstable', repaid: 'in_full' }
    const [first] = diagnose(knowledge, facts).reasons
    expect(first).toMatchObject({ id: 'multi_borrowing', band: 'very_likely', source: 'article' })
    expect(first?.contributions).toEqual([
      { fact: 'other_loans', value: 'one_two', points: 6 },
      { fact: 'income', value: 'unstable', points: 2 },
    ])
    expect(adviceFor(knowledge, 'multi_borrowing', facts)).toContain('pay_off_others')
  })

  test('something beyond the person is named beside reasons that are all their own', () => {
    const reasons = diagnose(knowledge, { other_loans: 'one_two', record: 'late_once' }).reasons
    expect(reasons.map((each) => each.id)).toEqual(['multi_borrowing', 'overdue_record', 'policy_adjustment'])
    expect(reasons.at(-1)?.supported).toBe(false)
  })

  test('what is owed elsewhere counts no longer once there are no other loans', () => {
    const without = diagnose(knowledge, { other_loans: 'none' })
    expect(diagnose(knowledge, { other_loans: 'none', other_debt: 'over_50k' })).toEqual(without)
  })

  test('general knowledge is marked as such and cites nothing', () => {
    const general = Object.entries(knowledge.causes).filter(([, cause]) => cause.source === 'general')
    expect(general.map(([id]) => id)).toEqual([
      'account_info',
      'not_booked',
      'product_moved',
      'security_hold',
    ])
    for (const [, cause] of general) expect(cause.claims).toEqual([])
  })
})
