import { describe, expect, test } from 'vitest'
import { normalise } from '#src/understanding/normalise.ts'

describe('normalise', () => {
  test.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['  好的。。。谢谢！！！ ', '好的.谢谢!'],
    ['為什麼我的額度沒有了', '为什么我的额度没有了'],
    ['請問蝦皮貸款會影響徵信嗎', '请问虾皮贷款会影响征信吗'],
    ['花唄、借唄都還清了', '花呗,借呗都还清了'],
    ['我的接呗打不开', '我的借呗打不开'],
    ['jiebei关了', '借呗关了'],
    ['My JIE BEI is gone', 'my 借呗 is gone'],
    ['微利贷怎么没有了', '微粒贷怎么没有了'],
    ['蚂议借吧怎么关了', '蚂蚁借呗怎么关了'],
    ['那就再借吧', '那就再借吧'],
    ['没有预期过', '没有逾期过'],
    ['预期收益是多少', '预期收益是多少'],
    ['还剩余期数三期', '还剩余期数三期'],
    ['身份证信息不对', '身份证信息不对'],
    ['换完手机号就这样', '换完手机号就这样'],
    ['全部换完了,怎么不能借', '全部还完了,怎么不能借'],
    ['还能在借吗', '还能再借吗'],
    ['我现在在借款中', '我现在在借款中'],
    ['给我讲个笑话呗', '给我讲个笑话呗'],
    ['话呗额度没了', '花呗额度没了'],
    ['额度直接清零了，接清了', '额度直接清零了,结清了'],
    ['帮我做个还款计划呗', '帮我做个还款计划呗'],
    ['提钱还了', '提前还了'],
    ['u盾在哪办', 'u盾在哪办'],
    ['帐号换了', '账号换了'],
    ['can u help', 'can you help'],
    ['额度😭😭没了👨‍👩‍👧', '额度 没了'],
    ['借\u200b呗', '借呗'],
    ['额度*****没了', '额度*没了'],
    ['啊啊啊啊啊', '啊啊'],
    ['50000000', '50000000'],
    ['why??!!!', 'why?'],
    ['I can’t borrow, it dont work', "i can't borrow, it don't work"],
    ['', ''],
    ['🙂', ''],
  ])('%j becomes %j', (typed, expected) => {
    expect(normalise(typed)).toBe(expected)
  })

  test('is idempotent', () => {
    for (const text of ['蚂议借吧换完了？？', '為什麼預期了', 'I CANT  borrow…', '额额度没了 zfb']) {
      const once = normalise(text)
      expect(normalise(once)).toBe(once)
    }
  })

  test('a very long message costs no more than a long one', () => {
    const started = performance.now()
    expect(normalise('额度怎么没有了'.repeat(20_000)).length).toBeLessThanOrEqual(2_000)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
