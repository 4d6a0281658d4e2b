import { BotError } from '#src/errors/bot-error.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { trainRecognizer } from '#src/understanding/train.ts'
import type { Recognizer } from '#src/understanding/understanding.ts'

/** The recogniser that the files under `root` make. Throws DATA_INVALID with every problem of those files. */
export function trainedRecognizer(root: string): Recognizer {
  const problems: Problem[] = []
  const intents = loadIntents(root, problems)
  if (problems.length > 0) {
    throw new BotError('DATA_INVALID', { problems: problems.map(formatProblem).join('\n') })
  }
  return trainRecognizer(intents)
}
