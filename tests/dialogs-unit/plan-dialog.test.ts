import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { planFacts } from '#dialogs/plan/plan-facts.ts'
import { wantsPlan } from '#dialogs/plan/plan-wanted.ts'
import { LOCALES } from '#src/locale.ts'
import { planParts, startPlan, type Said } from './plan-harness.ts'

// Training the recogniser takes its time when other tests run beside it.
beforeAll(() => void planParts(), 120_000)

/** Tells everything and gives the last answer. */
async function tell(locale: 'zh-CN' | 'en', lines: readonly string[], channel?: string): Promise<Said> {
  const person = startPlan(locale, channel)
  let last: Said | undefined
  for (const line of lines) last = await person(line)
  return last as Said
}

const AT_ONCE = '借呗还欠1万2，日息万四，还剩12期，还有花呗6000分6期每月1050'
const PLAN_ME = '帮我做个还款计划'

describe('asking', () => {
  it('goes from income to costs to debts to the plan in four turns', async () => {
    const person = startPlan('zh-CN')
    expect((await person(PLAN_ME)).keys).toEqual(['plan.begin', 'plan.ask.income'])
    expect((await person('八千')).keys).toEqual(['plan.noted', 'plan.ask.fixed'])
    expect((await person('房租1800，吃饭1500')).keys).toEqual(['plan.noted', 'plan.ask.debts'])
    const shown = await person(AT_ONCE)
    expect(shown.keys).toEqual(['plan.noted', 'card'])
    expect(shown.buttons).toEqual(['我的利率一年到底多少', '每月多还 200 元会怎样', '好了，先这样'])
  })

  it('does the same in English', async () => {
    const shown = await tell('en', [
      'help me make a repayment plan',
      'about 5k a month',
      'rent 1500 and food 1000',
      'jiebei 12000 at 0.04% a day for 12 months and huabei 6000 in 6 payments of 1050 a month',
    ])
    expect(shown.keys).toEqual(['plan.noted', 'card'])
  })

  it('takes up what the first message says and asks only for the rest', async () => {
    const first = await tell('zh-CN', ['我每个月工资6500，房租1800，借呗花呗加起来要还2900，该怎么安排'])
    expect(first.keys).toEqual(['plan.begin', 'plan.noted', 'plan.ask.balance'])
    expect(first.plan).toMatchObject({ income: 650_000, fixed: 180_000 })
  })

  it('works by buttons alone', async () => {
    const person = startPlan('zh-CN')
    let said = await person(PLAN_ME)
    for (const label of ['8,000 元左右', '4,000 元左右', '没有欠款']) {
      expect(said.buttons).toContain(label)
      said = await person(label)
    }
    expect(said.keys).toEqual(['card'])
    expect(said.buttons).toEqual(['好了，先这样'])
  })

  it('takes "none" for an amount of nothing, and "that is all" for the end of the list', async () => {
    const { plan } = await tell('zh-CN', [PLAN_ME, '没有', '2500'])
    expect(plan).toMatchObject({ income: 0, fixed: 250_000 })
    const shown = await tell('en', [
      'help me plan my money',
      '5000',
      '2000',
      'credit card 3000 at 18%, 6 months left',
      "that's all",
    ])
    expect(shown.keys).toEqual(['card'])
  })

  it('asks for the price of a debt, and estimates it where it is not known', async () => {
    const person = startPlan('zh-CN', 'console')
    for (const line of [PLAN_ME, '8000', '3000']) await person(line)
    expect((await person('借呗 12000')).keys).toEqual(['plan.noted', 'plan.ask.detail'])
    expect((await person('不清楚')).keys).toEqual(['plan.estimated', 'plan.ask.more'])
    const shown = await person('没有了')
    expect(shown.text).toContain('借呗的利率您没说，先按日利率 0.05%（一年约 18.25%）估的。')
  })

  it('takes a price by button', async () => {
    const { plan } = await tell('zh-CN', [PLAN_ME, '8000', '3000', '借呗 12000', '日利率 0.035%'])
    expect(plan?.debts).toEqual([{ name: '借呗', balance: 1_200_000, rate: { value: 0.00035, per: 'day' } }])
  })

  it('asks how much is left when only the name was said', async () => {
    const person = startPlan('zh-CN')
    for (const line of [PLAN_ME, '8000', '3000']) await person(line)
    expect((await person('花呗')).keys).toContain('plan.ask.balance')
    expect((await person('6000')).plan?.debts).toEqual([{ name: '花呗', balance: 600_000 }])
  })

  it('adds a debt said later to the list, and merges what is said of a known one', async () => {
    const { plan } = await tell('zh-CN', [
      PLAN_ME,
      '8000',
      '3000',
      '借呗12000日息万四',
      '花呗6000',
      '每月1050，还剩6期',
    ])
    expect(plan?.debts).toEqual([
      { name: '借呗', balance: 1_200_000, rate: { value: 0.0004, per: 'day' } },
      { name: '花呗', balance: 600_000, payment: 105_000, months: 6 },
    ])
  })

  it('puts no more than seven questions', async () => {
    const person = startPlan('zh-CN')
    let said = await person(PLAN_ME)
    for (const line of [
      '8000',
      '3000',
      '借呗12000',
      '不清楚',
      '花呗6000',
      '不清楚',
      '微粒贷5000',
      '不清楚',
      '白条800',
    ]) {
      if (said.keys.includes('card')) break
      said = await person(line)
    }
    expect(said.keys).toContain('card')
    expect(said.plan?.asked.length).toBeLessThanOrEqual(7)
  })
})

