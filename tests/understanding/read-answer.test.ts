import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadAnswerWords } from '#src/loading/load-answer-words.ts'
import type { Problem } from '#src/loading/problems.ts'
import type { Locale } from '#src/locale.ts'
import { DEFAULT_BINS } from '#src/understanding/fact-bins.ts'
import { readAnswer, type AnswerQuestion } from '#src/understanding/read-answer.ts'

const problems: Problem[] = []
const words = loadAnswerWords(fileURLToPath(new URL('../..', import.meta.url)), problems)
if (!words) throw new Error(`intents/answers.yaml cannot be used: ${JSON.stringify(problems)}`)

const VALUES: Readonly<Record<string, readonly string[]>> = {
  repaid: ['in_full', 'early', 'partly', 'not_yet'],
  record: ['always_on_time', 'late_once', 'late_often', 'overdue_now'],
  symptom: ['limit_zero', 'limit_reduced', 'closed', 'refused', 'cannot_use'],
  since_repaid: ['under_3_days', 'days_3_30', 'over_month'],
  other_loans: ['none', 'some', 'one_two', 'three_plus'],
  other_debt: ['under_10k', '10k_50k', 'over_50k'],
  income: ['stable', 'unstable', 'none'],
  income_amount: ['under_3k', '3k_8k', '8k_15k', 'over_15k'],
  income_proof: ['yes', 'partly', 'no'],
  assets: ['some', 'none'],
  frequency: ['rare', 'sometimes', 'often'],
  last_borrowed: ['recent', 'half_year', 'over_half_year'],
  applications: ['none', 'few', 'many'],
  purpose: ['daily', 'planned', 'turnover', 'repay_debt', 'restricted', 'unclear'],
  occupation: ['employed', 'volatile', 'self_employed', 'student', 'no_job'],
  account_info: ['current', 'id_expired', 'phone_changed', 'incomplete'],
  notice: ['none', 'risk', 'score', 'product_moved', 'other'],
  score: ['high', 'fair', 'low'],
  others_too: ['yes', 'no'],
}

const LABELS: Readonly<Record<string, readonly string[]>> = {
  other_loans: ['没有', '1–2 家', '3 家以上'],
  income: ['每月比较固定', '时多时少', '目前没有'],
}

function question(fact: string): AnswerQuestion {
  const scale = DEFAULT_BINS[fact]
  const values = VALUES[fact]!
  const vague = fact === 'other_loans' ? ['some'] : []
  return {
    fact,
    values,
    vague,
    ...(scale && { bins: scale.bins, unit: scale.unit as 'count' | 'yuan' | 'days' | 'months' }),
    options: values
      .filter((value) => !vague.includes(value))
      .map((value, index) => ({ value, label: LABELS[fact]?.[index] ?? `${fact} ${value}` })),
  }
}

/** The reading in short: its value, or its kind; ~ when hedged. */
function short(fact: string, text: string, locale: Locale): string {
  const reading = readAnswer(question(fact), text, locale, words!)
  if (reading.kind === 'value') return reading.value
  return reading.kind === 'range' ? reading.values.join('|') : `(${reading.kind})`
}

