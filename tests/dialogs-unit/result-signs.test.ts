import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { resultSignsSchema, type ResultSign } from '#src/understanding/result-signs.ts'
import { shows } from '#src/understanding/signs.ts'
import { namesTitle, reasonNamed } from '#dialogs/message/reason-named.ts'

const signs = resultSignsSchema.parse(
  parse(readFileSync(new URL('../../intents/result-signs.yaml', import.meta.url), 'utf8')),
)

/** Messages by which a sign is known, and messages near to them that aren't meant. */
const cases: Readonly<Record<ResultSign, { meant: readonly string[]; not: readonly string[] }>> = {
  why_barely: {
    meant: ['为啥', '那凭什么这么说啊', 'why?', 'how come'],
    not: ['为什么借不了', 'why did they close it'],
  },
  takes_up_reasons: {
    meant: ['所以主要是车贷闹的？', '合着是我换工作的问题', "so it's mainly the car loan?"],
    not: ['主要想问能不能恢复', '所以我想问问怎么开通', 'so I paid it all back'],
  },
  wants_certainty: {
    meant: ['什么叫“可能”，你要么说是要么说不是', '你这个算得准不准啊', '给个准话', 'yes or no?'],
    not: ['可能是征信的事', '准备下个月还', 'I am sure I paid'],
  },
  what_to_do: {
    meant: ['那咋办', '现在该怎么办呢', '你就告诉我该干啥', 'so what now', 'what should I do?'],
    not: ['逾期了怎么办', '怎么做才能提额', 'what should I do to close it'],
  },
  asks_order: {
    meant: ['你帮我排个先后', '先弄哪个', '从哪儿下手', 'put it in order for me please', 'where do i start'],
    not: ['先还哪个', '排个还款计划', '这几笔先还哪笔', 'which debt do i pay first', 'i paid it first'],
  },
  two_things: {
    meant: [
      '到底算好还是不好',
      '你一会这样，一会那样',
      "so it's bad or not bad? you say two things",
      'make up your mind',
    ],
    not: ['好不好用', '过一会再说', 'not bad', 'two things i want to ask'],
  },
  protests_weight: {
    meant: [
      '就一个手机分期，至于吗',
      '真有这么严重？',
      '一个月才一百八，算重吗',
      '有点太夸张了吧',
      '才一笔也能算很可能',
      'is one phone really that bad',
      'seems a bit harsh to me',
      'how bad is it, 150 a month?',
      'heavy?? its only 180',
      'how can one small loan be the reason',
      'does that really make it very likely?',
    ],
    not: [
      '利息真有这么高吗',
      '我的情况严重',
      '才一家，按时还着',
      'it is just one loan, the car',
      "that's not bad",
      'only one phone, 150 a month',
      'how bad is the interest',
    ],
  },
  why_listed: {
    meant: ['为啥说我用途不清', 'why is it saying the money is not clear', 'what do you mean not booked'],
    not: ['为什么借不了', 'why can i not borrow'],
  },
  wants_it_short: {
    meant: ['你讲的太多了', '一句话说', '说重点', 'too long', 'in one sentence please'],
    not: ['利息太多', '逾期时间长', 'how long does it take'],
  },
  asks_meaning: {
    meant: ['那市场偏紧是什么意思', 'what is a tight market'],
    not: ['市场偏紧', 'a tight market'],
  },
  wants_it_again: {
    meant: ['重新看一遍', 'the whole result again'],
    not: ['从头再来一遍', 'start again'],
  },
  other_ways: {
    meant: ['就没别的办法了？', 'is there anything else I can do'],
    not: ['别的没有', 'the other lender'],
  },
  whether_it_helps: {
    meant: ['车贷提前还一半有用吗', '那还清一家会好一点吗', 'would that help?'],
    not: ['没什么用', '这个软件有用户吗', 'help me'],
  },
  how_long: {
    meant: ['没入账那条要等几天', '周五到现在正常吗', 'how long do I wait', 'friday to now, is that normal'],
    not: ['没入账是什么意思', 'my income is normal', 'what does it mean'],
  },
  what_then: {
    meant: [
      '四次那条还能补救吗',
      '要是一直没入账呢',
      'and what if it never is',
      'can I do anything about the 4 times thing',
    ],
    not: ['我没申请过', 'I did what I could', '为什么是这条'],
  },
  points_at_reason: {
    meant: ['收入那条', '那件事', 'the 4 times thing', 'you said it was the car'],
    not: ['收入不稳', 'I earn 9000'],
  },
  weighs_more: {
    meant: [
      '两家网贷和收入 哪个影响更大',
      '到底是网贷还是收入 哪个更重',
      '这两条哪条占得多一点',
      '网贷跟晚还谁的影响大',
      'right so is it the late one or the not using it? which one more',
      'late in 2024, or not using it since march. which weighs more',
      'which of the two matters most',
      'which is worse, the late payment or the applications',
    ],
    not: [
      '哪家利率更高',
      '先还哪个更划算',
      '哪里可以看额度',
      '哪个更便宜',
      'which costs more in interest',
      'which one should I pay first',
      'which page do you mean',
      'I owe more now',
    ],
  },
  supposes: {
    meant: [
      '我老婆问我要是找到工作了会不会回来',
      '如果我把网贷还清能恢复吗',
      '我妈问 找到工作额度能不能恢复',
      'She asks if I get a job does it come back',
      'my friend says if i found work would the limit return',
      'would it come back if i found a job',
    ],
    not: [
      '我找到工作了',
      '等找到工作再说吧',
      '还清了会不会再关',
      'he asked if i had a job',
      'tell me if i need anything else',
      "I don't know if I was late",
    ],
  },
}

describe('signs of questions about the result', () => {
  it.each(Object.entries(cases))(
    '%s is heard where it is meant, and nowhere else',
    (name, { meant, not }) => {
      const sign = signs[name as ResultSign]
      expect(meant.filter((text) => !shows(text, sign))).toEqual([])
      expect(not.filter((text) => shows(text, sign))).toEqual([])
    },
  )

  it('reads which reason is named', () => {
    expect(['第二条跟我啥关系', 'what about the third one', 'reason 1', '第二天'].map(reasonNamed)).toEqual([
      2,
      3,
      1,
      undefined,
    ])
  })

  it('knows a reason by words of its title', () => {
    expect(namesTitle('那市场偏紧是什么意思', '市场偏紧时放款方更谨慎')).toBe(true)
    expect(namesTitle('what is a tight market', 'A tight market makes lenders careful')).toBe(true)
    expect(namesTitle('what is a loan', 'A tight market makes lenders careful')).toBe(false)
  })
})
