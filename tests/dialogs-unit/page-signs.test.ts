import { describe, expect, it } from 'vitest'
import { pageWords } from '#dialogs/message/page-signs.ts'

describe('the words of the page', () => {
  it.each([
    ['页面就弹了个“暂无借款额度”', '暂无借款额度'],
    ['写的 您的服务已关闭 三月份换了公司', '您的服务已关闭'],
    ['借呗清了 点进去显示服务暂不可用 按时还的', '服务暂不可用'],
    ['页面提示综合评估未通过，是不是花呗拖累的', '综合评估未通过'],
    ['就显示您暂不符合条件', '您暂不符合条件'],
    ['it just says not available?? is it my fridge', 'not available'],
    ['the app shows: service suspended', 'service suspended'],
    ['it says your service has been closed and i changed jobs', 'your service has been closed'],
    ['the button says "come back later"', 'come back later'],
    ['page just says not available right now', 'not available right now'],
    ['页面说暂不支持借款', '暂不支持借款'],
    ['借呗一直说暂时无法借款 还清了的', '暂时无法借款'],
  ])('%s', (text, words) => {
    expect(pageWords(text)).toBe(words)
  })

  it.each([
    ['您的服务已关闭', '您的服务已关闭'],
    ['[Service closed]啊 u ok?', 'Service closed'],
    [
      'something else: Your service has been closed. n does switching jobs matter?',
      'Your service has been closed',
    ],
    ['就写 额度不足', '额度不足'],
    ['it says limit is 0', 'limit is 0'],
    ['暂时无法使用', '暂时无法使用'],
    [
      "'Sorry, your overall assessment does not meet...' something like that. is it bc of the 3 days?",
      'Sorry, your overall assessment does not meet',
    ],
    ["nothing much, just 'your limit has been adjusted'. oh wait", 'your limit has been adjusted'],
    ["'you can't borrow now'", "you can't borrow now"],
    ['says service not available right now. it also asked me to scan', 'service not available right now'],
    ["就一句'暂时无法借款'", '暂时无法借款'],
  ])('asked for: %s', (text, words) => {
    expect(pageWords(text, true)).toBe(words)
  })

  it.each([
    '没写啥 就800摆那儿',
    '页面上写的什么',
    '显示0',
    '我填写的是自由职业',
    '征信上写着“呆账”两个字啊',
    '借款记录显示已结清',
    '额度没了',
    'it says nothing',
    'my friend says it is fine',
    'it says my limit is 0',
  ])('are none: %s', (text) => {
    expect(pageWords(text)).toBeUndefined()
  })

  it.each([
    '我的额度没了',
    '不知道',
    '没写原因',
    'nothing, just greyed out',
    'my limit is gone',
    '你们的服务怎么关了？',
    "dont know, it's grey",
    "i don't think it's the page's fault",
  ])('asked for, are none: %s', (text) => {
    expect(pageWords(text, true)).toBeUndefined()
  })
})
