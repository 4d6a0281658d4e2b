import { z } from 'zod'
import { anyPattern, typedPatterns } from './typed-patterns.ts'

const sign = z.strictObject({
  says: z.strictObject({ 'zh-CN': typedPatterns, en: typedPatterns }),
  /** Where one of these fits as well, the sign isn't meant. */
  unless: typedPatterns.optional(),
})

/** intents/care-signs.yaml: by which words trouble is known that needs care, and what is asked about it. */
export const careSignsSchema = z.strictObject({
  violence: sign,
  violence_help: sign,
  family_anger: sign,
  family_told: sign,
  blackmail: sign,
  campus_loan: sign,
  pay_later: sign,
  days_late: sign,
  overdue_now: sign,
  what_now: sign,
  delete_talk: sign,
  letter: sign,
  angry: sign,
  threatens: sign,
  despair: sign,
  relief_wished: sign,
  misheard: sign,
  swindle: sign,
  no_despair: sign,
  despair_hints: sign,
  going_to_sleep: sign,
  morning: sign,
  rent_or_loans: sign,
  landlord: sign,
  who_reads: sign,
  afraid: sign,
})

export type CareSigns = z.infer<typeof careSignsSchema>

export type CareSign = keyof CareSigns

/** Whether a message shows a sign, in whichever language it is written. */
export function shows(text: string, name: CareSign, signs: CareSigns): boolean {
  const { says, unless } = compiled(signs, name)
  return says.test(text) && unless?.test(text) !== true
}

/** The words by which it does; '' when it doesn't. */
export function wordsOf(text: string, name: CareSign, signs: CareSigns): string {
  return shows(text, name, signs) ? (compiled(signs, name).says.exec(text)?.[0] ?? '') : ''
}

interface Compiled {
  readonly says: RegExp
  readonly unless: RegExp | undefined
}

/** Made once. */
const made = new WeakMap<CareSigns, Partial<Record<CareSign, Compiled>>>()

function compiled(signs: CareSigns, name: CareSign): Compiled {
  const known = made.get(signs) ?? {}
  made.set(signs, known)
  const { says, unless } = signs[name]
  return (known[name] ??= {
    says: anyPattern([...says['zh-CN'], ...says.en]),
    unless: unless && anyPattern(unless),
  })
}
