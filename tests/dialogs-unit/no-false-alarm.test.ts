import { expect, it } from 'vitest'
import { LOCALES } from '#src/locale.ts'
import { testBot } from '#tests/support/test-bot.ts'
import { firstReply } from '#tests/support/first-reply.ts'

/** Topics whose messages may well be answered with care or a warning. */
const CARED_FOR: ReadonlySet<string> = new Set([
  'distress',
  'cannot_repay',
  'scam_or_safety',
  'wrongdoing',
  'overdue_effect',
  'alternatives',
])
/** One of so many hand-written examples is said. */
const EVERY = 25
/** What a frightened person is told; nobody else should be. */
const ALARM = /^talk\.sharks\.threat|^care\.(?:violence|blackmail)|^talk\.scam\.(?:paid|call|code|identity)/

it('nobody who asks an ordinary question is sent to the police or warned of thieves', async () => {
  const { data } = testBot()
  const alarmed: string[] = []
  for (const { name, examples } of data.intents.intents.filter(({ name: each }) => !CARED_FOR.has(each))) {
    for (const locale of LOCALES) {
      for (const text of examples[locale].filter((_, i) => i % EVERY === 0)) {
        const phrases = await firstReply(text, locale)
        if (phrases.some((phrase) => ALARM.test(phrase))) alarmed.push(`${name}: ${text}`)
      }
    }
  }
  expect(alarmed).toEqual([])
}, 120_000)

it.each([
  '借呗被关了',
  '还清了结果把我关了',
  '钱被扣了两次',
  '工资卡被扣了两千还借呗',
  '我的账户被关着',
  '花呗被关了不让用',
  '额度给绑在花呗上了',
])('nobody is held prisoner in “%s”', async (text) => {
  expect((await firstReply(text, 'zh-CN')).filter((phrase) => ALARM.test(phrase))).toEqual([])
})

it.each([
  '我给我哥担保的那笔他老拖，银行又打我手机',
  '我老公的卡晚了，催收还打我单位电话',
  '他不还，客服天天打我电话',
  '我弟把我拖下水了，担保是我签的字',
  '他把我推给别的平台了',
])('nobody is beaten in “%s”', async (text) => {
  expect((await firstReply(text, 'zh-CN')).filter((phrase) => ALARM.test(phrase))).toEqual([])
})

it('who is held is told whom to call', async () => {
  expect(await firstReply('我被他们关在一个屋里不让走，说不还钱不放人', 'zh-CN')).toContain(
    'talk.sharks.threat',
  )
})
