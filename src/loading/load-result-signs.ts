import { join } from 'node:path'
import { resultSignsSchema, type ResultSigns } from '#src/understanding/result-signs.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads intents/result-signs.yaml. */
export function loadResultSigns(root: string, problems: Problem[]): ResultSigns | undefined {
  return readYamlFile(join(root, 'intents/result-signs.yaml'), root, resultSignsSchema, problems)?.value
}
