import { describe, expect, test } from 'vitest'
import { mask } from '#src/understanding/mask.ts'

describe('mask', () => {
  test.each([
    ['我的身份证是11010519491231002X帮我查', '我的身份证是[id]帮我查'],
    ['身份证 110105 19491231 0021', '身份证 [id]'],
    ['打我13800138000', '打我[phone]'],
    ['电话 138-0013-8000 谢谢', '电话 [phone] 谢谢'],
    ['+86 13800138000', '[phone]'],
    ['卡号6222 0212 3456 7890 123', '卡号[card]'],
    ['１３８００１３８０００', '[phone]'],
    ['010-62345678', '[phone]'],
    ['邮箱 zhang.san@example.com 联系', '邮箱 [email] 联系'],
    ['我叫张小三，借呗没了', '我叫[name]，借呗没了'],
    ['姓名：李四 电话13900139000', '姓名：[name] 电话[phone]'],
    ['My name is Jane Doe and I repaid', 'My name is [name] and I repaid'],
    ['passport G12345678', 'passport [id]'],
    ['QQ号 123456789', 'QQ号 [number]'],
  ])('%j is kept as %j', (text, kept) => {
    expect(mask(text)).toBe(kept)
  })

  test.each([
    '欠了50000元，分12期，月供4500',
    '2024年3月15日还清的',
    '芝麻分720，月薪8k',
    '我叫了客服但是没人理',
    'I owe 120,000 yuan over 36 months',
  ])('%j stays as it is', (text) => {
    expect(mask(text)).toBe(text)
  })

  test('is idempotent', () => {
    const once = mask('我叫王五，13800138000，a@b.cn')
    expect(mask(once)).toBe(once)
  })
})
