import { z } from 'zod'
import { anyPattern, typedPatterns } from './typed-patterns.ts'

/** By which words of a message something is known, whichever language it is written in. */
export const signSchema = z.strictObject({
  says: z.strictObject({ 'zh-CN': typedPatterns, en: typedPatterns }),
  /** Where one of these fits as well, the sign isn't meant. */
  unless: typedPatterns.optional(),
})

export type Sign = z.infer<typeof signSchema>

/** Whether a message, as it was typed, shows a sign. */
export function shows(text: string, sign: Sign): boolean {
  const { says, unless } = compiled(sign)
  return says.test(text) && unless?.test(text) !== true
}

/** The words by which it does; '' when it doesn't. */
export function wordsOf(text: string, sign: Sign): string {
  return shows(text, sign) ? (compiled(sign).says.exec(text)?.[0] ?? '') : ''
}

interface Compiled {
  readonly says: RegExp
  readonly unless: RegExp | undefined
}

/** Made once. */
const made = new WeakMap<Sign, Compiled>()

function compiled(sign: Sign): Compiled {
  const known = made.get(sign)
  if (known) return known
  const { says, unless } = sign
  const patterns = { says: anyPattern([...says['zh-CN'], ...says.en]), unless: unless && anyPattern(unless) }
  made.set(sign, patterns)
  return patterns
}
