import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** Notes a problem at a place of one file. */
export type Complain = (path: readonly PropertyKey[], message: string, remedy: string) => void

export function complainAbout(
  file: Pick<YamlFile<unknown>, 'name' | 'lineOf'>,
  problems: Problem[],
): Complain {
  return (path, message, remedy) => {
    problems.push({ file: file.name, line: file.lineOf(path), message, remedy })
  }
}

/** "use one of a, b, c" */
export function oneOf(names: Iterable<string>): string {
  return `use one of ${[...names].join(', ')}`
}

/** Complains about every claim that content/articles.yaml doesn't have. */
export function checkClaims(
  cited: readonly string[],
  known: ReadonlySet<string>,
  path: readonly PropertyKey[],
  complain: Complain,
): void {
  cited.forEach((claim, index) => {
    if (known.has(claim)) return
    complain([...path, index], `there is no claim "${claim}"`, 'cite a claim of content/articles.yaml')
  })
}
