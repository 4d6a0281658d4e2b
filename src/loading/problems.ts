/** One complaint about a data file: where, what is wrong, and what to do. */
export interface Problem {
  readonly file: string
  /** 1-based; 0 when the file as a whole is meant. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/** `content/knowledge/causes.yaml:14  cause "x" has no text in content/en → add causes.x` */
export function formatProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file
  return `${place}  ${problem.message} → ${problem.remedy}`
}
