import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { whoseWords } from '#dialogs/message/whose-words.ts'
import type { Locale } from '#src/locale.ts'
import { factWordsFile } from '#src/understanding/fact-words.ts'
import { root } from '#tests/support/test-bot.ts'

const factWords = factWordsFile.parse(parse(readFileSync(`${root}/intents/fact-words.yaml`, 'utf8')))
const zh = whoseWords(factWords, 'zh-CN')
const en = whoseWords(factWords, 'en')

describe('whose case a message tells', () => {
  it.each([
    ['我弟弟不敢问让我替他问问', 'brother'],
    ['帮我妈问一下', 'mother'],
    ['想问下我闺蜜的事', 'friend'],
    ['他不好意思问，让我替他问问', 'other'],
    ['不是我的，是我爸的', 'father'],
  ])('%s is asked for %s', (text, who) => expect(zh.askedFor(text)).toBe(who))

  it.each([
    ["I'm asking for my brother", 'brother'],
    ['my mum (62) asked me to check her limit', 'mother'],
    ["she's too shy to ask", 'other'],
  ])('%s is asked for %s', (text, who) => expect(en.askedFor(text)).toBe(who))

  it.each(['你问我干什么', '他们不让借', '我妈帮我还的', '我怎么跟我老婆说', '客服让我问银行'])(
    '%s asks for nobody else',
    (text) => expect(zh.askedFor(text) ?? zh.toldOf(text)).toBeUndefined(),
  )
  it.each(['I asked for a limit', "my wife doesn't know I borrowed", 'my mum paid it for me'])(
    '%s asks for nobody else',
    (text) => expect(en.askedFor(text) ?? en.toldOf(text)).toBeUndefined(),
  )

  it.each([
    ['zh-CN', '我老公的借呗被关了', 'husband'],
    ['zh-CN', '我老公借不了我可以', undefined],
    ['zh-CN', '我朋友能借我不能', undefined],
    ['zh-CN', '我同事也借不了', undefined],
    ['en', "my husband's limit went to zero", 'husband'],
    ['en', "my friend can borrow but I can't", undefined],
    ['en', "my sister's limit is gone too", undefined],
  ] as [Locale, string, string | undefined][])('%s: %s tells the trouble of %s', (locale, text, who) =>
    expect(whoseWords(factWords, locale).toldOf(text)).toBe(who),
  )

  it('comes back to the asker', () => {
    expect(zh.ownAfterAll('不是我妈，是我自己的')).toBe('')
    expect(zh.ownAfterAll('她没有逾期')).toBeUndefined()
    expect(en.ownAfterAll("not my mum, it's my own")).toBe('')
    expect(en.ownAfterAll("it's hers")).toBeUndefined()
  })
})

describe('a message as the holder would say it', () => {
  it.each([
    ['她没晚过，我晚过一次', '我没晚过'],
    ['她说还有个车贷', '还有个车贷'],
    ['我自己没有借呗', ''],
    ['我不知道她有没有别的贷款', '我不知道我有没有别的贷款'],
    ['我怎么跟她说', '我怎么跟她说'],
    ['我们家还有房贷', '我们家还有房贷'],
    ['我帮她还的', '家里人帮我还的'],
  ])('%s → %s', (text, own) => expect(zh.asOwn(text, 'mother')).toBe(own))

  it.each([
    ["she earns 3k a month and she's never been late", "I earn 3k a month and I've never been late"],
    ["she doesn't have other loans but I do", "I don't have other loans"],
    ["I'm a nurse", ''],
    ["my mum's limit went to zero after she cleared it", 'my limit went to zero after I cleared it'],
    ['does she owe anything else?', 'do I owe anything else?'],
    ['his loan is paid', 'my loan is paid'],
  ])('%s → %s', (text, own) => expect(en.asOwn(text, 'mother')).toBe(own))
})

describe('what is told of somebody else altogether', () => {
  it.each(['我同事逾期过三回都能用', '我老公有三家网贷'])('%s', (clause) =>
    expect(zh.isOfAnother(clause)).toBe(true),
  )
  it.each(['我妈帮我还的', '我同事说我逾期过', '我有两家', '我和我老公都逾期过'])('not %s', (clause) =>
    expect(zh.isOfAnother(clause)).toBe(false),
  )
  it('in English', () => {
    expect(en.isOfAnother('my colleague was late three times')).toBe(true)
    expect(en.isOfAnother('my mum says I was late')).toBe(false)
  })
})
