import { z } from 'zod'

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'iu') instanceof RegExp
  } catch {
    return false
  }
}

/** A list of regular expressions in a file of intents/, as an operator writes it. */
export const typedPatterns = z
  .array(z.string().min(1).refine(isPattern, 'this is no regular expression'))
  .min(1)
  .describe('regular expressions over the message as it was typed')

/** One expression that fits where any of them does. */
export function anyPattern(sources: readonly string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'iu')
}
