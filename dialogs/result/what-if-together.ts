import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf } from '#src/diagnosis/diagnose.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import { causeIn, whatIf } from '#src/diagnosis/what-if.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { fewerMeant } from './what-if-fewer.ts'
import { afterOnTime, imaginesOnTime } from './what-if-on-time.ts'

/** 半年不申请, "stop applying". */
const PAUSES =
  /(?:不|别|停|少)(?:再|要|去)?(?:申请|乱点|点|借)(?!呗|得)|\b(?:stop|quit|not|no|don'?t|without|pause)\b[^.?!,]{0,12}\b(?:appl(?:y|ying|ications?)|borrow\w*)\b/iu
/** 换个稳定的工作, "get a steady job". */
const STEADIES =
  /(?:找|换|有|做|进)[^，。,]{0,4}(?:固定|稳定|正式|正经)[^，。,]{0,4}(?:工作|活|班|收入|单位)|(?:去|开始|能)上班|入职|\b(?:steady|stable|fixed|regular|proper|full[- ]?time|permanent|real)\b[^.?!,]{0,10}\b(?:job|work|income|salary|employment)\b/iu
const PAYS_ALL =
  /(?:都|全部?|所有|两[家笔个]|几[家笔个])[^，。,]{0,4}(?:还|结)?(?:清|完|掉)|\b(?:pay|clear|settle)\w*\b[^.?!,]{0,12}\b(?:all|everything|both|the lot|my loans|the loans|my debts?|the debts?)\b(?! on time)/iu
const IMAGINED =
  /如果|要是|假如|假设|的话|会不会|能不能|是不是|会(?:好|涨|回|有|怎|咋)|能(?:好|涨|回|恢复|借)|好(?:多少|一?[点些])|有用|行不行|怎么样|呢[?？。]?$|[吗么嘛]|[?？]|\b(?:if|would|will|does|do|suppose|what about|help|enough)\b|\?/iu

/** What each of several changes imagined in one message makes of the facts; fewer than two are told by themselves. */
export function changesTogether(turn: Turn): Facts | undefined {
  const { text, action } = turn
  if (action || !IMAGINED.test(text)) return undefined
  const facts = knownFacts(turn)
  const each: (Facts | undefined)[] = [
    imaginesOnTime(text) ? afterOnTime(facts) : undefined,
    PAUSES.test(text) ? paused(facts) : undefined,
    STEADIES.test(text) ? steadied(facts) : undefined,
    fewerOwed(turn, facts),
  ]
  const named = each.filter((one) => one !== undefined)
  return named.length < 2 ? undefined : Object.assign({}, ...named)
}

function paused({ applications, frequency }: Facts): Facts {
  return {
    ...(applications && applications !== 'none' && { applications: 'none' }),
    ...(frequency === 'often' && { frequency: 'sometimes' }),
  }
}

function steadied({ income }: Facts): Facts {
  return income === 'unstable' || income === 'none' ? { income: 'stable' } : {}
}

/** As many lenders fewer as are named, or none of them left. */
function fewerOwed({ text, state }: Turn, { other_loans: held }: Facts): Facts | undefined {
  const owes = held !== undefined && held !== 'none'
  const fewer = fewerMeant(text)
  if (fewer === undefined) return PAYS_ALL.test(text) ? (owes ? { other_loans: 'none' } : {}) : undefined
  const before = state.facts.other_loans?.exact
  if (!owes) return {}
  if (before === undefined) return held === 'three_plus' ? { other_loans: 'one_two' } : {}
  const left = fewer.left ?? Math.max(0, before - fewer.gone)
  const value = valueOfQuantity('other_loans', plainCount(left), DEFAULT_BINS)
  return value === undefined ? {} : { other_loans: value }
}

/** "Clear the card, stop applying and pay on time for a year": all of it at once, before and after, and how long it takes. */
export function sayTogether(turn: Turn, knowledge: Knowledge, changes: Facts): void {
  const { before, after } = whatIf(knowledge, knownFacts(turn), changes)
  const moved = before.reasons.flatMap(({ id, band }): PhraseRef[] => {
    const then = bandOf(knowledge, causeIn(after, id)?.likelihood ?? 0)
    if (then === band) return []
    const word = (one: string): PhraseRef => ({ phrase: `talk.band.${one}` })
    const params = { cause: { phrase: `causes.${id}.title` }, from: word(band), to: word(then) }
    return [{ phrase: 'talk.what_if.together.moved', params }]
  })
  const [first] = before.reasons
  if (moved.length > 0) say(turn, 'talk.what_if.together.helps', { params: { changes: moved } })
  else if (first) {
    const [cause, band] = [{ phrase: `causes.${first.id}.title` }, { phrase: `talk.band.${first.band}` }]
    say(turn, 'talk.what_if.together.little', { params: { cause, band } })
  }
  const time = imaginesOnTime(turn.text) ? 'year' : 'months'
  say(turn, `talk.what_if.together.${time}`, { join: 'line', claims: ['R03', 'O18'], general: true })
}
