import type { Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { heldName, nameIn, namesAt, standsAsName } from './plan-names.ts'
import { isToPayOnce } from './plan-not-owed.ts'
import { countOfDebts, pairedUp, tellsAllOfThem } from './plan-pairs.ts'
import { readStatement } from './plan-reading.ts'
import { tells } from './plan-words.ts'
import { isOfOneDebt, namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import type { ReadDebt } from './plan-statement.ts'

/** What a message puts right about the list of debts as a whole. */
export type ListChange =
  /** All that was held is one debt, of which this is said. */
  | { readonly kind: 'only_one'; readonly said: ReadDebt }
  /** These are the debts, and no others. */
  /** One debt stands there several times. */
  | { readonly kind: 'counted_twice'; readonly said: ReadDebt }
  | { readonly kind: 'restated'; readonly debts: readonly ReadDebt[] }
  | { readonly kind: 'taken_out'; readonly places: readonly number[] }
  /** An amount was the balance instead of the instalment, or the other way round. */
  | {
      readonly kind: 'other_role'
      readonly place: number
      readonly is: 'balance' | 'payment'
      readonly amount: Fen
    }
  /** Just as many as are held. */
  | { readonly kind: 'as_held' }
  /** What is to be taken out is none of them. */
  | { readonly kind: 'not_held' }
  /** Taken out before, and told of once more. */
  | { readonly kind: 'gone_already'; readonly name: string }
  /** The list isn't right, or is asked for; what to do about it isn't said. */
  | { readonly kind: 'doubted' }

const ONLY_ONE =
  /(?:就|只|仅|才|总共|一共|明明|其实)(?:只|就)?(?:欠|有|是|剩)?(?:(?!一)[\p{Script=Han}A-Za-z]{2,6}?[\d.]*[千万]?)?(?:这|那)?一[笔家个](?![月半期年周天多]|逾期|没|还不|快|到期)|\b(?:only|just) (?:have |owe |got )?(?:the |this |that )?(?:one|1)(?= debt| loan| (?:jiebei|huabei|with)\b|[.,;:!]|$| not\b)|\b(?:one|1) (?:debt|loan),? (?:only|not)\b/iu

const COUNTED_TWICE =
  /算成了?[两二三四五六几\d]笔|同一笔|(?:都|本来|明明)是一笔|\b(?:the )?same (?:debt|loan)\b|\ball (?:one|the same) (?:debt|loan)\b/iu

const ALL =
  /(?:所有|全部|全都?|这些)的?(?:欠款|债务?|账)?(?:都|全)?(?:删|去掉|清空|清掉|不要|作废|不对)|(?:删|去|清)(?:掉|空|除)?(?:所有|全部)(?:的)?(?:欠款|债)|\b(?:delete|remove|clear|drop|take out|forget|scrap|cancel|erase|scratch) (?:all|every)(?: (?:of )?(?:the|my|those|these|your))?(?: \w+)? ?(?:debts?|loans?)\b/iu

const TAKE_OUT =
  /(?:去|删|拿|划|剔|减)(?:掉|除|了|出|走)(?!来?\s*[\d一二两三四五六七八九])|不要(?:第|这|那)|没有(?:第|这|那)[一二两三四五六七八九\d]?[笔个]|没有[^，。,]{0,8}这[一]?[笔个]|不存在|没(?:这|那)[一]?[笔个]|不是(?:欠的|欠款|欠账|债务?|贷款|借的)(?!\s*\d)|不算(?:欠款?|债|了?(?=$|[，,。！!吧啊]))|(?:先|暂时|暂且)(?:不|别)(?:再)?(?:算|排)(?!清|一下|计划|了)|(?:那|这)[^，。,]{0,8}(?:别|不)算(?=才|$|[，,。！!吧啊])|不用还的?(?=[,，。!！]|$)|(?:不用|不要|别)(?:再)?管(?:了|它)?(?=[,，。!！]|$)|(?<!\p{Script=Han})取消第|\b(?:remove|delete|drop|scratch|cross out|get rid of|take (?:it|that|this|them|those|these|him|her|debts?|out|off|\w+ out|\w+ off)(?! of)|take .{1,40}? (?:out|off)\b|(?:there(?:'s|s| is| are| was)|i (?:have|'ve got)) no (?:such |other )?(?:debt|loan)|(?:don'?t|never|do not) (?:have|had|owe)|no such|do(?:es)?n'?t exist|not mine|(?:is|was|are|it'?s|that'?s)(?:n'?t| not) (?:a |an |really |any |my )*(?:debts?|loans?|owed)|not (?:a |really )*(?:debt|loan)(?!s? ?\d))\b/iu

/** Asked how much is left. */
const NOTHING_LEFT =
  /^(?:现在|已经|都|还|就|是|欠|剩)*\s*(?:0|零|没有?欠?了?|不欠了?|还(?:清|完)了)(?:元|块钱?|块)?[了啊吧。!！]*$|^(?:it'?s |is |now |at |just )*(?:0|zero|nothing(?: left)?|paid off)[.!]*$/iu

const DELETES = /[删去]掉|删除|\b(?:remove|delete|take out)\b/iu

const DOUBT =
  /没有?(?:说|讲|写|提)过?[^，。,]{0,6}[\d一二两三四五六七八九][^，。,]{0,10}[是的]|(?:债|欠款|笔|账|算|计划|表)[^，。,]{0,6}(?:算错|弄错|搞错|搞混|弄混|乱了|不对|错了)|(?:算|弄|搞|记)[错混乱](?!过)[^，。,]{0,8}[笔债款]|多(?:了|出来|出)[一两二三四五\d]?笔|哪(?:来|有)[^，。,]{0,6}[笔债]|(?:我)?(?:现在|到底)?(?:一共|总共)?(?:有|欠)?(?:哪些|哪几笔|几笔)(?:欠款|债|钱)?(?:[?？]|$)|列(?:一下|出来|给我)[^，。,]{0,6}(?:欠款|债|笔)|(?:欠款|债)[^，。,]{0,4}列|(?<![还另加][有外上]?)(?:一共|总共|就|只有)[两二三四五六七\d]笔[!！。]*$|\bdebts? (?:that )?i (?:don'?t|do not|never)\b|\blist (?:them|(?:all )?(?:my|the) debts)\b|\bwhat (?:are|were) my (?:\w+ ){0,2}debts\b|\bwhich debts\b|\b(?:mixed|mixing|muddled|messed|jumbled)\b|\btoo many (?:debts|loans)\b|\b(?:only|just|have) (?:two|three|four|five|six|\d) (?:debts|loans)\b|\bthere(?:'s| are| is) (?:only |just )?(?:two|three|four|five|six|\d) (?:debts|loans)\b|\bdebts (?:are|is) (?:all )?wrong\b/iu

const RESTATES =
  /(?:欠款|债|贷款)(?:就|只|一共|总共|其实)?(?:是|有|就)(?:这|以下|下面)?[一二两三四五六\d]?[笔家个]?\s*[:：,，]|(?:就|只有?|其实)(?:这|是|有)?[两二三四五六几\d][笔家]\s*[:：,，]|\b(?:my|the|all|only|real) (?:\w+ )?(?:debts|loans) (?:are|is)\b|\bbegin with\b|\bstart (?:again|over|afresh) with\b/iu

const NOTHING_ELSE =
  /别的(?:都)?没有?了?|没(?:有)?别的|就这些|\bnothing (?:else|more)\b|\bno (?:other|more) (?:debts|loans)\b|\bthat'?s (?:all|it|everything)\b/iu

const IS_BALANCE =
  /(?:是|为)(?:一共|总共|总的)?(?:欠的|总欠|欠款|本金|总额|余额|总数)|不是(?:每个?月|月供|月还|每期)|\b(?:is|are|was|'s) (?:the |my |a )?(?:balance|total|whole|full amount|what i owe)\b|\bnot (?:the |a |my |an )?(?:monthly|instal+ment|payment)\b/iu
const IS_PAYMENT =
  /是(?:[\p{Script=Han}]{0,6})?(?:每个?月|月供|月还|每期)|不是(?:一共|总共)?(?:欠的|总欠|欠款|本金|总额|余额)|\b(?:is|are|was|'s) (?:the |a |my |what i )?(?:monthly|instal+ments?|payments?|pay each)\b|\bnot (?:the |a |my )?(?:balance|total)\b/iu

const PAID_NOT_OWED =
  /是[^，。,]{0,10}(?:每?个?月|每期)[^，。,]{0,3}还的?[，, ]*(?:而|并)?不是(?:一共|总共)?欠|\bwhat i pay\b[^.!?]{0,30}\bnot (?:what i owe|the balance)\b/iu

/** 花呗我每个月全额还的, told of one that was taken out before. */
function goneIn(text: string, { gone = [], debts }: PlanState): string | undefined {
  if (!tells('inFullMonthly', text) && !tells('free', text) && !tells('repaid', text)) return undefined
  if (/\d/u.test(text)) return undefined
  const lower = text.toLowerCase()
  return gone.find((name) => lower.includes(name.toLowerCase()) && !debts.some((debt) => debt.name === name))
}

/** What a message puts right about the list of debts; undefined: nothing, or there is no list. */
export function listChange(turn: Turn, plan: PlanState): ListChange | undefined {
  const { action, text, state } = turn
  const { debts } = plan
  const gone = action ? undefined : goneIn(text, plan)
  if (gone !== undefined) return { kind: 'gone_already', name: gone }
  if (action || debts.length === 0) return undefined
  const { debts: told, fixed } = readStatement(text, state.locale, 'debts', namesOf(plan))
  const owed = told.filter(({ balance }) => balance !== undefined)
  const named = DELETES.test(text) && !ALL.test(text) ? placesToTakeOut(turn, plan) : []
  // "Only one! Delete the other": which one goes was said.
  if (named.length > 0 && named.length < debts.length) return { kind: 'taken_out', places: named }
  if (ONLY_ONE.test(text) && told.length <= 1) return { kind: 'only_one', said: told[0] ?? {} }
  if (COUNTED_TWICE.test(text) && told.length <= 1) return { kind: 'counted_twice', said: told[0] ?? {} }
  if (plan.step === 'balance' && plan.about !== undefined && NOTHING_LEFT.test(text))
    return { kind: 'taken_out', places: [plan.about] }
  const role = otherRole(turn, plan)
  if (role) return role
  // 450是白条每月还的，不是欠的: said of an amount, and no debt less.
  if (PAID_NOT_OWED.test(text)) return undefined
  if (owed.length > 0 && restates(text, owed.length)) return { kind: 'restated', debts: told }
  const count = owed.length === 0 ? countOfDebts(text) : undefined
  const pairs = count === undefined ? undefined : pairedUp(debts, count)
  if (pairs) return { kind: 'restated', debts: pairs }
  // "There is no debt 3, I only have two", where two are held.
  const tellsNone = told.every((debt) =>
    Object.keys(debt).every((part) => part === 'name' || part === 'unsure'),
  )
  if (tellsNone && count === debts.length && (TAKE_OUT.test(text) || IN_ALL.test(text)))
    return { kind: 'as_held' }
  const ghosts = namelessBeside(turn, plan)
  if (ghosts.length > 0) return { kind: 'taken_out', places: ghosts }
  if (ALL.test(text)) return { kind: 'taken_out', places: debts.map((_, place) => place) }
  const places = placesToTakeOut(turn, plan)
  if (places.length > 0) return { kind: 'taken_out', places }
  if (owed.length === 0 && fixed === undefined && deniesAnother(turn, plan)) return { kind: 'not_held' }
  const takesOut = TAKE_OUT.test(text) && /笔|债|欠|\b(?:debts?|loans?|them|it|that|those)\b/iu.test(text)
  return owed.length === 0 && fixed === undefined && (DOUBT.test(text) || takesOut)
    ? { kind: 'doubted' }
    : undefined
}

/** "The deposit isn't a debt, take it out", "4,800 is what I earn, not a debt": it was never taken for one. */
function deniesAnother({ text, state }: Turn, { debts }: PlanState): boolean {
  const clause = text.split(/[。.;!！?？\n]/u).find((one) => NO_DEBT.test(one))
  if (clause === undefined) return false
  const amounts = readQuantities(clause, state.locale).filter(isMoney)
  const held = debts.flatMap(({ balance, payment }) => [balance, payment])
  if (amounts.length > 0) return amounts.every(({ min }) => !held.includes(toFen(min)))
  return isToPayOnce(clause.replace(NO_DEBT, ' '))
}

const NO_DEBT =
  /不是(?:我)?(?:欠的|欠款|欠账|债务?|贷款|借的)|不算(?:欠款?|债务?|贷款)|\b(?:is|was|are|it'?s|that'?s)(?:n'?t| not) (?:a |an |really |any |my )*(?:debts?|loans?|owed)\b|\bnot (?:a |an |really )*(?:debt|loan)\b/iu

/** The debts are told anew: in so many words, after all others were taken out, or several and "nothing else". */
function restates(text: string, count: number): boolean {
  return (
    RESTATES.test(text) ||
    tellsAllOfThem(text, count) ||
    ALL.test(text) ||
    (count > 1 && NOTHING_ELSE.test(text))
  )
}

const IN_ALL = /就|只有?|一共|总共|没有第|\b(?:only|just|in all|in total)\b/iu

const ONLY_THESE =
  /^(?:我|其实|一共|总共|明明|真的|所以|就是|[，,\s])*(?:就|只有|只|仅)(?:有|是|欠)?(?!一)|\b(?:only|just)\b/iu
const HOW_MANY_THERE_ARE =
  /(?:就|只有?|一共|总共)(?:是|有|这)*\s*([两二三四五六\d])\s*[笔个家](?!月)|\b(?:only|just) (?:the |those |these )?(two|three|four|five|six|\d)\b(?! (?:months?|weeks?|days?|years?|payments?))/iu
const SMALL = ['', '', 'two', 'three', 'four', 'five', 'six']
const SMALL_ZH = '零一二三四五六'

/** "没有第5笔，就三个", "just huabei and weilidai": those that have no name were never told of, where so many have one. */
function namelessBeside({ text, state }: Turn, plan: PlanState): number[] {
  const nameless = plan.debts.flatMap(({ name }, place) => (name === undefined ? [place] : []))
  const named = plan.debts.length - nameless.length
  if (nameless.length === 0 || named < 2) return []
  const [, zh, en = zh] = HOW_MANY_THERE_ARE.exec(text) ?? []
  const count =
    en === undefined
      ? 0
      : Math.max(Number(en) || 0, SMALL.indexOf(en), SMALL_ZH.indexOf(en.replace('两', '二')))
  // A count alone may as well leave out one of the others.
  if (count === named && TAKE_OUT.test(text)) return nameless
  const clause = text
    .split(/[。.;!！?？\n,，]/u)
    .find((one) => ONLY_THESE.test(one.trim()) && namedIn(one, plan).length > 1)
  const tellsNone =
    clause !== undefined &&
    readQuantities(text.replaceAll(/第?\s*\d\s*笔|debt \d/giu, ''), state.locale).filter(isMoney).length === 0
  return tellsNone && namedIn(clause, plan).length === named ? nameless : []
}

/** Which debts are to go: by number, by name, by amount, or the one that is asked about. */
function placesToTakeOut({ text, state }: Turn, plan: PlanState): number[] {
  const { debts, about, step } = plan
  const clauses = text.split(
    /\.(?!\d)|[。;!！?？\n]|,(?!\s*\d)|，(?!\s*第)|(?<=\p{Script=Han}) +(?=\p{Script=Han}|\d)|\bbut\b/iu,
  )
  const settled = clauses
    .filter((clause) => isSettled(clause, text))
    .flatMap((clause) => namedIn(clause, plan))
  if (settled.length > 0) return settled
  // 每个月都全还的, told where the price of a debt was asked.
  if (isOfOneDebt(step) && about !== undefined && clauses.some((one) => isPaidInFull(one, text)))
    return [about]
  const none = clauses.flatMap((clause) => (NONE_AT.test(clause) ? namedIn(clause, plan) : []))
  if (none.length > 0) return none
  if (debts.length === 1 && step === 'more' && clauses.some((one) => isPaidInFull(one, text))) return [0]
  const at = clauses.findIndex((clause) => TAKE_OUT.test(clause))
  if (at < 0) return []
  const said = clauses[at] as string
  const numbered = numbersOf(text).filter((place) => place < debts.length)
  // A number was only ever shown for a debt without a name; elsewhere it could mean any of them.
  if (numbered.length > 0) return numbered.every((place) => debts[place]?.name === undefined) ? numbered : []
  const named = namedIn(said, plan)
  if (named.length > 0) return named
  const amounts = readQuantities(said, state.locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const meant = debts.findIndex(({ balance, payment }) =>
    [balance, payment].some((one) => one !== undefined && amounts.includes(one)),
  )
  if (meant >= 0) return [meant]
  // What is called by another name isn't among them.
  if (nameIn(said) !== undefined || standsAsName(said) !== undefined) return []
  // "And Jiebei is zero, take it off"
  const before = namedIn(clauses[at - 1] ?? '', plan)
  if (before.length > 0) return before
  const points = /这[一]?[笔个]|\b(?:it|this|that|this one|that one)\b/iu.test(said)
  return points && isOfOneDebt(step) && about !== undefined ? [about] : []
}

/** 没有月付, "there is no car loan", "i have no huabei": one that is held never was. */
const NONE_AT =
  /^(?:不对|错了|我|根本|可|就|并|都|哪)*没有?(?:什么|这个|那个|办过?|借过?|用过?)?[\p{Script=Han}A-Za-z]{2,6}(?:啊|呀|的|了|！)*$|\b(?:there(?:'s| is)|i have|i've got) no (?!other|more)[a-z ]{2,18}$/iu

/** 花呗现在是0, "huabei is zero now" */
const OWES_NOTHING =
  /(?:欠|剩|是|就|只有|现在|目前|已经)\s*(?:是|剩|就|为)*\s*(?:0|零)(?![.,]\d)(?:元|块钱?|块)?(?=了|$|[，。,;；!！吧啊])|\b(?:is|are|at|now|owe) (?:at |now |down to )*(?:0|zero|nothing)(?![.,]\d)(?: now| already| yuan)?(?=$|[.,;!])/iu

/** "The card I pay in full every month", "白条已经还清了": nothing is owed there, and that isn't only thought of. */
function isPaidInFull(clause: string, text: string): boolean {
  return tells('inFullMonthly', clause) && isSettled(clause, text) && nameIn(clause) === undefined
}

function isSettled(clause: string, text: string): boolean {
  if (
    tells('imagined', text) ||
    /之后|以后|[等先再]|[?？]|\b(?:when|once|after|until|if|want|will)\b/iu.test(text)
  )
    return false
  if (OWES_NOTHING.test(clause)) return true
  return tells('inFullMonthly', clause) || (tells('repaid', clause) && !/\d/u.test(clause))
}

function namedIn(text: string, plan: PlanState): number[] {
  const known = namesOf(plan)
  // Each on its own: side by side they would be the name of one debt.
  const names = text.split(/\band\b|[和跟、,，]/iu).flatMap((one) => {
    const found = namesAt(one, known).map(({ start, end }) => heldName(one.slice(start, end), known))
    return found.length > 0 ? found : [nameIn(one.trim(), known)]
  })
  return plan.debts.flatMap(({ name }, place) => (name !== undefined && names.includes(name) ? [place] : []))
}

/** "debt 1, debt 2 and 6", "take out 1, 2 and 6", 第1笔和第三笔: places from 0, the last list that is told. */
function numbersOf(text: string): number[] {
  const zh = [...text.matchAll(/第\s*([一二三四五六七八九\d]{1,2})(?=[^，。,]{0,8}笔)/gu)].map(
    ([, one = '']) => one,
  )
  const lists = [
    ...text.matchAll(
      /\b(?:debts?|out|remove|delete|off|numbers?)(?: no\.?)? #?(\d{1,2}(?:(?:,? (?:and|or|&) |, ?| )(?:debts? )?#?\d{1,2})*)(?![\d,.]*[k\d])/giu,
    ),
  ]
  const en = lists.flatMap(([, list = '']) => list.match(/\d{1,2}/gu) ?? [])
  const places = [...zh, ...en].map(
    (one) => (/^\d+$/.test(one) ? Number(one) : '一二三四五六七八九'.indexOf(one) + 1) - 1,
  )
  return [...new Set(places)].filter((place) => place >= 0).toSorted((a, b) => a - b)
}

/** "45k is the balance, not the instalment": the held amount is the other one. */
function otherRole({ text, state }: Turn, { debts }: PlanState): ListChange | undefined {
  const is = IS_BALANCE.test(text) ? 'balance' : IS_PAYMENT.test(text) ? 'payment' : undefined
  if (is === undefined) return undefined
  const amounts = readQuantities(text, state.locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const held = (debt: (typeof debts)[number]) => (is === 'balance' ? debt.payment : debt.balance)
  const place = debts.findIndex((debt) => {
    const amount = held(debt)
    return amount !== undefined && (amounts.includes(amount) || (amounts.length === 0 && debts.length === 1))
  })
  const debt = debts[place]
  const amount = debt && held(debt)
  return amount === undefined ? undefined : { kind: 'other_role', place, is, amount }
}
