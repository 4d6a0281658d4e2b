import { describe, expect, it } from 'vitest'
import { guessesSaid } from '#dialogs/message/guess-signs.ts'
import type { Locale } from '#src/locale.ts'

const causesIn = (text: string, locale: Locale) => guessesSaid(text, locale).map(({ cause }) => cause)

describe('a cause guessed at', () => {
  it.each([
    ['是不是还太快了', '还太快了'],
    ['现在借不了 八成是那两笔给闹的吧', '那两笔'],
    ['就我问的 这两笔是不是根子', '这两笔'],
    ['那就是我这担保给拖的吧', '我这担保'],
    ['是那个车贷的锅吧', '那个车贷'],
    ['赖那张信用卡吧', '那张信用卡'],
    ['怕是逾期那回害的', '逾期那回'],
    ['问题出在我那房贷上吧', '我那房贷上'],
    ['会不会是申请太多了', '申请太多了'],
    ['难道因为我换手机号了', '我换手机号了'],
  ])('%s', (text, cause) => {
    expect(causesIn(text, 'zh-CN')).toEqual([cause])
  })

  it.each([
    ['gone on friday?? is it cos i opened huabei instalments', 'i opened huabei instalments'],
    ['is it cause i paid the lot at once?', 'i paid the lot at once'],
    ['guessing its the car loan', 'the car loan'],
    ['must be those two loans dragging me down', 'those two loans'],
    ['so its my credit card then', 'my credit card'],
    ['did the car loan cause this?', 'the car loan'],
    ['could it be the card dragging me down?', 'the card'],
    ['maybe its my old phone number', 'my old phone number'],
    ['probably because my income dropped', 'my income dropped'],
    ['has it got to do with me changing jobs', 'me changing jobs'],
  ])('%s', (text, cause) => {
    expect(causesIn(text, 'en')).toEqual([cause])
  })

  it('leaves the rest of the message', () => {
    const [guess] = guessesSaid('6号还清的 现在额度0，是不是花呗闹的？按时还的', 'zh-CN')
    expect(guess?.rest).toBe('6号还清的 现在额度0， 按时还的')
  })

  it.each([
    '是不是要先还清花呗',
    '是不是还要等一个月',
    '是不是就不能借了',
    '逾期一天有影响吗',
    '我觉得是两家吧',
    '可能是八千左右',
    '被公司坑了',
    '是不是逾期了就上征信',
  ])('is none: %s', (text) => {
    expect(causesIn(text, 'zh-CN')).toEqual([])
  })

  it.each([
    'i think it’s 2 loans',
    'i guess about 8k',
    'is it possible to get it back',
    'maybe tomorrow',
    'what caused this',
  ])('is none: %s', (text) => {
    expect(causesIn(text, 'en')).toEqual([])
  })
})
