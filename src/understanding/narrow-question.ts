import type { Locale } from '#src/locale.ts'
import { splitClauses } from './clauses.ts'
import { NOTHING, type ReadAsLearnt } from './learnt-reader.ts'
import { normalise } from './normalise.ts'
import { mayAsk, type Place, type SideQuestions } from './side-questions.ts'
import type { RankedIntent } from './understanding.ts'

/** Where something is said: in which language, and while what is spoken of. */
export interface Where {
  readonly locale: Locale
  readonly place?: Place | undefined
  /** Side questions that it surely isn't. */
  readonly except?: readonly string[] | undefined
}

/**
 * The side question that a text, or a clause of it for which `asksInClause`, is read as by the examples; undefined when none is
 * likely.
 */
export type ReadSideQuestion = (
  text: string,
  where: Where,
  asksInClause?: (clause: string) => boolean,
) => SideQuestionRead | undefined

export interface SideQuestionRead {
  readonly name: string
  /** How likely it is that this is asked, and not something else: 0..1. */
  readonly score: number
  /** Read with what was spoken of just then: it may point back. */
  readonly inPlace?: boolean
}

/** Probability that a text asks any of the questions at all, and the share of it from which it is plain which. */
const LIKELY = 0.04
const PLAIN = 0.25

/** So much likelier is a question where people ask it; measured on what was asked in the other language. */
const ASKED_HERE = 4

/** Characters: less asks nothing of its own. */
const SHORTEST: Readonly<Record<Locale, number>> = { 'zh-CN': 4, en: 10 }

/** "Is that bad", 这个有影响吗: asked of what was said before it, and of nothing by itself. */
const POINTS_BACK =
  /^(?:那|这|这个|这样|这种|它)?(?:会|还|都)?(?:有没有|会不会有?|有|要)?(?:什么|啥)?(?:影响|关系|问题|要紧|严重)(?:吗|么|嘛|不|没|呢)?[?？]?$|^(?:(?:so|and|but|ok|okay|or) )*(?:is|was|are|does|do|will|would|could|can|did) (?:that|this|it|those|they)(?: (?:be|really|even|still|actually|too|so|also|a|the|very|much|any|look))* (?:bad|ok|okay|matter|count|hurt|serious|normal|problem|wrong|good|fine)\W*$|^(?:did|have) i (?:ruin|spoil|wreck|mess)(?:ed|t)?(?: up)? (?:it|that|this|everything)(?: up)?\W*$/iu

/** Reads the message and each of its clauses; the plainest counts. */
export function sideQuestionReader(read: ReadAsLearnt, questions: SideQuestions = {}): ReadSideQuestion {
  return (text, { locale, place, except = [] }, asksInClause = () => true) => {
    const clauses = splitClauses(normalise(text)).map(({ text: clause, ended }) =>
      ended === '?' ? `${clause}?` : clause,
    )
    const stretches = [text, ...clauses.filter(asksInClause)].filter((one) => !POINTS_BACK.test(one))
    const [plainest] = stretches
      .filter(({ length }) => length >= SHORTEST[locale])
      .flatMap((stretch) => {
        const ranked = weighed(withoutThese(read(stretch, locale), except), place, questions)
        const best = ranked.find(({ name }) => name !== NOTHING)
        const nothing = ranked.find(({ name }) => name === NOTHING)?.score ?? 0
        const asked = best && questions[best.name]
        if (asked && !mayAsk(text, locale, asked)) return []
        if (!best || best.score < LIKELY || best.score < PLAIN * (1 - nothing)) return []
        return [best]
      })
      .toSorted((a, b) => b.score - a.score)
    return plainest
  }
}

/** The rest as likely as they are among themselves. */
function withoutThese(ranked: readonly RankedIntent[], except: readonly string[]): readonly RankedIntent[] {
  const left = ranked.filter(({ name }) => !except.includes(name))
  if (left.length === ranked.length) return ranked
  const whole = sumOf(left, ({ score }) => score)
  return whole === 0 ? left : left.map(({ name, score }) => ({ name, score: score / whole }))
}

/** The same, of the questions those likelier that people ask at this place; that none of them is asked is as likely as before. */
function weighed(
  ranked: readonly RankedIntent[],
  place: Place | undefined,
  questions: SideQuestions,
): readonly RankedIntent[] {
  if (place === undefined) return ranked
  const weigh = ({ name, score }: RankedIntent) =>
    questions[name]?.at.includes(place) ? score * ASKED_HERE : score
  const asked = ranked.filter(({ name }) => name !== NOTHING)
  const share = sumOf(asked, ({ score }) => score) / sumOf(asked, weigh)
  return ranked
    .map((one) => (one.name === NOTHING ? one : { name: one.name, score: weigh(one) * share }))
    .toSorted((a, b) => b.score - a.score)
}

function sumOf<T>(list: readonly T[], amount: (one: T) => number): number {
  return list.reduce((sum, one) => sum + amount(one), 0)
}
