import { describe, expect, test } from 'vitest'
import { givenAway } from '#dialogs/care/scam-given.ts'

describe('what was given to a swindler', () => {
  test.each([
    ['我已经加了他微信 还没转钱，身份证号报给他了 咋办', ['identity', 'chat']],
    ['手机号已经告诉他了', ['phone']],
    ['对方现在有我的电话', ['phone']],
    ['银行卡号发给他了', ['card']],
    ['我把卡号和身份证照片都发过去了', ['identity', 'card']],
    ['验证码念给她听了 也报了', ['code']],
    ['脸都刷了', ['face']],
    ['他让我刷脸我就刷了', ['face']],
    ['住址和单位名字也说了', ['phone']],
    ['链接我点开过了', ['app']],
    ['已经装了他说的那个软件', ['app']],
    ['他要身份证正反面，我就发了', ['identity']],
    ['通过了她的好友', ['chat']],
    ['I already gave him my phone number but no money', ['phone']],
    ['he has my number now', ['phone']],
    ['they know my address and my real name', ['phone']],
    ['i sent them my id number already', ['identity']],
    ['gave the lady my card details', ['card']],
    ['i read her the code', ['code']],
    ['i did the face scan', ['face']],
    ['i clicked the link they sent', ['app']],
    ['i added him on wechat', ['chat']],
    ['they asked for my id, so i sent it', ['identity']],
    ['i sent them 300 yuan', ['paid']],
  ])('%s', (text, told) => expect(givenAway(text)).toEqual(told))

  test.each([
    '我没给他手机号',
    '他要我把身份证发过去',
    '要不要把卡号给他',
    '身份证我可不敢给',
    '如果给了验证码会怎样',
    '我手机号换了，银行卡也换了',
    '还没加他微信',
    '链接我没点',
    '我把手机号告诉你了',
    'he wants my phone number',
    'should i give them my id',
    "i didn't give her the code",
    'i never clicked the link',
    'what if i send the card number',
    'i told you my name',
    'my phone number changed in august',
  ])('not: %s', (text) => expect(givenAway(text)).toEqual([]))
})
