import { say, type Turn } from '#src/conversation/turn.ts'
import { sum } from '#src/planning/money.ts'
import { payOff } from '#src/planning/payoff.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { heldName, namesAt } from '#dialogs/plan/reading/plan-names.ts'
import { asksForOrder, asksWhetherOrderChanges } from '#dialogs/plan/plan-order-change.ts'
import { countOf, nameOf, yearlyOf } from '#dialogs/plan/plan-phrases.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { sayOrder } from '#dialogs/plan/plan-telling.ts'

/** What is asked of the order of the debts: why it is so, which comes first, or whether this one may. */
export interface First {
  readonly asks: 'why' | 'which' | 'whether'
  /** The debt that is to come first. */
  readonly place?: number
}

const FIRST =
  /先(?!别|不|看|说|问|这|放|留|存|攒|生)|优先|头一[个家笔]|第一(?!次|个?月|期)|(?:排|放|摆|搁|往)(?:在|到)?(?:最)?(?:前|头)|前头|前面|紧着|主攻|\bfirst\b(?! (?:time|month|of all|payment|instal\w+|bill|week|thing))|\b(?:ahead of|before|(?:at the|on|up) top|top of|priorit\w+|number one|start(?:ing)? (?:with|on)|begin(?:ning)? with|focus(?:ing)? on|tackle|go(?:ing)? for|over)\b/iu
const LAST =
  /(?:排|放|摆|搁|往)(?:在|到)?(?:最)?后|最后(?:再)?(?:还|清|弄)|第二(?!次|个?月|期)|后头|后面|\b(?:second|last(?! (?:month|week|year|time))|after|behind)\b/iu
/** The order is of paying, and of nothing else that comes first. */
const OF_PAYING =
  /[还清付]|排|弄|搞|干掉|灭|解决|了掉|结|放|摆|前[头面]|后[头面]|第[一二]|优先|紧着|主攻|\b(?:pay\w*|clear\w*|clos\w*|kill\w*|do|put|throw|go\w*|com\w*|start\w*|first|order|list\w*|before|ahead|top|focus\w*|tackle|priorit\w+|knock|get rid|finish|wipe)\b/iu

const WHY =
  /为什么|为啥|为何|干[嘛吗啥]|凭[什啥]么?|咋(?!办)|怎么(?:会|就|是|把|非|还是|不)?(?=.{0,8}(?:先|排|前|后|第))|(?:啥|什么)(?:道理|理由|原因|讲究|依据)|(?:不|没)(?:懂|明白)|\bwhy\b|\bhow come\b|\bwhat makes\b|\b(?:reason|logic|point|idea)\b|\bdon'?t (?:get|understand|see)\b/iu

