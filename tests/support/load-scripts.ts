import { globSync } from 'node:fs'
import { readYamlFile } from '#src/loading/yaml-file.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { scriptSchema, type Script } from './script.ts'

export interface NamedScript {
  readonly file: string
  readonly script: Script
}

/** Every conversation script under tests/dialogs/, checked. Throws with all problems at once. */
export function loadScripts(root: string): NamedScript[] {
  const problems: Problem[] = []
  const files = globSync('tests/dialogs/**/*.script.yaml', { cwd: root }).toSorted()
  const scripts = files.flatMap((file) => {
    const read = readYamlFile(`${root}/${file}`, root, scriptSchema, problems)
    return read ? [{ file, script: read.value }] : []
  })
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  return scripts
}
