import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'

/** 服务没关, "it isn't closed": what was noted of the service is denied. */
const NOT_SO =
  /(?<!有)(?:没有?|不是|并未|没被)(?:被|说)?(?:关|停|降|拒|冻)|(?:不是|没说|没有说|并非|不等于)(?:我)?(?:额度|它)?(?:是|变|成|为|了|归)*(?:额度)?(?:是|为)?(?:0|零)(?![0-9.%])|\b(?:isn'?t|wasn'?t|not|never|hasn'?t been)\b[^.,]{0,12}\b(?:closed|shut|reduced|cut|lowered|refused|rejected|suspended|frozen|zero|0|nil)\b/iu

/** What it is instead, in a few words: "是额度 0", "it's just zero". */
const INSTEAD: readonly (readonly [value: string, words: RegExp])[] = [
  [
    'limit_zero',
    /(?:额度|就|只|是|为|成|显示|变)(?:是|为|成|了|显示)*(?:0|零)(?![0-9.%])|\b(?:zero|nil)\b|(?:^|\s)0(?:\s|$)/u,
  ],
  ['limit_reduced', /额度[^,]{0,4}(?:降|少|低)|\b(?:reduced|lower|lowered|smaller|cut)\b/u],
  ['closed', /(?:被|已经?|服务|是)(?:关|停)|\b(?:closed|shut)\b/u],
  ['refused', /(?:被|说|是)(?:拒|没过|未通过|不通过)|\b(?:refused|rejected|declined)\b/u],
]

/** Longer (characters), and the clause tells a story of its own. */
const SHORT = 40

/**
 * "服务没关，是额度 0", "it isn't closed, it's just zero": the message then states what it is instead, and nothing else of
 * what happened.
 */
export function withSymptomInstead(turn: Turn): Turn['understanding'] {
  const { understanding, state, action } = turn
  if (action || !state.facts.symptom) return understanding
  const clauses = splitClauses(normalise(turn.text)).filter(({ ended }) => ended !== '?')
  const at = clauses.findIndex(({ text }) => NOT_SO.test(text))
  if (at < 0) return understanding
  // It may stand in the same clause ("not closed just zero"), in the next one, or before.
  const near = [clauses[at]?.text.replace(NOT_SO, ''), clauses[at + 1]?.text, clauses[at - 1]?.text]
  for (const words of near) {
    const found =
      words !== undefined && words.length <= SHORT && INSTEAD.find(([, pattern]) => pattern.test(words))
    if (!found) continue
    const others = understanding.facts.filter(({ key }) => key !== 'symptom')
    return { ...understanding, facts: [...others, { key: 'symptom', value: found[0], said: words }] }
  }
  return understanding
}

/** Whether a message says what happened instead of what was noted; 没被关 only says what didn't. */
export function saysSymptomInstead({ text, facts }: Turn['understanding']): boolean {
  const denied = splitClauses(normalise(text)).flatMap((clause) => NOT_SO.exec(clause.text)?.[0] ?? [])
  return (
    denied.length > 0 &&
    facts.some(({ key, said }) => key === 'symptom' && !denied.some((words) => words.includes(said)))
  )
}