describe('not answering', () => {
  it('lets every question be declined', async () => {
    const person = startPlan('zh-CN')
    await person(PLAN_ME)
    expect((await person('不方便说')).keys).toEqual(['plan.left_out', 'plan.ask.fixed'])
    expect((await person('不想说')).keys).toEqual(['plan.left_out', 'plan.ask.debts'])
    const end = await person('不方便说')
    expect(end.keys).toEqual(['plan.left_out', 'plan.nothing'])
    expect(end.plan).toBeUndefined()
  })

  it('says why it asks, then asks again', async () => {
    const why = await tell('zh-CN', [PLAN_ME, '为什么问这个'])
    expect(why.keys).toEqual(['plan.why.income', 'plan.back_to'])
  })

  it('tells the plan at once when asked to', async () => {
    const shown = await tell('zh-CN', [PLAN_ME, '不想说', '不想说', '借呗欠5000日息万五', '直接告诉我吧'])
    expect(shown.keys).toEqual(['card'])
  })

  it('goes back to the question before', async () => {
    const back = await tell('zh-CN', [PLAN_ME, '8000', '回到上一题'])
    expect(back.keys).toEqual(['plan.ask.income'])
    expect(back.plan?.income).toBeUndefined()
    const first = await tell('zh-CN', [PLAN_ME, '回到上一题'])
    expect(first.keys).toEqual(['plan.first_question', 'plan.back_to'])
  })

  it('takes a correction by its words at any time', async () => {
    const { plan } = await tell('zh-CN', [PLAN_ME, '8000', '刚才说错了，收入是9000'])
    expect(plan?.income).toBe(900_000)
  })

  it('puts its question again after a digression, in other words each time', async () => {
    const person = startPlan('zh-CN')
    await person(PLAN_ME)
    const once = await person('额度什么时候恢复')
    const twice = await person('提前还款会影响额度吗')
    expect(once.keys.at(-1)).toBe('plan.back_to')
    expect(twice.text).not.toBe(once.text)
  })
})

