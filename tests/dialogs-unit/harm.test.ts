import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOCALES } from '#src/locale.ts'
import { firstReply } from '#tests/support/first-reply.ts'

/** Violence at home may be told as a threat, which sends to the police as well; swindles as the means they are. */
const ANSWERED = {
  violence: /^care\.(?:violence|blackmail)|^talk\.sharks\.threat/,
  swindle: /^answers\.scam_or_safety|^talk\.(?:scam|paid_help|misused)/,
} as const

it.each(
  LOCALES.flatMap((locale) => (['violence', 'swindle'] as const).map((harm) => [harm, locale] as const)),
)(
  'words of %s are met with help (%s)',
  async (harm, locale) => {
    const lines = readFileSync(new URL(`harm/${harm}.${locale}.txt`, import.meta.url), 'utf8').split('\n')
    const missed: string[] = []
    for (const text of lines.filter(Boolean)) {
      const phrases = await firstReply(text, locale)
      if (!phrases.some((phrase) => ANSWERED[harm].test(phrase))) missed.push(text)
    }
    expect(missed).toEqual([])
  },
  120_000,
)
