import { beforeAll, describe, expect, test } from 'vitest'
import { loadData } from '#src/loading/load-data.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import { learntReader } from '#src/understanding/learnt-reader.ts'
import { trainRecognizer } from '#src/understanding/train.ts'
import type { Recognizer } from '#src/understanding/understanding.ts'
import { sideQuestionReader, type ReadSideQuestion } from '#src/understanding/narrow-question.ts'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** Wordings that are no examples, with the question that they ask. */
const asked: Readonly<Record<Locale, readonly (readonly [text: string, name: string])[]>> = {
  'zh-CN': [
    ['你跟借呗是一伙的吗', 'work_for_them'],
    ['我媳妇能看见我跟你说的话不', 'family_reads_chat'],
    ['跟你说这些会影响评分不', 'said_here_counts'],
    ['你知道我叫啥不', 'know_who'],
    ['这些能不能保存下来发给我儿子看', 'take_along'],
    ['先还一部分行不行 算不算逾期', 'part_payment'],
    ['先还朋友还是先还借呗', 'app_or_friend'],
    ['会不会打到我单位去', 'ring_work'],
    ['打电话还是在线客服回得快', 'app_or_phone'],
    ['这周我先做点啥', 'this_week'],
    ['跟我一样的人最后都恢复了吗', 'others_story'],
    ['天天打开看额度要紧不', 'looking_often'],
    // Not read when this was written.
    ['爸妈会知道我借过钱吗', 'family_sees_loan'],
    ['银行卡扣了钱 借呗还显示待还', 'not_booked'],
    ['我网购的记录他们会参考不', 'see_purchases'],
  ],
  en: [
    ['can they tell what i spend my money on', 'see_purchases'],
    ['are u part of alipay', 'work_for_them'],
    ['could my husband read our chat', 'family_reads_chat'],
    ['does talking to you change my score', 'said_here_counts'],
    ['do you know my name', 'know_who'],
    ['does my wifes income count', 'household_income'],
    ['can i save this and show my son', 'take_along'],
    ['would they accept 200 a month', 'will_accept'],
    ['what happens if i ignore the calls', 'not_picking_up'],
    ['what should i do first this week', 'this_week'],
    ['paid friday and it still shows owing', 'not_booked'],
    ['i only pay the minimum, is that bad', 'minimum_payment'],
    // Not read when this was written.
    ['will my parents find out i have a loan', 'family_sees_loan'],
    ['pay my mate or jiebei first', 'app_or_friend'],
    ['could my phone instalments be why', 'small_instalment'],
  ],
}

/** They tell what is so; an answer that warns of a wrong is for who may mean one. */
const plain: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['他在公司上班，不是自己干', '我工资是八千，不是六千', '她有正式单位，交着社保'],
  en: [
    'she has a real employer, a big company. what should she do',
    'my husband is employed by a company, does that matter',
    'he works for a courier firm, not for himself',
    'i get 9000 a month, not 8000',
  ],
}

const WARNS: ReadonlySet<string> = new Set(['workplace', 'income_higher'])

/** Share of them that is read rightly, a little below what was measured: 12 of 15. */
const FLOOR = 0.7
/** Share of the intents' own examples that may be taken for a narrow question that is about something else. */
const MISTAKEN = 0.05

/** So many of a narrow question's examples sound of an intent that it is one of those asked about it: "can I move the due day". */
const UNDER = 0.2

let read: ReadSideQuestion
let data: ReturnType<typeof loadData>
let recognizer: Recognizer
beforeAll(() => {
  data = loadData(ROOT)
  read = sideQuestionReader(learntReader(data.sideQuestionExamples, data.intents), data.sideQuestions)
  recognizer = trainRecognizer(data.intents)
}, 120_000)

/** The intents that a narrow question is asked about. */
function intentsOver(name: string, locale: Locale): ReadonlySet<string> {
  const examples = data.sideQuestionExamples[name]?.[locale] ?? []
  const intents = examples.map((text) => recognizer.recognize(text, locale).intents[0].name)
  const share = (intent: string) => intents.filter((one) => one === intent).length / intents.length
  return new Set(intents.filter((intent) => share(intent) >= UNDER))
}

describe.each(LOCALES)('side questions read by their examples (%s)', (locale) => {
  test('are heard in other words', () => {
    const right = asked[locale].filter(([text, name]) => read(text, { locale })?.name === name)
    expect(right.length / asked[locale].length).toBeGreaterThanOrEqual(FLOOR)
  })

  test('are not heard in what says nothing of the kind', () => {
    for (const text of ['', '嗯', 'ok', '1', '蓝色的袜子飞过月亮', 'purple socks over the moon'])
      expect.soft(read(text, { locale }), text).toBeUndefined()
  })

  test('warn nobody of a wrong who tells what is so', () => {
    for (const text of plain[locale])
      expect.soft(WARNS.has(read(text, { locale })?.name ?? ''), text).toBe(false)
  })

  test('are seldom heard in questions that are broader', () => {
    const others = data.intents.intents.flatMap(({ name, examples }) =>
      examples[locale].filter((_, i) => i % 20 === 7).map((text) => ({ intent: name, text })),
    )
    const mistaken = others.filter(({ intent, text }) => {
      const heard = read(text, { locale })
      return heard && heard.score >= 0.75 && !intentsOver(heard.name, locale).has(intent)
    })
    expect(mistaken.length / others.length).toBeLessThanOrEqual(MISTAKEN)
  })
})