describe('what cannot be', () => {
  it('asks kindly for another number, offers a way on, and then leaves the question', async () => {
    const person = startPlan('zh-CN')
    await person(PLAN_ME)
    expect((await person('-500')).keys).toEqual(['plan.problem.negative'])
    const second = await person('1000000000000')
    expect(second.keys).toEqual(['plan.problem.too_big', 'plan.way_on'])
    expect(second.buttons).toEqual(['跳过这一项', '直接看计划', '找人工'])
    expect((await person('99999999999')).keys).toEqual([
      'plan.problem.too_big',
      'plan.leave_it',
      'plan.ask.fixed',
    ])
  })

  it('keeps the debt and asks for its rate anew', async () => {
    const said = await tell('zh-CN', [PLAN_ME, '8000', '3000', '借呗1万，利率900%'])
    expect(said.keys).toEqual(['plan.noted', 'plan.problem.rate_too_high'])
    expect(said.plan?.debts).toEqual([{ name: '借呗', balance: 1_000_000 }])
  })

  it('takes free instalments', async () => {
    const shown = await tell('zh-CN', [PLAN_ME, '8000', '3000', '花呗6000免息分6期', '没有了'], 'console')
    expect(shown.text).toContain('免息')
    expect(shown.text).toContain('6 个月后还清')
  })
})

describe('telling', () => {
  const told = [PLAN_ME, '8000', '3300', AT_ONCE]

  it('shows a card with the share of income, the order, a chart, the table and the budget', async () => {
    const { card } = await tell('zh-CN', told)
    const json = JSON.stringify(card)
    for (const part of [
      '还款占收入 27%（每月 2,130.84 元）',
      '每月剩 2,569.16 元',
      '1. 花呗：还欠 6,000 元，一年约 16.94%',
      '先还金额小的',
      '第 6 个月',
      'Action.ToggleVisibility',
      '应急的钱',
    ]) {
      expect(json).toContain(part)
    }
    expect(elementTypes(card)).toEqual(
      new Set([
        'AdaptiveCard',
        'TextBlock',
        'ColumnSet',
        'Column',
        'Container',
        'Zaijie.Gauge',
        'RichTextBlock',
        'TextRun',
        'ActionSet',
        'Action.ToggleVisibility',
      ]),
    )
  })

  it('draws every month of a short plan, and of a longer one months at one distance', async () => {
    const months = async (debt: string) => {
      const { text } = await tell('zh-CN', [PLAN_ME, '不方便说', '不方便说', debt, '没有了'], 'console')
      return [...text.matchAll(/[█░] 第 (\d+) 个月/g)].map(([, month]) => Number(month))
    }
    expect(await months('借呗1万，日息万四，分6期')).toEqual([1, 2, 3, 4, 5, 6])
    expect(await months('借呗1万，日息万四，分24期')).toEqual([4, 8, 12, 16, 20, 24])
  })

  it('tells the same as text, with the rest after twelve months in one line', async () => {
    const { text } = await tell(
      'zh-CN',
      [PLAN_ME, '8000', '7000', '信用卡欠2万，年化18%，每月还800', '没有了'],
      'console',
    )
    expect(text).toContain('第 12 个月：还')
    expect(text).not.toContain('第 13 个月：还')
    expect(text).toMatch(/之后还有 .+，一共还 [\d,.]+ 元，其中利息 [\d,.]+ 元/)
  })

  it('compares both orders by months and interest', async () => {
    const debts = '信用卡3万年化18%每月还1500；花呗2000年化6%每月还200'
    const { text } = await tell('zh-CN', [PLAN_ME, '8000', '3000', debts], 'console')
    expect(text).toMatch(/先还利率高的：.+还清，利息 [\d,.]+ 元/)
    expect(text).toMatch(/先还金额小的：.+还清，利息 [\d,.]+ 元/)
  })

  it('says what rates really cost', async () => {
    const { text, keys } = await tell('zh-CN', [...told, '我的利率一年到底多少'])
    expect(keys).toEqual(['plan.cost.intro', 'plan.cost.line', 'plan.cost.line', 'plan.cost.tip'])
    expect(text).toContain('一年约 14.6%')
  })

  it('says what paying more changes, adds up, and offers the new plan', async () => {
    const person = startPlan('zh-CN')
    for (const line of told) await person(line)
    expect((await person('每月多还 200 元会怎样')).keys).toEqual(['plan.more.same_time'])
    const more = await person('每月再多还500')
    expect(more.keys).toEqual(['plan.more.sooner'])
    expect(more.plan?.extra).toBe(70_000)
    expect(more.buttons).toContain('看新的计划')
    expect((await person('看新的计划')).keys).toEqual(['card'])
  })

  it('warns when more is paid than what is left', async () => {
    const { keys } = await tell('zh-CN', [...told, '每月再多还3000'])
    expect(keys).toEqual(['plan.more.sooner', 'plan.more.too_much'])
  })

  it('tells the plan anew when a debt is added or a number changes', async () => {
    const { keys, plan } = await tell('zh-CN', [...told, '还有白条3000，每月还500'])
    expect(keys).toEqual(['plan.noted', 'plan.changed.left_left', 'card'])
    expect(plan?.debts).toHaveLength(3)
    expect((await tell('zh-CN', [...told, '收入是9000'])).keys).toEqual([
      'plan.noted',
      'plan.changed.left_left',
      'card',
    ])
  })

  it('ends with thanks', async () => {
    expect((await tell('zh-CN', [...told, '谢谢你'])).keys).toEqual(['plan.done'])
  })

  it('ends when told so', async () => {
    const end = await tell('zh-CN', [...told, '好了，先这样'])
    expect(end.keys).toEqual(['plan.done'])
    expect(end.plan).toBeUndefined()
  })
})

