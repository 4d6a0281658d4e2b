import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { diagnoseCommand } from '#src/commands/diagnose.ts'
import { knowledge, root } from './project-knowledge.ts'

let out: string
let err: string

beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})

afterEach(() => vi.restoreAllMocks())

const run = (...args: string[]) => diagnoseCommand(args, root)

describe('diagnose --facts', () => {
  test('prints causes in order with contributions and claims, the next question with its gain, and the changes', async () => {
    expect(
      await run('--facts', '{"other_loans":"one_two","income":"unstable","record":"always_on_time"}'),
    ).toBe(0)
    const result = JSON.parse(out)
    expect(result.causes.map((each: { id: string }) => each.id)).toHaveLength(
      Object.keys(knowledge.causes).length,
    )
    expect(result.causes[0]).toMatchObject({
      id: 'multi_borrowing',
      likelihood: 0.7597,
      claims: ['R07', 'O18', 'R19'],
      contributions: [
        { fact: 'other_loans', value: 'one_two', points: 6 },
        { fact: 'income', value: 'unstable', points: 2 },
      ],
    })
    expect(result.next).toMatchObject({ kind: 'ask' })
    expect(result.next.gain).toBeGreaterThan(result.next.cost)
    expect(result.changes[0].advice).toBe('pay_off_others')
  })

  test('says which stated facts are void', async () => {
    expect(await run('--facts', '{"other_loans":"none","other_debt":"over_50k"}')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ facts: { other_loans: 'none' }, void: ['other_debt'] })
  })

  test.each([
    ['--facts', '{', '--facts is not JSON'],
    ['--facts', '[]', '--facts must be an object'],
    ['--facts', '{"loans":"two"}', 'there is no fact "loans"; there are symptom,'],
    ['--facts', '{"income":3}', '"income" cannot be 3; it is one of stable, unstable, none'],
    ['--facts', '{"income":"constructor"}', '"income" cannot be "constructor"'],
  ])('refuses %s %s', async (option, json, message) => {
    expect(await run(option, json)).toBe(2)
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  test('names every wrong fact at once', async () => {
    expect(await run('--facts', '{"a":"b","income":"c"}')).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(2)
  })
})

describe('diagnose', () => {
  test('--list prints every fact with its question and values, in either language', async () => {
    expect(await run('--list')).toBe(0)
    for (const [id, fact] of Object.entries(knowledge.facts)) {
      expect(out).toContain(`${id}  `)
      for (const value of Object.keys(fact.values)) expect(out).toContain(`    ${value}`)
    }
    expect(out).toContain('除了这一家')
    out = ''
    expect(await run('--list', '--locale', 'en')).toBe(0)
    expect(out).toContain('Apart from this lender')
  })

  test('without a wish, or with an unknown one, says how it is used', async () => {
    await expect(run()).rejects.toThrow(/--facts.*\nusage: npm run -s diagnose/)
    await expect(run('--nonsense')).rejects.toThrow("Unknown option '--nonsense'\nusage: ")
  })
})
