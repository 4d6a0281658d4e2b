import { describe, expect, it } from 'vitest'
import { mask } from '#src/understanding/mask.ts'

describe('what is kept for review names nobody', () => {
  it.each([
    ['我的身份证是11010519491231002X可以吗', '我的身份证是[id]可以吗'],
    ['卡号 6222 0212 3456 7890 123 扣款失败', '卡号 [card] 扣款失败'],
    ['打我电话13812345678', '打我电话[phone]'],
    ['+86 138-1234-5678 这个号', '[phone] 这个号'],
    ['全角１３８１２３４５６７８也算', '全角[phone]也算'],
    ['写到 someone.name@example.com 吧', '写到 [email] 吧'],
    ['我叫张三丰，还清了', '我叫[name]，还清了'],
    ['my name is John Smith and I repaid', 'my name is [name] and I repaid'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it.each(['还了5000，分12期，每期 458.33', '2024年3月15日还的', '月薪8k，欠3万多', '日利率万分之五'])(
    'leaves the matter itself: %s',
    (text) => {
      expect(mask(text)).toBe(text)
    },
  )
})
