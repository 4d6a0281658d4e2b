import { keptValues, type Keep } from './kept-values.ts'

/**
 * Keeps what was read from intents/ and content/ and found to be without mistakes: reading and checking forty thousand
 * sentences takes a good part of a start, reading back what came of it a few hundredths of a second.
 */
export function keptData(root: string, folder: string): Keep {
  return keptValues(root, folder, [
    'intents',
    'content',
    'src/loading',
    'src/understanding',
    'src/diagnosis',
    'src/reply',
  ])
}
