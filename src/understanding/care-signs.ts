import { z } from 'zod'
import { shows as showsSign, signSchema, wordsOf as wordsOfSign } from './signs.ts'

/** intents/care-signs.yaml: by which words trouble is known that needs care, and what is asked about it. */
export const careSignsSchema = z.strictObject({
  violence: signSchema,
  violence_help: signSchema,
  family_breaks: signSchema,
  family_anger: signSchema,
  family_told: signSchema,
  blackmail: signSchema,
  campus_loan: signSchema,
  pay_later: signSchema,
  days_late: signSchema,
  a_few_days: signSchema,
  overdue_now: signSchema,
  what_now: signSchema,
  delete_talk: signSchema,
  letter: signSchema,
  angry: signSchema,
  threatens: signSchema,
  despair: signSchema,
  relief_wished: signSchema,
  misheard: signSchema,
  swindle: signSchema,
  no_despair: signSchema,
  accident: signSchema,
  despair_hints: signSchema,
  going_to_sleep: signSchema,
  morning: signSchema,
  rent_or_loans: signSchema,
  landlord: signSchema,
  who_reads: signSchema,
  afraid: signSchema,
  too_little: signSchema,
  later: signSchema,
  not_listened: signSchema,
  threatened: signSchema,
  usury: signSchema,
  usury_offered: signSchema,
})

export type CareSigns = z.infer<typeof careSignsSchema>

export type CareSign = keyof CareSigns

/** Whether a message shows a sign, in whichever language it is written. */
export function shows(text: string, name: CareSign, signs: CareSigns): boolean {
  return showsSign(text, signs[name])
}

/** The words by which it does; '' when it doesn't. */
export function wordsOf(text: string, name: CareSign, signs: CareSigns): string {
  return wordsOfSign(text, signs[name])
}