describe('what it knows', () => {
  it('is told on request while the plan lasts, and when it was put aside', async () => {
    const said = await tell('zh-CN', [PLAN_ME, '8000', '3000', '借呗12000日息万四'])
    const { phrases } = planParts().bot.words['zh-CN']
    expect(planFacts(said.turn).map((ref) => phrases.text(ref))).toEqual([
      '每月收入 8,000 元',
      '每月必须花 3,000 元',
      '借呗（还欠 12,000 元、日利率 0.04%）',
    ])
    const aside = await tell('zh-CN', [PLAN_ME, '8000', '3000', '没有欠款', '好了，先这样'])
    expect(planFacts(aside.turn).map((ref) => phrases.text(ref))).toEqual([
      '每月收入 8,000 元',
      '每月必须花 3,000 元',
    ])
  })
})

describe('asking for one', () => {
  it.each([
    ['zh-CN', '帮我做个还款计划', true],
    ['zh-CN', '帮我规划一下债务', true],
    ['zh-CN', '工资五千，借呗每月还两千，怎么存钱', true],
    ['zh-CN', '怎么控制花钱', false],
    ['zh-CN', '先还借呗还是先还信用卡好', false],
    ['en', 'make me a plan for 30000 debt', true],
    ['en', 'help me plan my money', true],
    ['en', 'how do i stop borrowing', false],
  ] as const)('%s %s: %s', async (locale, text, wants) => {
    const { turn } = await startPlan(locale)(text)
    expect(wantsPlan(turn)).toBe(wants)
  })
})

describe('what belongs to it', () => {
  it.each([
    ['八千', true],
    ['不方便说', true],
    ['为什么问这个', true],
    ['额度什么时候恢复', false],
    ['找人工', false],
    ['活不下去了，欠了5万', false],
    ['日利率万分之五一年是多少', false],
  ])('%s: %s', async (text, own) => {
    const person = startPlan('zh-CN')
    await person(PLAN_ME)
    const { keys } = await person(text)
    expect(!keys.includes('digression') && !keys.includes('plan.rate.known')).toBe(own)
  })
})

