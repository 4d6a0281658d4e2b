import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { amountText, money } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { dayAsWritten, owingHeld, rememberOwing } from '#dialogs/care/owing-told.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { restOnOwing } from '#dialogs/care/rest-on-owing.ts'

const DAY_EN =
  '(?:the )?\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?: or (?:the )?\\d{1,2})?(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\w*|my (?:pay ?day|wages|salary)|pay ?day|next (?:month|week)'

/** Asks to have the day of a payment moved: "can they move it to 8 or 9 december", "能不能改到8号发了工资再还". */
const ASKS = [
  new RegExp(
    `\\b(?:can|could|would|will|may|might|possible|able|ask\\w*|want|like|let)\\b[^.?!]{0,30}\\b(?:(?:move|shift|push|postpone|delay)\\b(?! me\\b| us\\b)[^.?!]{0,30}\\b(?:date|day|to|till?|until|after)\\b|(?:change|put|switch)\\b[^.?!]{0,24}\\b(?:(?:due|payment|repayment|instal\\w*) (?:date|day)|(?:to|till?|until|after) (?:${DAY_EN})))`,
    'iu',
  ),
  new RegExp(
    `\\b(?:(?:can|could|may) (?:i|we)|possible to|ok(?:ay)? to|allowed to) (?:pay|give|do)\\b(?! off\\b)[^.?!\\d]{0,20}\\b(?:on|after|until|till?) (?:${DAY_EN})`,
    'iu',
  ),
  /(?:能不能|可不可以|可以|能|想|让|帮我?|请|申请|商量|问)[^，。,.?？]{0,10}(?:改|挪|推|延|拖|缓|换|放)(?:迟|后|期)?(?:到|成|至)[^，。,.?？]{0,6}(?:\d{1,2}[号日]|发(?:了)?(?:工资|薪)|月底|下个?月|下周)/u,
  /\d{1,2}[号日](?:的|那期|这期)?[^，。,.?？]{0,8}(?:改|挪|推|延|拖|缓)(?:到|成|至)[^，。,.?？]{0,4}\d{1,2}[号日]/u,
  /(?:等|到)?(?:\d{1,2}[号日])?(?:发了?工资|发薪)(?:了|以后|之后|后)?(?:再|才)(?:还|交|付)[^，。,.?？]{0,4}(?:行不行|行吗|可以吗|成不成|成吗|好不好|行么|[?？])/u,
]

/** Told or noted here rather than agreed with a lender. */
const OF_NOTES = /\b(?:told|said|noted|wrote|summary|you have)\b|你(?:记|写)|刚才说/iu

/** The words in a language other than that of the talk. */
const OTHER_LANGUAGE = /\b(?:in|into) (?:chinese|mandarin)\b|\bchinese (?:words?|sentence)\b|英文|英语/iu

const TO = new RegExp(
  `\\b(?:to|till?|until|on|after) (?<en>${DAY_EN}|(?:the )?\\d{1,2} or (?:the )?\\d{1,2})|(?:到|成|至)(?<zh>(?:这个?月|下个?月|\\d{1,2}月)?\\d{1,2}[号日]|月底|下个?月|下周[一二三四五六日天]?)`,
  'iu',
)

/** Whether what is due can't be paid, or not then, was told. */
function speaksOfDue({ state }: Turn): boolean {
  return state.cannotPay || state.owing !== undefined || state.lastTopic === 'cannot_repay'
}

/** What asks it, as it stands in the message. */
function askedIn({ text }: Turn): { start: number; end: number } | undefined {
  const found = ASKS.map((pattern) => pattern.exec(text)).find((one) => one !== null)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/**
 * Answers whether a due day can be moved: to ask, whom, before it falls due, and a sentence with the person's own sum and
 * days. What else the message says is heard after it. True when nothing else is.
 */
export async function hearMoveDay(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text, state, understanding: heard } = turn
  if (turn.action || OF_NOTES.test(text)) return false
  const asked = askedIn(turn)
  const named = /\b(?:payment|instal\w*|due|loan|pay)\b|还款|那期|这期|下期|月供|扣款|分期|再还|再交/iu.test(
    text,
  )
  if (!asked || !(named || speaksOfDue(turn))) return false
  // How the day is changed in the App has an answer of its own.
  if (!speaksOfDue(turn) && heard.intents[0].name === 'account_operation') return false
  rememberOwing(turn)
  const to = TO.exec(text.slice(asked.start))?.groups
  const day = to?.en ?? to?.zh
  if (day !== undefined) state.owing = { ...state.owing, to: dayAsWritten(day) }
  sayMoveDay(turn)
  const rest = without(text, asked)
  const understanding = bySentence(parts.understand)(rest, state.locale)
  const goesOn = understanding.facts.length > 0 || isQuestion(understanding)
  if (goesOn && dc.activeDialog?.id !== PLAN) {
    turn.text = rest
    turn.understanding = understanding
    return false
  }
  await restOnOwing(dc, turn)
  return true
}

/** The text without the sentence that asks. */
function without(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).replace(/[^.?!。？！,，]*$/u, '')
  const after = text.slice(end).replace(/^[^.?!。？！,，]*[.?!。？！,，]*/u, '')
  return `${before} ${after}`.replace(/^[\s,，.]+|\s*(?:and|but)\s*$/giu, '').trim()
}

/** A day is to be moved, rather than a part to be paid: known by the day asked for or by when the wages come. */
export function isOfMoving(turn: Turn): boolean {
  const { can, to, payday } = owingHeld(turn)
  return can === undefined && (to !== undefined || payday !== undefined) && speaksOfDue(turn)
}

const BLANK = '…'

/** What to ask, whom and when, with what was told of it. */
export function sayMoveDay(turn: Turn): void {
  const { due, on, to, payday } = owingHeld(turn)
  const wages: PhraseRef | string =
    payday === undefined ? '' : { phrase: 'care.move_day_wages', params: { day: payday } }
  const asked = to ?? payday ?? BLANK
  const sum = due === undefined ? BLANK : money(due)
  const own = { phrase: 'care.message_due', params: { sum, on: on ?? BLANK } }
  say(turn, 'care.move_day', { params: { due: own, wages, to: asked }, general: true })
  if (!OTHER_LANGUAGE.test(turn.text)) return
  const days = { on: inOther(on, turn), to: inOther(asked, turn) }
  const amount = due === undefined ? BLANK : amountText(due)
  say(turn, 'care.move_day_other', { params: { amount, ...days }, join: 'paragraph' })
}

/** "The 30th" as 30 号 and the other way; what can't be turned stays open. */
function inOther(day: string | undefined, { state }: Turn): string {
  const numbers = day?.match(/\d{1,2}(?=st|nd|rd|th|[号日]|\b)/giu) ?? []
  const [number, second] = numbers
  if (number === undefined) return BLANK
  if (state.locale !== 'en') return `the ${number}${ENDING[number] ?? 'th'}`
  return second === undefined ? `${number} 号` : `${number} 号或 ${second} 号`
}

const ENDING: Readonly<Record<string, string>> = {
  '1': 'st',
  '2': 'nd',
  '3': 'rd',
  '21': 'st',
  '22': 'nd',
  '23': 'rd',
  '31': 'st',
}
