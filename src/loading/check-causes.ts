import { likelihoodOf } from '#src/diagnosis/evidence.ts'
import type { Cause } from '#src/diagnosis/knowledge.ts'
import { orderBreaks } from '#src/diagnosis/order-breaks.ts'
import type { AdviceFile, CausesFile, FactsFile } from '#src/diagnosis/schema.ts'
import { checkClaims, complainAbout, oneOf, type Complain } from './complaints.ts'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** What may be wrong with content/knowledge/causes.yaml beyond its shape. */
export function checkCauses(
  file: YamlFile<CausesFile>,
  facts: FactsFile['facts'],
  advice: AdviceFile['advice'],
  claims: ReadonlySet<string>,
  problems: Problem[],
): void {
  const complain = complainAbout(file, problems)
  const advised = new Set(Object.values(advice).flatMap((each) => each.causes))
  for (const [id, cause] of Object.entries(file.value.causes)) {
    checkClaims(cause.claims, claims, ['causes', id, 'claims'], complain)
    if (cause.source === 'article' && cause.claims.length === 0) {
      complain(
        ['causes', id],
        `cause "${id}" is from the articles but cites no claim`,
        'cite one, or say source: general',
      )
    }
    if (!advised.has(id)) {
      complain(['causes', id], `cause "${id}" has no advice`, 'name it in content/knowledge/advice.yaml')
    }
    checkWeights(id, cause, facts, complain)
    checkNamedBy(id, cause, facts, complain)
    checkReach(id, cause, file.value.bands.possible, complain)
  }
  for (const { cause, fact, value, message } of orderBreaks({ facts, causes: file.value.causes })) {
    const remedy = `let no weight fall along the order of "${fact}" (worse: in facts.yaml)`
    complain(
      ['causes', cause, 'weights', fact, value],
      `cause "${cause}", fact "${fact}": ${message}`,
      remedy,
    )
  }
}

function checkWeights(id: string, cause: Cause, facts: FactsFile['facts'], complain: Complain): void {
  for (const [factId, weights] of Object.entries(cause.weights)) {
    const at = ['causes', id, 'weights', factId]
    const fact = facts[factId]
    if (fact === undefined) {
      complain(
        at,
        `cause "${id}" weighs "${factId}", which is no fact`,
        'use a fact of content/knowledge/facts.yaml',
      )
      continue
    }
    for (const value of Object.keys(weights)) {
      if (value in fact.values) continue
      complain([...at, value], `fact "${factId}" has no value "${value}"`, oneOf(Object.keys(fact.values)))
    }
  }
}

function checkNamedBy(id: string, cause: Cause, facts: FactsFile['facts'], complain: Complain): void {
  for (const [factId, values] of Object.entries(cause.named_by)) {
    const known = Object.keys(facts[factId]?.values ?? {})
    for (const value of values.filter((each) => !known.includes(each))) {
      const message = `cause "${id}" is named by "${factId}" with "${value}", which is no answer`
      complain(
        ['causes', id, 'named_by', factId],
        message,
        oneOf(known.length > 0 ? known : Object.keys(facts)),
      )
    }
  }
}

/** A cause that stays unlikely even when every answer speaks for it would never be named. */
function checkReach(id: string, cause: Cause, possible: number, complain: Complain): void {
  const most = Object.values(cause.weights).reduce(
    (sum, weights) => sum + Math.max(0, ...Object.values(weights)),
    cause.prior,
  )
  if (likelihoodOf(most) >= possible) return
  const message = `cause "${id}" can't be reached: at most ${Math.round(likelihoodOf(most) * 100)} %, and it is named from ${possible * 100} %`
  complain(['causes', id], message, 'raise its prior or its weights, or remove it')
}
