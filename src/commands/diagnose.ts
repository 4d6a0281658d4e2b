import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import { choices, countedFacts } from '#src/diagnosis/known-facts.ts'
import { nextStep, type Step } from '#src/diagnosis/next-step.ts'
import { rankChanges, type Change } from '#src/diagnosis/rank-changes.ts'
import type { Move } from '#src/diagnosis/what-if.ts'
import type { KnowledgeTexts } from '#src/diagnosis/text-schema.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { loadArticles } from '#src/loading/load-articles.ts'
import { loadKnowledge, type LoadedKnowledge } from '#src/loading/load-knowledge.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { DEFAULT_LOCALE, nearestLocale } from '#src/locale.ts'
import { readOptions, WrongUse } from './read-options.ts'

const USAGE = `npm run -s diagnose -- --facts '{"other_loans": "one_two"}'  or  -- --list [--locale zh-CN|en]`

/**
 * `diagnose --facts JSON` prints what the engine makes of some facts, as JSON; `diagnose --list` prints every fact with
 * its question and its values. So an author can try a weight without a conversation. Bad input ends with exit code 2.
 * Throws DATA_INVALID when content/ cannot be used.
 */
export async function diagnoseCommand(args: string[], root: string = process.cwd()): Promise<number> {
  const wanted = readArguments(args)
  const { knowledge, texts } = loadOrThrow(root)
  if (wanted.list) {
    process.stdout.write(listing(knowledge, texts[nearestLocale(wanted.locale) ?? DEFAULT_LOCALE]))
    return 0
  }
  const facts = readFacts(knowledge, wanted.facts)
  if (Array.isArray(facts)) return refuse(facts)
  process.stdout.write(`${JSON.stringify(report(knowledge, facts as Facts), null, 2)}\n`)
  return 0
}

interface Wanted {
  readonly facts: string
  readonly list: boolean
  readonly locale: string | undefined
}

function readArguments(args: string[]): Wanted {
  const { values } = readOptions(USAGE, {
    args,
    options: { facts: { type: 'string' }, list: { type: 'boolean' }, locale: { type: 'string' } },
  })
  if (values.list && values.facts !== undefined)
    throw new WrongUse(`give either --facts or --list\nusage: ${USAGE}`)
  if (!values.list && values.facts === undefined) {
    throw new WrongUse(`say what is known with --facts, or ask for --list\nusage: ${USAGE}`)
  }
  return { facts: values.facts ?? '{}', list: values.list ?? false, locale: values.locale }
}

/** The facts, or one line for each thing that is wrong with them. */
function readFacts(knowledge: Knowledge, json: string): Facts | string[] {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (error) {
    return [`--facts is not JSON: ${(error as Error).message}`]
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return ['--facts must be an object like {"other_loans": "one_two"}']
  }
  const wrong = Object.entries(given).flatMap(([id, value]): string[] => {
    const fact = Object.hasOwn(knowledge.facts, id) ? knowledge.facts[id] : undefined
    if (!fact) return [`there is no fact "${id}"; there are ${Object.keys(knowledge.facts).join(', ')}`]
    if (typeof value === 'string' && Object.hasOwn(fact.values, value)) return []
    return [`"${id}" cannot be ${JSON.stringify(value)}; it is one of ${Object.keys(fact.values).join(', ')}`]
  })
  return wrong.length > 0 ? wrong : (given as Facts)
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

function loadOrThrow(root: string): LoadedKnowledge {
  const problems: Problem[] = []
  const articles = loadArticles(root, problems)
  const loaded = loadKnowledge(root, new Set(Object.keys(articles?.claims ?? {})), problems)
  if (loaded && problems.length === 0) return loaded
  const lines = problems.map((problem) => `  ${formatProblem(problem)}`)
  throw new BotError('DATA_INVALID', { problems: lines.join('\n') })
}

function report(knowledge: Knowledge, facts: Facts) {
  const counted = countedFacts(knowledge, facts)
  const { causes, reasons, grounded } = diagnose(knowledge, facts)
  return {
    facts: counted,
    void: Object.keys(facts).filter((id) => !(id in counted)),
    grounded,
    reasons: {
      changeable: reasons.filter((each) => each.changeable).map((each) => each.id),
      beyond: reasons.filter((each) => !each.changeable).map((each) => each.id),
    },
    next: stepReport(nextStep(knowledge, facts, new Set())),
    causes: causes.map(causeReport),
    changes: rankChanges(knowledge, facts).map(changeReport),
  }
}

function causeReport(cause: RankedCause) {
  return { ...cause, likelihood: round(cause.likelihood) }
}

function stepReport(step: Step) {
  return step.kind === 'ask' ? { ...step, gain: round(step.gain), cost: round(step.cost) } : step
}

function changeReport({ moved, target, ...change }: Change) {
  const { before, after } = change.leading
  return {
    ...change,
    effect: round(change.effect),
    leading: { ...change.leading, before: round(before), after: round(after) },
    target: moveReport(target),
    moved: moved.map(moveReport),
  }
}

function moveReport({ cause, before, after, delta }: Move) {
  return { cause, before: round(before), after: round(after), delta: round(delta) }
}

function round(number: number): number {
  return Math.round(number * 1e4) / 1e4
}

function listing(knowledge: Knowledge, texts: KnowledgeTexts): string {
  const parts = Object.entries(knowledge.facts).map(([id, fact]) => {
    const text = texts.facts[id]
    const width = Math.max(...Object.keys(fact.values).map((value) => value.length))
    const values = choices(fact, undefined).map(
      (value) => `    ${value.padEnd(width)}  ${text?.values[value]?.option ?? ''}`,
    )
    const vague = Object.entries(fact.vague).map(
      ([value, narrower]) =>
        `    ${value.padEnd(width)}  ${text?.values[value]?.option ?? ''} (${narrower.join(' | ')})`,
    )
    return [`${id}  ${text?.name ?? ''}`, `  ${text?.ask?.[0] ?? ''}`, ...values, ...vague].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}
