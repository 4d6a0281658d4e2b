import { join } from 'node:path'
import { careSignsSchema, type CareSigns } from '#src/understanding/care-signs.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads intents/care-signs.yaml. */
export function loadCareSigns(root: string, problems: Problem[]): CareSigns | undefined {
  return readYamlFile(join(root, 'intents/care-signs.yaml'), root, careSignsSchema, problems)?.value
}
