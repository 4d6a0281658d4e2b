import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadAnswerWords } from '#src/loading/load-answer-words.ts'
import type { Problem } from '#src/loading/problems.ts'
import type { Locale } from '#src/locale.ts'
import { DEFAULT_BINS } from '#src/understanding/fact-bins.ts'
import { findFacts, toDiagnosisFacts } from '#src/understanding/facts.ts'
import { isStillToCome, seenFrom } from '#src/understanding/named-months.ts'
import { readAnswer, type AnswerQuestion } from '#src/understanding/read-answer.ts'
import { lexicon } from './stated-labels.ts'

const problems: Problem[] = []
const words = loadAnswerWords(fileURLToPath(new URL('../..', import.meta.url)), problems)
if (!words) throw new Error(`intents/answers.yaml cannot be used: ${JSON.stringify(problems)}`)

/** A Sunday. */
const NOW = new Date('2026-11-22T12:00:00Z')

const QUESTION: AnswerQuestion = {
  fact: 'since_repaid',
  values: ['under_3_days', 'days_3_30', 'over_month'],
  bins: DEFAULT_BINS['since_repaid']!.bins,
  unit: 'days',
}

function localeOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
}

/** Days since the repayment as an answer says it; the middle of a range, undefined where it says none. */
function daysAnswered(text: string): number | undefined {
  const reading = readAnswer(QUESTION, text, localeOf(text), words!)
  if (!('quantity' in reading) || !reading.quantity) return undefined
  if (isStillToCome(NOW, reading.quantity, reading.said)) return undefined
  return daysOf(reading.quantity)
}

/** Days since the repayment as a message states it beside whatever else. */
function daysStated(text: string): number | undefined {
  const stated = findFacts(text, localeOf(text), lexicon).filter(
    (fact) => fact.quantity && toDiagnosisFacts([fact])['since_repaid'],
  )
  const quantity = stated.at(-1)?.quantity
  return quantity && daysOf(quantity)
}

function daysOf(quantity: Parameters<typeof seenFrom>[1]): number {
  const { min, max, unit } = seenFrom(NOW, quantity)
  return ((min + max) / 2) * (unit === 'months' ? 30 : 1)
}

describe('when it was repaid, asked for', () => {
  test.each([
    ['16号', 6],
    ['十六号还的吧', 6],
    ['20几号还的', 28],
    ['这个月16号', 6],
    ['上月3号', 50],
    ['上个月3号还的', 50],
    ['上周五还的', 9],
    ['上个礼拜三', 11],
    ['周一还的', 6],
    ['星期三还的钱 到今天没恢复', 4],
    ['前天', 2],
    ['大前天还的', 3],
    ['6天前', 6],
    ['都还完10来天了', 14.5],
    ['11月16号还的', 6],
    ['16号啊 今天22 一星期不到', 6],
    ['今儿22号 我16号还的', 6],
    ['今天几号 22吧 那就6天', 6],
    ['不是今天！是这个月16号还的 6天了', 6],
    ['不是昨天是前天还的', 2],
    ['昨天借的 前天还完的', 2],
    ['10月3号借的 11月10号还的', 12],
    ['借呗用了3年 上周还清 没额度了', 8],
    ['昨晚还的 今早就借不了了', 1],
    ['the 3rd', 19],
    ['on 16th', 6],
    ['paid it off the 16th', 6],
    ['the 3rd of last month', 50],
    ['paid nov 10', 12],
    ['end of october', 37],
    ['monday', 6],
    ['day before yesterday', 2],
    ["today's the 22nd and i paid the 16th, so under a week", 6],
    ['not today! i paid on the 16th, 6 days ago', 6],
    ['took the loan in june, paid it off on the 5th', 17],
  ])('%s: %d days', (text, days) => {
    expect(daysAnswered(text)).toBe(days)
  })

  test.each([
    '25号还',
    '这周五还',
    '明天还',
    '每月16号还',
    '还款日是16号',
    '每个月10号准时还',
    '我不是今天还的',
    '三年没断过一次',
    'due on the 28th',
    'i will pay on friday',
    'i pay on the 10th of every month',
  ])('%s says none', (text) => {
    expect(daysAnswered(text)).toBeUndefined()
  })
})

describe('when it was repaid, told of oneself', () => {
  test.each([
    ['借呗16号全还了 三年没断过一次 前阵子盘店找微粒贷跟度小满各拿了一笔 现在借呗点不进去', 6],
    ['前阵子开了家店 借呗16号还清了 点不开', 6],
    ['16号还清的', 6],
    ['这个月16号还的', 6],
    ['上月3号结清的3w6', 50],
    ['6天前还的', 6],
    ['借呗清了45天 额度从5.2万掉成800', 45],
    ['还款时间 6天前', 6],
    ['还款时间 上周五', 9],
    ['不是今天！是这个月16号还的 6天了', 6],
    ['上周五还完的 额度没了', 9],
    ['前天刚清 今天就借不了了', 2],
    ['cleared the whole jiebei on friday', 2],
    ['gone since monday, paid it all', 6],
    ['cleared it 45 days back', 45],
    ['my last one was end of october', 37],
  ])('%s: %d days', (text, days) => {
    expect(daysStated(text)).toBe(days)
  })

  test.each([
    '前阵子盘了个店 借呗还清了 点不开',
    '上个月还清花呗 借呗打不开了',
    '商户贷昨天还了一万',
    '每个月10号准时还 没晚过',
    '借呗25号要还 额度没了',
    '还款日 16号',
    '还款时间 下周五',
    'got paid on friday and still cant borrow',
    'i paid the rent on friday',
    'my limit vanished on tuesday',
  ])('%s says none', (text) => {
    expect(daysStated(text)).toBeUndefined()
  })
})
