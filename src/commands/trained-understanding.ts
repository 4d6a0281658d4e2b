import { BotError } from '#src/errors/bot-error.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { loadLexicon } from '#src/loading/load-lexicon.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import type { Locale } from '#src/locale.ts'
import { trainRecognizer } from '#src/understanding/train.ts'
import { createUnderstand, type Understand } from '#src/understanding/understand.ts'
import type { Recognizer } from '#src/understanding/understanding.ts'

export interface TrainedUnderstanding {
  readonly understand: Understand
  readonly recognizer: Recognizer
  /** How long training took, in milliseconds. */
  readonly training: number
  /** What people call each intent. */
  readonly titles: Readonly<Record<Locale, Readonly<Record<string, string>>>>
}

/** What intents/ under `root` makes. Throws DATA_INVALID with every problem of those files. */
export function trainedUnderstanding(root: string): TrainedUnderstanding {
  const problems: Problem[] = []
  const intents = loadIntents(root, problems)
  const lexicon = loadLexicon(root, problems)
  if (problems.length > 0 || !lexicon) {
    throw new BotError('DATA_INVALID', { problems: problems.map(formatProblem).join('\n') })
  }
  const started = performance.now()
  const recognizer = trainRecognizer(intents)
  const training = performance.now() - started
  const titles = (locale: Locale) =>
    Object.fromEntries(intents.intents.map(({ name, title }) => [name, title[locale]]))
  return {
    understand: createUnderstand(recognizer, lexicon),
    recognizer,
    training,
    titles: { 'zh-CN': titles('zh-CN'), en: titles('en') },
  }
}