/** What belongs to such a question, beside the clause that asks it. */
const OF_FIRST =
  /^\s*(?:谁(?:说得|说的|的|是)?对|听谁的?|到底(?:听)?谁|你(?:又|却)?说(?:的是|是)?先?.{0,6}|who'?s right|who is right|you (?:say|said|put|have) [a-z ]{1,20}|which is it|图个?.{1,6}|(?:嫌)?(?:看着)?(?:省心|清净|利索)|to (?:close|get rid of|clear) [a-z ]{1,24})[，,。.?？!！\s]*$/iu

export function ofFirst(clause: string): boolean {
  return OF_FIRST.test(clause)
}

export function firstIn(clause: string, { state, text }: Turn, plan: PlanState): First | undefined {
  // Told beside a sum, or asked whether it changes: answered with those.
  const beside = readQuantities(text, state.locale).some(isMoney) || asksWhetherOrderChanges(text)
  const places = placesIn(clause, plan)
  const ordered = FIRST.test(clause) || LAST.test(clause)
  const paid = OF_PAYING.test(clause) && !NOT_OF_IT.test(clause)
  const asksIt = !beside && asksForOrder(clause) && !NOT_OF_IT.test(clause)
  if (ordered && paid && WHY.test(clause) && (places.length > 0 || asksIt || ASKS_ORDER.test(clause)))
    return { asks: 'why' }
  if (asksIt && places.length !== 1) return { asks: 'which' }
  if (FLIPPED.test(clause) && !beside) return turnedAround(plan)
  if (places.length > 0 && WHY.test(clause) && GETS_IT.test(clause)) return { asks: 'why' }
  const [named, other] = places
  if (named === undefined || /\d/u.test(clause)) return undefined
  if (other !== undefined && RATHER_THAN.test(clause) && !WHY.test(clause))
    return { asks: 'whether', place: named }
  if (SO_THEN.test(clause)) return { asks: 'whether', place: named }
  if (!ordered || !(paid || rightBehindFirst(clause, plan))) return undefined
  const lone = other === undefined && !/\bfirst\b/iu.test(clause)
  if (lone && /\b(?:before|after|over)\b/iu.test(clause)) return undefined
  if (other !== undefined && BETWEEN.test(clause)) return { asks: 'which' }
  const later = LAST.test(clause) && !FIRST.test(clause)
  const place = later && other === undefined ? others(named, plan)[0] : named
  return { asks: 'whether', ...(place !== undefined && { place }) }
}

/** A remark on how it is told, a wish for a pause, and what somebody else is to do. */
const NOT_OF_IT =
  /\d{3}|贷款方|放款方|客服|说得|清楚|缓|延|停[还供]|\b(?:lenders?|pause|defer|delay|clear enough|makes sense)\b/iu

/** 顺序反过来, "flip the order": the one that comes last now. */
const FLIPPED =
  /(?:顺序|次序|先后)[^，。,]{0,6}(?:反|倒|调|换|颠)|(?:反|倒)过来[^，。,]{0,2}还|先还(?:小|少|数目小|金额小)的|\b(?:flip|swap|reverse|switch|change|turn)\b[^.?!]{0,16}\b(?:order|round|around)\b|\b(?:smallest|smaller|little) (?:one |debt )?first\b/iu

function turnedAround(plan: PlanState): First | undefined {
  const ranked = planOf(plan).loans.toSorted((a, b) => a.monthlyRate - b.monthlyRate || b.balance - a.balance)
  const [last] = ranked
  return last && ranked.length > 1 ? { asks: 'whether', place: last.place } : undefined
}

/** "Why does Meituan get the extra" */
const GETS_IT =
  /多还的|全(?:砸|给|放|投)|都(?:砸|给|放|投)|\b(?:gets?|getting|goes? (?:on|to)|all on)\b[^.?!]{0,12}\b(?:extra|more|it all|everything|meituan|huabei)\b/iu

/** 是美团不是花呗吧, "so Meituan then, not Huabei?" */
const RATHER_THAN = /不是|而不|\b(?:not|rather than|instead of)\b/iu

/** "So Meituan then, not Huabei?" */
const SO_THEN = /^\s*(?:and )?so (?:it'?s |just )?[a-z ]+ (?:then|it is)[,?.! ]*$/iu

/** 先美团后花呗: without a word for paying. */
function rightBehindFirst(clause: string, plan: PlanState): boolean {
  return namesAt(clause, namesOf(plan)).some(({ start }) =>
    /先(?:把|拿|给|紧着)?$/u.test(clause.slice(0, start)),
  )
}

/** Of the order, without the name of any. */
const ASKS_ORDER = /顺序|次序|这么排|这样排|\b(?:order|this way round)\b/iu
const BETWEEN = /还是|或者|\bor\b|\bvs\b|\bversus\b/iu

/** The debts that a clause names, as they stand in it. */
export function placesIn(clause: string, plan: PlanState): number[] {
  const known = namesOf(plan)
  return namesAt(clause, known).flatMap(({ start, end }) => {
    const name = heldName(clause.slice(start, end).trim(), known)
    const place = plan.debts.findIndex((debt) => debt.name === name)
    return name === undefined || place < 0 ? [] : [place]
  })
}

function others(place: number, { debts }: PlanState): number[] {
  return debts.flatMap((_, at) => (at === place ? [] : [at]))
}

/** Why it is so; yes, where that one comes first anyway; else what the other order costs. */
export function sayFirst(turn: Turn, plan: PlanState, { asks, place }: First): void {
  const worked = planOf(plan)
  const ranked = worked.loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  const [dearest, next] = ranked
  const wished = worked.loans.find((one) => one.place === place)
  const apart = dearest && next && dearest.monthlyRate > next.monthlyRate
  if (worked.relief || !apart || asks === 'why' || worked.once.length > 0 || (asks === 'whether' && !wished))
    return void sayOrder(turn, plan)
  const called = (one: typeof dearest) => nameOf(one, one.place, countOf(worked))
  const rateOf = (one: typeof dearest) =>
    one.assumed.includes('rate')
      ? { phrase: 'plan.debt.yearly_assumed', params: { rate: percentText(one.monthlyRate * 12) } }
      : yearlyOf(one)
  const params = {
    name: called(dearest),
    rate: rateOf(dearest),
    other: called(next),
    payment: money(next.minimum),
  }
  const source = { claims: ['O19'], general: true, join: 'paragraph' } as const
  if (!wished || wished.place === dearest.place)
    return say(turn, `plan.first.${asks === 'which' ? 'which' : 'yes'}`, { params, ...source })
  sayInstead(turn, plan, wished.place, dearest.place)
}

/** Another one first: when all is paid off then, and what it costs against the dearest first. */
function sayInstead(turn: Turn, plan: PlanState, place: number, dearest: number): void {
  const { loans, extra, dearestFirst: best, ...worked } = planOf(plan)
  const budget = sum(loans.map(({ minimum }) => minimum)) + extra
  const then = payOff(loans, 'highest_rate', budget, { first: place })
  const count = countOf({ loans, extra, dearestFirst: best, ...worked })
  const called = (at: number) => nameOf(plan.debts[at] ?? {}, at, count)
  const name = called(place)
  const ended = then.kind === 'ends' ? then.ends.find((end) => end.place === place)?.month : undefined
  if (then.kind === 'never' || best.kind === 'never' || ended === undefined) return void sayOrder(turn, plan)
  const params = {
    name,
    dearest: called(dearest),
    done: timeOf(ended),
    time: timeOf(then.months),
    before: timeOf(best.months),
    more: money(Math.max(0, then.interest - best.interest)),
  }
  const little = then.interest - best.interest < LITTLE
  const how = then.months > best.months ? 'later' : little ? 'same' : 'dearer'
  say(turn, `plan.first.instead_${how}`, { params, claims: ['O19'], general: true, join: 'paragraph' })
}

/** Fen: no difference worth speaking of. */
const LITTLE = 500