describe('answers in Chinese', () => {
  test.each([
    ['other_loans', '1–2 家', 'one_two'],
    ['other_loans', '第三个', 'three_plus'],
    ['other_loans', '三家', 'three_plus'],
    ['other_loans', '就两家', 'one_two'],
    ['other_loans', '两三个吧', 'one_two|three_plus'],
    ['other_loans', '没有', 'none'],
    ['other_loans', '没得', 'none'],
    ['other_loans', '有', 'some'],
    ['other_loans', '有啊，四家', 'three_plus'],
    ['other_loans', '就这一个', 'none'],
    ['other_loans', '只有一个房贷', 'one_two'],
    ['other_loans', '数不过来，一大堆', 'three_plus'],
    ['other_loans', '不方便说', '(declined)'],
    ['other_loans', '记不清了', '(unknown)'],
    ['other_loans', '差不多', '(none)'],
    ['other_loans', '额度什么时候能回来', '(none)'],
    ['other_loans', '这个也有影响？', '(none)'],
    ['other_loans', '没有五家那么多，三家', 'three_plus'],
    ['other_loans', '一家，说错了，是三家', 'three_plus'],
    ['income_amount', '五六千', '3k_8k'],
    ['income_amount', '一万二左右', '8k_15k'],
    ['income_amount', '1w5', 'over_15k'],
    ['income_amount', '年薪12万', '8k_15k'],
    ['income_amount', '七千到九千', '3k_8k|8k_15k'],
    ['income_amount', '不到三千', 'under_3k'],
    ['income_amount', '8', '(none)'],
    ['income_amount', '保密', '(declined)'],
    ['income_amount', '大几千', '3k_8k'],
    ['income_amount', '小两万', 'over_15k'],
    ['other_debt', '万把块', '10k_50k'],
    ['other_debt', '还有个车贷，每月1900，还剩四万多', '10k_50k'],
    ['repaid', '提前一次还完的', 'early'],
    ['repaid', '提前都结清了', 'early'],
    ['symptom', '服务没了', 'closed'],
    ['symptom', '入口不见了', 'closed'],
    ['since_repaid', '年初就还了', 'over_month'],
    ['income', '时多时少', 'unstable'],
    ['income', '不太固定', 'unstable'],
    ['income', '每月固定发', 'stable'],
    ['income', '没工作了', 'none'],
    ['income', '跑外卖的', 'unstable'],
    ['income', '2', '(none)'],
    ['since_repaid', '昨天', 'under_3_days'],
    ['since_repaid', '十天前', 'days_3_30'],
    ['since_repaid', '快两个月了', 'over_month'],
    ['since_repaid', '刚刚才还', 'under_3_days'],
    ['record', '从来没晚过', 'always_on_time'],
    ['record', '晚过一次', 'late_once'],
    ['record', '偶尔会忘', 'late_often'],
    ['record', '现在还有一笔逾期', 'overdue_now'],
    ['record', '没有逾期', 'always_on_time'],
    ['repaid', '全还清了', 'in_full'],
    ['repaid', '提前三个月还的', 'early'],
    ['repaid', '还有三期', 'partly'],
    ['repaid', '还没开始还', 'not_yet'],
    ['symptom', '额度变成0了', 'limit_zero'],
    ['symptom', '比原来少了一半', 'limit_reduced'],
    ['symptom', '入口没了', 'closed'],
    ['symptom', '一借就说不通过', 'refused'],
    ['symptom', '显示暂时不能用', 'cannot_use'],
    ['other_debt', '两万多', '10k_50k'],
    ['other_debt', '七八千', 'under_10k'],
    ['other_debt', '十来万', 'over_50k'],
    ['applications', '一次都没有', 'none'],
    ['applications', '试过两家', 'few'],
    ['applications', '五六次', 'many'],
    ['frequency', '就一次', 'rare'],
    ['frequency', '差不多每个月都借', 'often'],
    ['last_borrowed', '上个月', 'recent'],
    ['last_borrowed', '五个月前', 'half_year'],
    ['last_borrowed', '一年多没借了', 'over_half_year'],
    ['purpose', '店里进货', 'turnover'],
    ['purpose', '还信用卡', 'repay_debt'],
    ['purpose', '平时买菜吃饭', 'daily'],
    ['purpose', '给孩子交学费', 'planned'],
    ['occupation', '在厂里打工', 'employed'],
    ['occupation', '自己开了个小店', 'self_employed'],
    ['occupation', '还在读书', 'student'],
    ['account_info', '都没有', 'current'],
    ['account_info', '身份证上个月到期了', 'id_expired'],
    ['account_info', '换过号', 'phone_changed'],
    ['notice', '说我账户有风险', 'risk'],
    ['notice', '什么都没写', 'none'],
    ['score', '六百五', 'fair'],
    ['score', '730', 'high'],
    ['score', '不太高', 'low'],
    ['assets', '有点公积金', 'some'],
    ['assets', '啥也没有', 'none'],
    ['income_proof', '都是现金', 'no'],
    ['income_proof', '有工资流水', 'yes'],
    ['others_too', '没听说', 'no'],
    ['others_too', '我同事也这样', 'yes'],
    // Which button, in words.
    ['other_loans', '第二', 'one_two'],
    ['other_loans', '我选第三个', 'three_plus'],
    ['other_loans', '选一', 'none'],
    ['other_loans', '第六个', '(none)'],
    ['other_loans', '最后一个', '(none)'],
    // 次 counts no lenders, and 家 no times.
    ['other_loans', '三个月里申请了四五次', '(none)'],
    ['other_loans', '半年借了十来次', '(none)'],
    ['other_loans', '这三个月都没借', '(none)'],
    ['frequency', '还有三家', '(none)'],
    ['applications', '还有三家网贷', '(none)'],
    // Counts in a sentence about something else.
    ['record', '借过几次，都还了', '(none)'],
    ['record', '几次', 'late_often'],
    ['record', '晚过三四次', 'late_often'],
    ['record', '有过一次', 'late_once'],
    // A plain yes or no only where it can be one.
    ['record', '是的', 'always_on_time'],
    ['record', '有', '(none)'],
    ['record', '还不上了', '(none)'],
    ['income', '不', '(none)'],
    ['income', '没有', 'none'],
    ['income', '没有固定工资', 'unstable'],
    ['repaid', '没有', 'not_yet'],
    ['repaid', '没有逾期', '(none)'],
    ['frequency', '没有', 'rare'],
    ['frequency', '不', '(none)'],
    ['notice', '不', '(none)'],
    ['notice', '没有', 'none'],
    ['applications', '不', '(none)'],
    ['applications', '没有', 'none'],
    // What is said beside a denial.
    ['other_loans', '没别的贷款，就一个车贷', 'one_two'],
    ['other_loans', '就一个房贷，没别的了', 'one_two'],
    ['other_loans', '有过，都还清了', 'none'],
    ['other_loans', '花呗和白条', 'one_two'],
    ['other_loans', '有微粒贷', 'some'],
    ['other_loans', '我还掉两家了，就剩一家', 'one_two'],
    ['assets', '没房没车，公积金有一点', 'some'],
    ['symptom', '就是借不了', 'cannot_use'],
    ['symptom', '申请没通过', 'refused'],
    ['since_repaid', '昨天刚还的', 'under_3_days'],
    ['since_repaid', '上上个月刚还清', 'over_month'],
    ['since_repaid', '逾期了十天', '(none)'],
    ['income_amount', '一万五的车贷', '(none)'],
    ['income_amount', '两千多点', 'under_3k'],
    ['other_debt', '工资三千', '(none)'],
    // Words of another fact answer nothing here.
    ['account_info', '页面啥都没写', '(none)'],
    ['frequency', '资料一直没改过', '(none)'],
    ['other_loans', '额度没了两个星期', '(none)'],
    ['since_repaid', '半年里借过七八次', '(none)'],
    ['since_repaid', '还清半年了', 'over_month'],
    ['symptom', '身份证也没过期', '(none)'],
    ['others_too', '也没说理由', '(none)'],
    ['applications', '半年里借过七八次', '(none)'],
    ['applications', '到处申请', 'many'],
    ['frequency', '几乎每个月都用', 'often'],
    ['others_too', '没听说过', 'no'],
  ])('%s: %s', (fact, text, expected) => {
    expect(short(fact, text, 'zh-CN')).toBe(expected)
  })

  test('an answer with a question behind it gives both', () => {
    const text = '两家吧，不过快还完了。这个也有影响？'
    expect(readAnswer(question('other_loans'), text, 'zh-CN', words)).toMatchObject({
      kind: 'value',
      value: 'one_two',
      hedged: true,
      rest: '不过快还完了 这个也有影响?',
    })
  })

  test('a question that is left over is kept, however short', () => {
    expect(
      readAnswer(question('other_loans'), '有两家，微粒贷和信用卡。这个也算？', 'zh-CN', words),
    ).toMatchObject({
      value: 'one_two',
      rest: '这个也算?',
    })
  })

  test('a hedge is kept', () => {
    expect(readAnswer(question('income_amount'), '大概6000', 'zh-CN', words)).toMatchObject({
      kind: 'value',
      hedged: true,
      quantity: { min: 6000, max: 6000 },
    })
    expect(readAnswer(question('income'), '每月固定', 'zh-CN', words)).toMatchObject({ hedged: false })
  })

  test('what was corrected is not left over', () => {
    expect(readAnswer(question('other_loans'), '两家，不对，三家', 'zh-CN', words)).toMatchObject({
      value: 'three_plus',
      rest: '',
    })
  })
})

