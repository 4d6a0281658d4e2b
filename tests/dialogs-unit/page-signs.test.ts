import { describe, expect, it } from 'vitest'
import { pageWords } from '#dialogs/page-signs.ts'

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
  ])('asked for, are none: %s', (text) => {
    expect(pageWords(text, true)).toBeUndefined()
  })
})