describe('hard cases', () => {
  it('says plainly when it never ends, and what can be done', async () => {
    const { text } = await tell(
      'zh-CN',
      [PLAN_ME, '不想说', '不想说', '信用卡欠8万，年化24%，每月还1000', '对', '没有了'],
      'console',
    )
    expect(text).toContain('信用卡永远还不清：每月还 1,000 元，光利息就要 1,600 元')
    expect(text).toContain('放款方')
    expect(text).toContain('别借新的还旧的')
  })

  it('counts on what can be afforded when the month does not reach', async () => {
    const shown = await tell(
      'zh-CN',
      [PLAN_ME, '4000', '3000', '信用卡欠2万，分12期，年化18%', '没有了'],
      'console',
    )
    expect(shown.text).toContain('每月缺')
    expect(shown.text).toContain('您每月能拿出 1,000 元。如果对方同意降到这么多')
    expect(shown.buttons).toEqual(['我的利率一年到底多少', '找人工', '好了，先这样'])
  })

  it('does not push someone to pay more who is short of money', async () => {
    const lines = [PLAN_ME, '4000', '3000', '信用卡欠2万，分12期，年化18%', '没有了', '每月多还300']
    expect((await tell('zh-CN', lines)).keys).toEqual(['plan.more.short'])
  })

  it('puts food and housing first when nothing is left', async () => {
    const { text } = await tell(
      'zh-CN',
      [PLAN_ME, '没有收入', '2500', '微粒贷2万日息万五分12期', '没有了'],
      'console',
    )
    expect(text).toContain('先保住吃住')
  })

  it('says that interest alone cannot be paid', async () => {
    const { text } = await tell(
      'zh-CN',
      [PLAN_ME, '3000', '2800', '信用卡欠3万，分12期，年化24%', '没有了'],
      'console',
    )
    expect(text).toContain('还不够付利息（每月约 600 元）')
  })

  it('never sells credit', () => {
    const { tables } = planParts()
    for (const [key, wordings] of tables['zh-CN']) {
      if (!key.startsWith('plan.')) continue
      for (const wording of wordings)
        expect(wording).not.toMatch(/推荐.*(贷|借)|去申请(?!新的借款)|提额|再借一笔/)
    }
  })
})

describe('questions about a rate', () => {
  it.each([
    ['日利率万分之五一年是多少', ['plan.rate.known'], '一年约 18.25%'],
    ['月息三分一年是多少', ['plan.rate.known', 'plan.rate.dear'], '一年约 36%'],
    ['年化18%高吗', ['plan.rate.from_year'], '合每天约 0.049%'],
    ['分12期手续费0.6%真实利率多少', ['plan.rate.fee_each'], '真实的年利率约 13.03%'],
    ['花呗12期手续费8.8%实际年利率多少', ['plan.rate.fee_in_all'], '真实的年利率约 15.86%'],
    ['1万分12期每月还900真实利率多少', ['plan.rate.payments'], '真实的年利率约 14.45%'],
    ['1万分12期每月还800真实利率多少', ['plan.rate.impossible'], '加起来还不到 10,000 元'],
    ['借1万，日利率0.05%，用30天，利息多少', ['plan.rate.known', 'plan.rate.for_days'], '利息约 150 元'],
    ['借1万分12期日息万五利息多少', ['plan.rate.known', 'plan.rate.for_months'], '每期约 918 元'],
    ['借一万块钱一天5块钱利息，一年利率多少', ['plan.rate.known'], '一年约 18.25%'],
    ['免息的话真实利率多少', ['plan.rate.free'], '手续费'],
    ['利率900%一年多少', ['plan.problem.rate_too_high'], '12378'],
  ])('answers %s', async (text, keys, part) => {
    const said = await tell('zh-CN', [text])
    expect(said.keys).toEqual(keys)
    expect(said.text).toContain(part)
    expect(said.plan).toBeUndefined()
  })

  it.each([
    ['daily rate 0.05%, what is it a year', 'about 18.25% a year'],
    ['0.6% fee per installment over 12 months, what is the real rate', 'real yearly rate is about 13.03%'],
    ['10000 in 12 payments of 900, what is the real rate', 'about 14.45%'],
  ])('answers %s', async (text, part) => {
    expect((await tell('en', [text])).text).toContain(part)
  })

  it('says once that it is general knowledge', async () => {
    const { text } = await tell('zh-CN', ['月息三分一年是多少'])
    expect(text.match(/一般常识/g)).toHaveLength(1)
  })

  it('is answered in the middle of a plan, and the plan goes on', async () => {
    const said = await tell('zh-CN', [PLAN_ME, '日利率万分之五一年是多少'])
    expect(said.keys).toEqual(['plan.rate.known', 'plan.back_to'])
    expect(said.plan?.step).toBe('income')
  })

  it('does not take a statement for one', async () => {
    const said = await tell('zh-CN', [PLAN_ME, '8000', '3000', '借呗还欠3万，每月还1000，年化24%'])
    expect(said.keys).toEqual(['plan.noted', 'plan.ask.more'])
  })
})

