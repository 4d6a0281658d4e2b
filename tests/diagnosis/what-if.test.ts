import { describe, expect, test } from 'vitest'
import { feasibleChanges, rankChanges } from '#src/diagnosis/rank-changes.ts'
import { whatIf } from '#src/diagnosis/what-if.ts'
import { knowledge } from './project-knowledge.ts'

describe('what if', () => {
  test('paying off all other loans takes them out of the reasons', () => {
    const facts = {
      other_loans: 'one_two',
      other_debt: '10k_50k',
      record: 'always_on_time',
      income: 'stable',
    }
    const { before, after, moved, verdict } = whatIf(knowledge, facts, { other_loans: 'none' })
    expect(verdict).toBe('helps')
    expect(before.reasons[0]?.id).toBe('multi_borrowing')
    expect(after.reasons.map((each) => each.id)).not.toContain('multi_borrowing')
    expect(moved[0]).toMatchObject({ cause: 'multi_borrowing' })
    expect(moved[0]?.delta).toBeCloseTo((moved[0]?.after ?? 0) - (moved[0]?.before ?? 0), 9)
  })

  test('says so when a change brings little', () => {
    const facts = { other_loans: 'three_plus', other_debt: 'over_50k', income: 'none', record: 'overdue_now' }
    expect(whatIf(knowledge, facts, { other_debt: '10k_50k' }).verdict).toBe('little')
  })

  test('says so when a change brings nothing', () => {
    expect(whatIf(knowledge, { record: 'always_on_time' }, { record: 'always_on_time' }).verdict).toBe('none')
  })

  test('says so when it goes the other way', () => {
    expect(whatIf(knowledge, { other_loans: 'none' }, { other_loans: 'one_two' }).verdict).toBe('worse')
  })
})

describe('what to do first', () => {
  test('is the soonest change that takes the leading reason out of "likely"', () => {
    const facts = { purpose: 'turnover', frequency: 'often', income: 'unstable', occupation: 'self_employed' }
    const changes = rankChanges(knowledge, facts)
    expect(changes[0]).toMatchObject({ advice: 'separate_business', months: 3, clearsLeading: true })
    expect(changes.slice(1).map((each) => each.advice)).toEqual(['steady_income', 'borrow_less_often'])
  })

  test('takes the further step of one piece of advice when only that one clears the reason', () => {
    const facts = {
      other_loans: 'three_plus',
      other_debt: 'over_50k',
      income: 'stable',
      record: 'always_on_time',
    }
    expect(rankChanges(knowledge, facts)[0]).toMatchObject({
      advice: 'pay_off_others',
      to: 'none',
      clearsLeading: true,
    })
  })

  test('names the reason that a change does most about, beside the leading one', () => {
    const facts = {
      other_loans: 'three_plus',
      applications: 'many',
      record: 'always_on_time',
      income: 'stable',
    }
    const pause = rankChanges(knowledge, facts).find((each) => each.advice === 'pause_applications')
    expect(pause?.leading.cause).toBe('multi_borrowing')
    expect(pause?.target.cause).toBe('frequent_borrowing')
  })

  test('leaves no step out of the feasible ones', () => {
    const steps = feasibleChanges(knowledge, { other_loans: 'three_plus', record: 'always_on_time' })
    expect(steps.map((each) => each.to)).toEqual(['one_two', 'none'])
  })

  test('never is to borrow in order to keep a limit', () => {
    const facts = {
      last_borrowed: 'over_half_year',
      frequency: 'rare',
      record: 'always_on_time',
      other_loans: 'none',
    }
    expect(rankChanges(knowledge, facts)).toEqual([])
  })

  test('never is to undo an overdue payment that lies in the past', () => {
    expect(rankChanges(knowledge, { record: 'late_once', other_loans: 'none' })).toEqual([])
  })

  test('is an expired ID before all else', () => {
    const facts = { account_info: 'id_expired', other_loans: 'one_two', record: 'always_on_time' }
    expect(rankChanges(knowledge, facts)[0]).toMatchObject({ advice: 'update_account', months: 0 })
  })
})
