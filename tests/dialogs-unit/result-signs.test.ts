import { describe, expect, it } from 'vitest'
import {
  asksWhatToDo,
  asksWhetherItHelps,
  asksWhyBarely,
  reasonNamed,
  takesUpReasons,
  wantsCertainty,
  wantsItShort,
} from '#dialogs/result-signs.ts'

type Sign = (text: string) => boolean

const cases: readonly (readonly [sign: Sign, heard: readonly string[], not: readonly string[]])[] = [
  [
    asksWhyBarely,
    ['为啥', '那凭什么这么说啊', 'why?', 'how come'],
    ['为什么借不了', 'why did they close it'],
  ],
  [
    takesUpReasons,
    ['所以主要是车贷闹的？', '合着是我换工作的问题', "so it's mainly the car loan?"],
    ['主要想问能不能恢复', '所以我想问问怎么开通', 'so I paid it all back'],
  ],
  [
    wantsCertainty,
    ['什么叫“可能”，你要么说是要么说不是', '你这个算得准不准啊', '给个准话', 'yes or no?'],
    ['可能是征信的事', '准备下个月还', 'I am sure I paid'],
  ],
  [
    asksWhatToDo,
    ['那咋办', '现在该怎么办呢', '你就告诉我该干啥', 'so what now', 'what should I do?'],
    ['逾期了怎么办', '怎么做才能提额', 'what should I do to close it'],
  ],
  [
    wantsItShort,
    ['你讲的太多了', '一句话说', '说重点', 'too long', 'in one sentence please'],
    ['利息太多', '逾期时间长', 'how long does it take'],
  ],
  [
    asksWhetherItHelps,
    ['车贷提前还一半有用吗', '那还清一家会好一点吗', 'would that help?'],
    ['没什么用', '这个软件有用户吗', 'help me'],
  ],
]

describe('signs of questions about the result', () => {
  it.each(cases)('%o is heard where it is meant, and nowhere else', (sign, heard, not) => {
    expect(heard.filter((text) => !sign(text))).toEqual([])
    expect(not.filter((text) => sign(text))).toEqual([])
  })

  it('reads which reason is named', () => {
    expect(['第二条跟我啥关系', 'what about the third one', 'reason 1', '第二天'].map(reasonNamed)).toEqual([
      2,
      3,
      1,
      undefined,
    ])
  })
})
