import { describe, expect, test } from 'vitest'
import { confusions } from '#src/evaluation/confusions.ts'
import { parseLabelledFile, type LabelledMessage } from '#src/evaluation/labelled-file.ts'
import { compareRuns, saveRun } from '#src/evaluation/saved-run.ts'
import { ratio, score, type Judged } from '#src/evaluation/score.ts'

function judged(
  label: string,
  taken: string,
  more: Partial<LabelledMessage> & { score?: number; found?: string[] } = {},
): Judged {
  const { score: sure = 0.9, found = [], ...rest } = more
  return {
    message: {
      text: `${label} ${taken}`,
      label,
      also: [],
      facts: [],
      factsMaybe: [],
      source: 'all',
      ...rest,
    },
    intents: [{ name: taken, score: sure }],
    facts: found,
  }
}

describe('parseLabelledFile', () => {
  test('reads columns by their names', () => {
    const [first] = parseLabelledFile('label\ttext\talso\tfacts\tsource\na\thello\tb, c\tx=1;y=2\tdesk\n')
    expect(first).toEqual({
      text: 'hello',
      label: 'a',
      also: ['b', 'c'],
      facts: ['x=1', 'y=2'],
      factsMaybe: [],
      source: 'desk',
    })
  })

  test('says what it cannot read', () => {
    expect(() => parseLabelledFile('text\tintent\n')).toThrow('no column "label"')
    expect(() => parseLabelledFile('text\tlabel\nhi\n')).toThrow('line 2')
  })
})

describe('score', () => {
  test('accepts the label and what is about as right', () => {
    const scores = score([judged('a', 'a'), judged('a', 'b', { also: ['b'] }), judged('a', 'c')])
    expect(scores.strict).toEqual({ right: 1, of: 3 })
    expect(scores.accepted).toEqual({ right: 2, of: 3 })
  })

  test('counts an interview as false only when no reading of the message asks for one', () => {
    const scores = score([
      judged('how_to_open', 'cannot_borrow'),
      judged('how_to_open', 'service_closed', { also: ['cannot_borrow'] }),
      judged('limit_reduced', 'cannot_borrow'),
      judged('how_to_open', 'how_to_open'),
    ])
    expect(scores.falseInterviews).toEqual({ right: 1, of: 2 })
  })

  test('scores stated facts, but not how long ago it was', () => {
    const scores = score([
      judged('a', 'a', {
        facts: ['repay=paid_off', 'duration=一周'],
        factsMaybe: ['symptom=refused'],
        found: ['symptom=refused', 'score=low', 'duration=一月'],
      }),
    ])
    expect(scores.factPrecision).toEqual({ right: 1, of: 2 })
    expect(scores.factRecall).toEqual({ right: 0, of: 1 })
  })

  test('measures how far scores can be believed', () => {
    const believable = Array.from({ length: 10 }, (_, i) => judged('a', i < 8 ? 'a' : 'b', { score: 0.8 }))
    expect(score(believable).calibrationError).toBeCloseTo(0)
    expect(score([judged('a', 'b', { score: 1 })]).calibrationError).toBeCloseTo(1)
  })

  test('takes the mean F1 of labels with five messages and more', () => {
    const rows = [...Array.from({ length: 5 }, () => judged('a', 'a')), judged('b', 'c')]
    expect(score(rows).macroF1).toBe(1)
    expect(ratio(score(rows).accepted)).toBeCloseTo(5 / 6)
  })
})

test('lists confusions, the commonest first', () => {
  expect(confusions([judged('a', 'b'), judged('c', 'd'), judged('c', 'd')])).toMatchObject([
    { label: 'c', taken: 'd' },
    { label: 'a', taken: 'b' },
  ])
})

test('compares two runs message by message', () => {
  const [before, after] = [
    [judged('a', 'b', { text: 'one' }), judged('a', 'a', { text: 'two' })],
    [judged('a', 'a', { text: 'one' }), judged('a', 'c', { text: 'two' })],
  ].map((rows) => saveRun(score(rows), rows))
  const { better, worse, figures } = compareRuns(before!, after!)
  expect(better).toMatchObject([{ text: 'one', before: 'b', after: 'a' }])
  expect(worse).toMatchObject([{ text: 'two', before: 'a', after: 'c' }])
  expect(figures[0]).toEqual({ name: 'accepted', before: 0.5, after: 0.5 })
})
