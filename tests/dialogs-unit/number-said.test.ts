import { describe, expect, it } from 'vitest'
import { numberSaid, sayNumber } from '#dialogs/facts/number-said.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import type { Locale } from '#src/locale.ts'

function said(fact: string, text: string, locale: Locale) {
  const number = numberSaid(fact, readQuantities(text, locale)[0], locale)
  return number && sayNumber(fact, number, locale, 'said')?.params?.number
}

describe('numbers said back', () => {
  it.each([
    ['other_loans', '两三家吧', '两三家'],
    ['other_loans', '大概三个', '大概三家'],
    ['other_loans', '2-3家', ' 2–3 家'],
    ['applications', '七八次吧', '七八次'],
    ['other_debt', '差不多三万', '差不多三万'],
    ['income_amount', '五六千', '五六千'],
    ['income_amount', '一个月6k多吧', ' 6 千多'],
    ['income_amount', '工资5-6k', ' 5–6 千'],
    ['other_debt', '大几千', '大几千'],
    ['other_debt', '小两万吧', '将近两万'],
    ['other_debt', '万把块', '万把块'],
    ['other_debt', '一万出头', '一万出头'],
    ['since_repaid', '上个月', '上个月'],
    ['since_repaid', '三个月前', '三个月前'],
    ['since_repaid', '有两个来月左右吧', '大概两个来月前'],
    ['since_repaid', '大概一个多月', '大概一个多月前'],
    ['since_repaid', '3月份', '3 月份'],
    ['since_repaid', '去年年底', '去年年底'],
    ['since_repaid', '半年', '半年前'],
    ['since_repaid', '上个星期五', '上个星期五'],
    ['since_repaid', '去年夏天还的', '去年夏天'],
    ['since_repaid', '俩月', '俩月前'],
    ['income_amount', '每月8000', '8,000 '],
    ['other_debt', '一万五', '1.5 万'],
  ])('%s: %s is %s', (fact, text, words) => {
    expect(said(fact, text, 'zh-CN')).toBe(words)
  })

  it.each([
    ['other_loans', 'two or three', 'two or three'],
    ['other_loans', 'a couple of loans', 'a couple of'],
    ['other_debt', 'about 20k', 'about 20k'],
    ['income_amount', 'around 5k a month', 'around 5k'],
    ['income_amount', '8000 a month', '8,000'],
    ['since_repaid', 'last month', 'last month'],
    ['since_repaid', 'about three months ago', 'about three months ago'],
    ['since_repaid', 'over a month', 'over a month ago'],
    ['since_repaid', 'back in march', 'back in March'],
    ['since_repaid', 'since September', 'in September'],
    ['since_repaid', 'at the end of last year', 'at the end of last year'],
    ['since_repaid', 'yesterday', 'yesterday'],
    ['since_repaid', 'on monday', 'on Monday'],
    ['since_repaid', 'before christmas', 'before Christmas'],
    ['since_repaid', 'last summer', 'last summer'],
    ['since_repaid', 'in mid-june', 'in mid-June'],
    ['since_repaid', '3 wks', '3 weeks ago'],
  ])('%s: %s is %s', (fact, text, words) => {
    expect(said(fact, text, 'en')).toBe(words)
  })

  it('keeps no words that another time unit would belie', () => {
    expect(said('income_amount', '年薪十来万', 'zh-CN')).toBeUndefined()
  })

  it('falls back on the general words in the other language', () => {
    const number = numberSaid('other_loans', readQuantities('两三家', 'zh-CN')[0], 'zh-CN')
    expect(sayNumber('other_loans', number!, 'en', 'said')).toBeUndefined()
  })
})
