import { expect, test } from 'vitest'
import { htmlReport } from '#src/evaluation/html-report.ts'
import { score, type Judged } from '#src/evaluation/score.ts'

test('the report is one page that holds every miss, with nothing from elsewhere', () => {
  const miss: Judged = {
    message: {
      text: '<b>额度</b>没了',
      label: 'service_closed',
      also: ['cannot_borrow'],
      facts: [],
      factsMaybe: [],
      source: 'desk',
    },
    intents: [{ name: 'limit_reduced', score: 0.61 }],
    facts: [],
  }
  const html = htmlReport({
    file: 'messages.tsv',
    scores: score([miss]),
    judged: [miss],
    misses: [{ ...miss, near: [{ text: '额度少了', intent: 'limit_reduced', similarity: 0.5 }] }],
    timing: { training: 700, median: 0.05, p95: 0.1 },
    compared: undefined,
    titles: { service_closed: '服务被关闭', limit_reduced: '额度变少了' },
  })
  expect(html).toContain('&lt;b&gt;额度&lt;/b&gt;没了')
  expect(html).toContain('额度少了')
  expect(html).toContain('服务被关闭')
  expect(html).not.toMatch(/<script|src=|href=|url\(/)
})