describe('answers in English', () => {
  test.each([
    ['repaid', 'squared up', 'in_full'],
    ['repaid', 'I finished my loan', 'in_full'],
    ['repaid', 'all paid up early', 'early'],
    ['income_amount', '5-6k', '3k_8k'],
    ['other_debt', 'just over ten grand', '10k_50k'],
    ['since_repaid', 'since September', 'over_month'],
    ['other_loans', 'two', 'one_two'],
    ['other_loans', 'I have four loans', 'three_plus'],
    ['other_loans', 'just the car', 'one_two'],
    ['other_loans', 'no', 'none'],
    ['other_loans', 'yes', 'some'],
    ['other_loans', 'only this one', 'none'],
    ['other_loans', 'two or three', 'one_two|three_plus'],
    ['other_loans', "I'd rather not say", '(declined)'],
    ['other_loans', 'no idea', '(unknown)'],
    ['other_loans', 'why do you want to know?', '(none)'],
    ['other_loans', 'does it matter?', '(none)'],
    ['income_amount', 'about 5k a month', '3k_8k'],
    ['income_amount', '120k a year', '8k_15k'],
    ['income_amount', 'under 3000', 'under_3k'],
    ['income_amount', 'ten grand or so', '8k_15k'],
    ['income', 'it varies', 'unstable'],
    ['income', 'same every month', 'stable'],
    ['income', 'nothing at the moment', 'none'],
    ['record', 'never late', 'always_on_time'],
    ['record', 'I was late once', 'late_once'],
    ['record', "I'm behind on one now", 'overdue_now'],
    ['since_repaid', 'yesterday', 'under_3_days'],
    ['since_repaid', 'two weeks ago', 'days_3_30'],
    ['since_repaid', 'three months ago', 'over_month'],
    ['repaid', 'all of it', 'in_full'],
    ['repaid', 'two months early', 'early'],
    ['repaid', 'three instalments to go', 'partly'],
    ['occupation', 'I drive a taxi', 'self_employed'],
    ['occupation', 'office job', 'employed'],
    ['purpose', 'rent and food', 'daily'],
    ['purpose', 'to pay off my card', 'repay_debt'],
    ['account_info', 'nothing changed', 'current'],
    ['account_info', 'my ID expired', 'id_expired'],
    ['applications', 'none', 'none'],
    ['applications', 'seven or eight', 'many'],
    ['score', 'about 640', 'fair'],
    ['others_too', 'not that I know of', 'no'],
    ['other_loans', 'the first one', 'none'],
    ['other_loans', 'second', 'one_two'],
    ['other_loans', "I'd pick the third option", 'three_plus'],
    ['other_loans', 'option 2', 'one_two'],
    ['other_loans', '2nd', 'one_two'],
    ['other_loans', 'the last one', '(none)'],
    ['purpose', '5', '(none)'],
    ['other_loans', 'just the one', 'none'],
    ['other_loans', 'none any more', 'none'],
    ['other_loans', 'no other loans, just a mortgage', 'one_two'],
    ['other_loans', 'I applied four times', '(none)'],
    ['frequency', 'I have three loans', '(none)'],
    ['frequency', 'actually I have three loans', '(none)'],
    ['frequency', 'three', 'sometimes'],
    ['applications', 'I still have three loans', '(none)'],
    ['applications', 'I applied to four lenders', 'many'],
    ['income', 'no', '(none)'],
    ['income', 'none', 'none'],
    ['income', 'nothing right now', 'none'],
    ['occupation', 'no', '(none)'],
    ['occupation', 'mostly: factory worker', 'employed'],
    ['record', 'yes', 'always_on_time'],
    ['record', 'I used it a few times', '(none)'],
    ['record', 'late twice', 'late_often'],
    ['repaid', "can't repay it", '(none)'],
    ['symptom', "I just can't borrow", 'cannot_use'],
    ['symptom', "it won't let me borrow", 'cannot_use'],
    ['symptom', 'I was turned down', 'refused'],
    ['since_repaid', 'I was a day late', '(none)'],
    ['record', 'I only borrowed once', '(none)'],
    ['frequency', 'always on time', '(none)'],
    ['frequency', 'often', 'often'],
    ['last_borrowed', 'I paid it all back two weeks ago', '(none)'],
    ['last_borrowed', 'two weeks ago', 'recent'],
    ['income_amount', 'about 5k a month, goes up and down', '3k_8k'],
  ])('%s: %s', (fact, text, expected) => {
    expect(short(fact, text, 'en')).toBe(expected)
  })

  test('an answer with a question behind it gives both', () => {
    expect(readAnswer(question('other_loans'), 'Two. Does that matter?', 'en', words)).toMatchObject({
      value: 'one_two',
      rest: 'does that matter?',
    })
  })
})