describe('the words', () => {
  it(
    'fill every placeholder, whatever is said, and the plan comes or ends in time',
    { timeout: 60_000 },
    async () => {
      const lines = {
        'zh-CN': [
          '8000',
          '没有',
          '不清楚',
          '跳过',
          '借呗1万日息万五',
          '花呗',
          '每月还500',
          '为什么问这个',
          '-3',
          '99999999999',
          '直接告诉我吧',
          '回到上一题',
          '年化900%',
          '三千多',
          '还剩6期',
          '好的',
          '信用卡欠5万每月还100年化36%',
          '利率0',
          '每月再多还300',
          '没有收入',
        ],
        en: [
          '5000',
          'none',
          "i don't know",
          'skip',
          'jiebei 10000 at 0.05% a day',
          'huabei',
          '500 a month',
          'why do you ask',
          'minus 3',
          '99999999999',
          'just tell me',
          'go back',
          '900% apr',
          'around 3000',
          '6 months left',
          'ok',
          'card 50000, 100 a month, 36% apr',
          'no interest',
          '300 more a month',
          'no income',
        ],
      } as const
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...LOCALES),
          fc.constantFrom('console', 'directline', 'msteams'),
          fc.array(fc.nat({ max: 19 }), { minLength: 12, maxLength: 12 }),
          async (locale, channel, picks) => {
            const person = startPlan(locale, channel)
            let said = await person(locale === 'en' ? 'help me make a repayment plan' : PLAN_ME)
            for (const pick of picks) {
              said = await person(lines[locale][pick] as string)
              const shown =
                said.text +
                JSON.stringify(said.card ?? '').replaceAll(/"fact":"plan\.\w+"/g, '') +
                said.buttons.join('')
              expect(shown).not.toMatch(/\{@?\w+\}|NaN|Infinity|undefined|\bplan\.[a-z]/)
              expect(said.plan?.asked.length ?? 0).toBeLessThanOrEqual(7)
            }
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('are all there, in both languages, and all used', async () => {
    const { tables } = planParts()
    const { readFileSync, readdirSync } = await import('node:fs')
    const folders = ['dialogs', 'src/reply'].map((folder) => new URL(`../../${folder}/`, import.meta.url))
    const sources = folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.split(/[/\\]/u).at(-1)?.startsWith('plan'))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => new URL(name, folder)),
      )
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const keys = [...tables['zh-CN'].keys()].filter((key) => key.startsWith('plan.'))
    const used = (key: string) => {
      const group = key.slice(0, key.lastIndexOf('.') + 1)
      const name = key.slice(group.length)
      return (
        sources.includes(`'${key}'`) ||
        sources.includes(`\`${group}\${`) ||
        sources.includes(`${group}rate_\${`) ||
        sources.includes(`${group}no_\${`) ||
        sources.includes(`'${name}'`)
      )
    }
    expect(keys.filter((key) => !used(key))).toEqual([])
    expect(keys.filter((key) => !tables.en.has(key))).toEqual([])
    const named = [...sources.matchAll(/'(plan\.[a-z_]+(?:\.[a-z_0-9]+)*)'/g)].map(
      (match) => match[1] as string,
    )
    expect(
      named.filter(
        (key) =>
          !key.startsWith('plan.shown') &&
          !tables['zh-CN'].has(key) &&
          !/^plan\.(income|fixed|detail|term|list)$/.test(key),
      ),
    ).toEqual([])
  })
})

/** All element types of a card. */
function elementTypes(card: unknown): Set<string> {
  const types = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && typeof node.type === 'string') types.add(node.type)
    for (const child of Object.values(node)) walk(child)
  }
  walk(card)
  return types
}
