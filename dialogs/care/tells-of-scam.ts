import type { Turn } from '#src/conversation/turn.ts'
import { asksWhatTheyCanDo, givenAway, named } from './scam-given.ts'
import {
  asksToExplain,
  asksWhetherSwindled,
  asksWhetherToPay,
  deniesHavingPaid,
  gaveCode,
  keptIdentity,
  leavesThem,
  paidSmallSum,
  wantsMoneyFirst,
  wantsSecrets,
} from '#dialogs/message/scam-signs.ts'

/** Turns for which short words are heard as said of the swindler. */
const STAYS = 3

/** "我被骗了", "I gave him the code", "身份证号给骗子了": taken in, whatever was told before. */
function isTakenIn(text: string): boolean {
  if (
    /(?:我|刚|已经)?(?:被|给)?(?:人|他们?|她)?骗了(?:我)?(?:\d|[一二两三四五六七八九十几]|钱|$|[ ，,。])|(?:骗子|对方)[^，。,.]{0,4}(?:拿走|骗走|卷走|转走)|转完[^，。,.]{0,6}拉黑|\b(?:sent|paid|transferred)\b[^.?!]{0,20}\b(?:blocked me|vanished)|上当了|\b(?:got|been|was) (?:scammed|swindled|conned)\b/iu.test(
      text,
    )
  )
    return true
  const someone =
    /他|她|对方|骗子|陌生|自称|客服|\b(?:him|her|them|someone|somebody|a man|a caller)\b/iu.test(text)
  if (gaveCode(text) && someone) return true
  return SWINDLER.test(text) && givenAway(text).length > 0
}

const SWINDLER = /骗子|陌生|骗我的|\b(?:scammers?|swindlers?|fraudsters?|a stranger|con ?m[ae]n)\b/iu

/** In the talk about swindlers, which one who asked for paid help with their debts is in as well. */
export function talksOfSwindle({ state }: Turn): boolean {
  const justNow = state.lastTopic === 'scam_or_safety' && state.turns - state.lastTopicTurn <= STAYS
  return justNow || state.swindle.length > 0 || state.said['talk.paid_help'] !== undefined
}

/** "A text and a popup, which one do I believe? The text has a link, I haven't touched it": nothing given, and no money asked. */
function asksWhichToBelieve(text: string): boolean {
  return WHICH.test(text) && !MONEY_OR_CODES.test(text) && !TOUCHED.test(text)
}

const WHICH =
  /\bwhich (?:one|of (?:them|the two)|message)?\b[^?]{0,24}\b(?:believe|trust|right|true|real|go by)\b|信哪个|听哪个|以哪个为准|哪个(?:是)?真/iu
const MONEY_OR_CODES =
  /\b(?:fees?|pay|deposit|transfer|codes?|passwords?)\b|\d{2,} ?(?:yuan|rmb)|钱|费|转账|押金|验证码|密码/iu
const TOUCHED =
  /\bi(?:'ve)? (?:already |just )?(?:clicked|tapped|opened|followed)\b|(?<!没|没有|不敢)点(?:了|进|开)/iu

/** A message of a swindle, told for the first time or gone on with, wherever in a conversation. */
export function tellsOfScam(turn: Turn): boolean {
  const { text, state } = turn
  if (asksWhichToBelieve(text)) return false
  if (wantsMoneyFirst(text) || wantsSecrets(text) || isTakenIn(text)) return true
  const justNow = state.lastTopic === 'scam_or_safety' && state.turns - state.lastTopicTurn <= STAYS
  if (justNow && !state.open && asksToExplain(text)) return true
  if (justNow && !state.open && asksOfTheGiven(turn)) return true
  const leaves = state.swindle.length > 0 && leavesThem(text) && !/[?？]|为什么|\bwhy\b/iu.test(text)
  if (leaves) return true
  // "就转了个50的定金算被骗吗": the sum and the doubt together tell of one.
  if (paidSmallSum(text) && asksWhetherSwindled(text)) return true
  if (!talksOfSwindle(turn)) return false
  const signs = [asksWhetherToPay, asksWhetherSwindled, deniesHavingPaid, keptIdentity]
  return givenAway(text).length > 0 || signs.some((sign) => sign(text))
}

/** "他能拿我手机号干啥", "is it dangerous?", "那咋办": of them, and of nothing of one's own case. */
function asksOfTheGiven({ text, state, understanding }: Turn): boolean {
  if (!asksWhatTheyCanDo(text) || understanding.facts.some(({ key }) => key === 'symptom')) return false
  const ofThem = /他|她|对方|骗子|那人|\b(?:he|she|they|them|him|someone|scammers?)\b/iu.test(text)
  return ofThem || state.swindle.length > 0 || named(text).length > 0
}
