import { describe, expect, it } from 'vitest'
import { asksForStep, namesPerson } from '#dialogs/here.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { asksLineLanguage, deniesBorrowing } from '#dialogs/message/talk-signs.ts'
import type { Understanding } from '#src/understanding/understand.ts'

const heard = (text: string): Understanding => ({
  text,
  locale: 'zh-CN',
  intents: [{ name: 'out_of_scope', score: 0.3 }],
  facts: [],
})

describe('whether a message asks', () => {
  it.each(['那花呗呢', '提前还一半有用没', '我媳妇能替我借不', '这样算固定不', 'do phones count'])(
    '%s',
    (text) => expect(isQuestion(heard(text))).toBe(true),
  )
  it.each(['准着呢', '都按时还呢', '还没还清呢', '没有'])('%s asks nothing', (text) =>
    expect(isQuestion(heard(text))).toBe(false),
  )
})

describe('whether it asks how a step is done', () => {
  it.each(['怎么提前还款', '在哪改手机号', 'where do I change my number', 'how can I pay early'])(
    '%s',
    (text) => expect(asksForStep(text)).toBe(true),
  )
  it.each(['过几天就好了', '收入截图能不能当证明', '怎么又不行', 'why did repaying make it worse'])(
    'not: %s',
    (text) => expect(asksForStep(text)).toBe(false),
  )
})

describe('signs beside them', () => {
  it('names a person only in words for one', () => {
    expect(namesPerson({ text: 'who do I call', understanding: heard('') })).toBe(true)
    expect(namesPerson({ text: 'is changing number enough to shut me out', understanding: heard('') })).toBe(
      false,
    )
  })
  it('hears a warning that does not fit, the language of a line', () => {
    expect(deniesBorrowing('我没有借新还旧啊')).toBe(true)
    expect(asksLineLanguage('do they speak english')).toBe(true)
    expect(asksLineLanguage('speak English please')).toBe(false)
  })
})
