import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { offerBackToResult } from './conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

const REASONS = /理由|原因|为[啥何]|为什么|咋(?:就|没|不)|\b(?:reasons?|why)\b/iu

/** Told so that anybody follows it, or one by one. */
const PLAINLY =
  /白话|通俗|(?:[听看]得懂|[听看]懂(?!了))|念给|讲给|说给|简单(?:点|些)?(?:地)?[说讲]|一二三|一条(?:一)?条|一样一?样|直接说|直说|[说讲]一遍|列(?:出来|一下|一列)|\b(?:(?:plain(?:er)?|simple(?:r)?|easy|everyday) (?:words|terms|english|language)|plainly|simply|one,? two,? three|one by one|list (?:them|the reasons)|(?:so|that) (?:she|he|they|my \w+) (?:can )?(?:understands?|follows?)|(?:say|tell|give)(?: me| us)? the reasons? again)\b/iu

/** Asked for before, and something else was answered. */
const INSISTS =
  /不是问[^，。,]{1,10}[，。, ]+(?:我|就)*(?:是|想|要)*问[^，。,?？]{0,10}(?:为[啥何什]|原因|理由)|\bnot (?:asking )?(?:how long|when|what)\b[^.?!]{0,24}\b(?:why|the reasons?)\b|\b(?:my question was|i(?:'m| am)? (?:asked|asking|meant)) why\b/iu

/** One reason by its place is asked about by that: 第二条. */
const ONE_OF_THEM = /第[一二三四五1-5]|\b(?:first|second|third|last) (?:one|reason|point)\b/iu

/** How many are read out. */
const MOST = 3

/**
 * "把理由用大白话说一遍", "不是问多久，是问为啥没通过": the reasons that were told, each in a line that can be read out. False
 * when they aren't asked for in that way, or there are none.
 */
export function tellReasonsPlainly(turn: Turn, knowledge: Knowledge): boolean {
  const { text, state } = turn
  if (turn.action || !state.result || state.open) return false
  const asked = (REASONS.test(text) && PLAINLY.test(text) && !ONE_OF_THEM.test(text)) || INSISTS.test(text)
  const reasons = asked ? diagnose(knowledge, knownFacts(turn)).reasons.slice(0, MOST) : []
  if (reasons.length === 0) return false
  const title = (id: string) => ({ phrase: `causes.${id}.title` })
  const params = {
    reasons: {
      lines: reasons.map(({ id }) => ({
        phrase: 'talk.plain.reason',
        params: { cause: title(id), short: { phrase: `causes.${id}.short` } },
      })),
    },
    titles: { lines: reasons.map(({ id }) => title(id)) },
  }
  state.notUnderstood = 0
  say(turn, 'talk.plain.reasons', { params, claims: [...new Set(reasons.flatMap(({ claims }) => claims))] })
  offerBackToResult(turn, knowledge)
  return true
}
