import { adviseOnIntents } from '#src/loading/advise-on-intents.ts'
import { loadData } from '#src/loading/load-data.ts'
import { formatProblem } from '#src/loading/problems.ts'
import { examplesIn } from '#src/understanding/intent-examples.ts'

/**
 * Part of `npm run check`: reads intents/ and content/ the way a start does. Throws DATA_INVALID with every problem.
 * What is sound but worth a look is printed as advice.
 */
export async function checkCommand(_args: string[], root: string): Promise<number> {
  const { intents, phrases } = loadData(root)
  const examples = intents.intents.reduce(
    (sum, intent) => sum + examplesIn(intent, 'zh-CN').length + examplesIn(intent, 'en').length,
    0,
  )
  process.stdout.write(
    `content is sound: ${intents.intents.length} intents, ${examples} examples, ${phrases['zh-CN'].size} phrases\n`,
  )
  for (const advice of adviseOnIntents(intents)) process.stdout.write(`advice: ${formatProblem(advice)}\n`)
  return 0
}
