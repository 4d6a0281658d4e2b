import type { AdviceFile, CausesFile, FactsFile } from './schema.ts'

export type FactId = string
export type CauseId = string
export type AdviceId = string
export type ClaimId = string

export type Fact = FactsFile['facts'][string]
export type Cause = CausesFile['causes'][string]
export type Advice = AdviceFile['advice'][string]
export type Source = Cause['source']

/** What we know about why credit stops: checked and frozen, the same for every conversation. */
export interface Knowledge {
  readonly facts: Readonly<Record<FactId, Fact>>
  readonly causes: Readonly<Record<CauseId, Cause>>
  readonly advice: Readonly<Record<AdviceId, Advice>>
  readonly bands: CausesFile['bands']
  readonly mostReasons: number
  readonly interview: { readonly mostQuestions: number; readonly fatigue: number }
}

/** What is known of a person. An unknown fact is simply not there. */
export type Facts = Readonly<Record<FactId, string>>

export function knowledgeOf(facts: FactsFile, causes: CausesFile, advice: AdviceFile): Knowledge {
  return deepFreeze({
    facts: facts.facts,
    causes: causes.causes,
    advice: advice.advice,
    bands: causes.bands,
    mostReasons: causes.most_reasons,
    interview: {
      mostQuestions: facts.interview.most_questions,
      fatigue: facts.interview.fatigue,
    },
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
