import { weightOf } from '#src/diagnosis/evidence.ts'
import type { Advice } from '#src/diagnosis/knowledge.ts'
import { fromBetterToWorse } from '#src/diagnosis/known-facts.ts'
import type { AdviceFile, CausesFile, FactsFile } from '#src/diagnosis/schema.ts'
import { checkClaims, complainAbout, oneOf, type Complain } from './complaints.ts'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** What may be wrong with content/knowledge/advice.yaml beyond its shape. */
export function checkAdvice(
  file: YamlFile<AdviceFile>,
  facts: FactsFile['facts'],
  causes: CausesFile['causes'],
  claims: ReadonlySet<string>,
  problems: Problem[],
): void {
  const complain = complainAbout(file, problems)
  for (const [id, advice] of Object.entries(file.value.advice)) {
    checkClaims(advice.claims, claims, ['advice', id, 'claims'], complain)
    if (advice.source === 'article' && advice.claims.length === 0) {
      complain(
        ['advice', id],
        `advice "${id}" is from the articles but cites no claim`,
        'cite one, or say source: general',
      )
    }
    advice.causes.forEach((cause, index) => {
      if (cause in causes) return
      complain(['advice', id, 'causes', index], `there is no cause "${cause}"`, oneOf(Object.keys(causes)))
    })
    checkChange(id, advice, facts, causes, complain)
  }
}

function checkChange(
  id: string,
  { change }: Advice,
  facts: FactsFile['facts'],
  causes: CausesFile['causes'],
  complain: Complain,
): void {
  if (change === undefined) return
  const at = ['advice', id, 'change']
  const fact = facts[change.fact]
  if (fact === undefined) {
    complain(
      [...at, 'fact'],
      `there is no fact "${change.fact}"`,
      'use a fact of content/knowledge/facts.yaml',
    )
    return
  }
  const order = fromBetterToWorse(fact)
  change.steps.forEach(({ from, to }, index) => {
    const place = [...at, 'steps', index]
    const unknown = [from, to].filter((value) => !(value in fact.values))
    if (unknown.length > 0) {
      const message = `fact "${change.fact}" has no value "${unknown.join('", "')}"`
      complain(place, message, oneOf(Object.keys(fact.values)))
      return
    }
    if (to in fact.vague) complain(place, `"${to}" is vague`, 'lead to a value that says what is reached')
    const backwards = order !== undefined && order.includes(from) && order.indexOf(to) >= order.indexOf(from)
    if (backwards) complain(place, `"${to}" is no better than "${from}"`, 'lead to a better value')
    const helped = Object.values(causes).some(
      (cause) => weightOf(cause, change.fact, to) < weightOf(cause, change.fact, from),
    )
    if (!helped)
      complain(place, `going from "${from}" to "${to}" makes no cause less likely`, 'remove the step')
  })
}
