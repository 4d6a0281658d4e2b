import { say, type Turn } from '#src/conversation/turn.ts'
import { ASSUMED_RATE } from '#src/planning/debt.ts'
import { monthly } from '#src/planning/rates.ts'
import { money, percentText, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { countOf, nameOf } from './plan-phrases.ts'
import { monthOf } from './plan-show.ts'
import { planOf, type PlanState } from './plan-state.ts'

/** What somebody says of a plan as a whole. */
export type OfWhole = 'keeps' | 'doubts' | 'too_hard' | 'not_enough'

/** 按原来那样还，别改, "leave it as it is": nothing is to change. */
const KEEPS =
  /(?:就|先)按(?:这个|这样|计划)(?:来)?还(?:吧|了|着)?(?=$|[，。,！!])|先(?:这么|这样)?还着(?=$|[，。,！!吧])|(?:按|照)(?:着)?(?:原来|原先|之前|以前|现在|老样子|原样|本来)(?:的|那样|那个|这样|样子)*(?:还|来|走|吧|就行|不动|$)|照旧(?:还)?(?=$|[，。,！吧])|(?:还是|就)原来(?:那样|的)(?:还)?|原样(?:还|不动)|(?:别|不要|不用|先不|甭)(?:给我|再|去)?(?:改|动|变|调)(?:了|它|计划|这个|那个|任何|数)*(?=$|[，。,！!吧啊])|(?:什么|啥)(?:也|都)?(?:别|不要|不用)(?:改|动)|(?:计划|都)(?:就)?(?:不变|不动|不改|保持不变|维持原样)|不(?:想|打算|要)?多还了?(?=$|[，。,！!吧])|\b(?:leave|keep) (?:it|the plan|things|everything|that|all of it) (?:just |exactly )?(?:as (?:it is|it was|is|they are)|the way (?:it is|they are)|like (?:it is|that|this)|alone)\b|\b(?:do not|don'?t|no need to|please don'?t) (?:change|touch|alter) (?:anything|it|the plan|a thing|that|my plan)\b|\b(?:just |only )?pay(?:ing)? (?:it |them )?(?:as (?:before|agreed|usual|now|it is)|only what'?s due|just what'?s due|like before)\b|\bstick (?:with|to) (?:what i pay now|the original|how it is|the old)\b|\b(?:don'?t|do not|won'?t|not going to) (?:want to |wanna )?pay (?:any(?:thing)? )?(?:extra|more)\b(?! than)/iu

/** 这计划靠谱吗, "are these numbers even right" */
const DOUBTS =
  /(?:你)?(?:这)?算(?:的|得|出来的)?[^，。,]{0,3}(?:准不准|准吗|对不对|对吗|靠谱)|(?:计划|规划|这[个些]数字?|数字|这账|你算的?|算出来的)[^，。,\d]{0,8}(?:不?靠谱|不?准(?!备)|不对(?!等)|不信|信不过|扯|骗人|糊弄|不现实|现实吗|能信|可信|可靠|真的能|真能|有用吗|管用吗)|(?:不信|不相信|信不过|怀疑)(?:你)?(?:这|你的?|那)[^，。,]{0,6}(?:计划|数|账|算)|(?:你)?(?:是不是|会不会)(?:算|弄)(?:错|反|乱)|\b(?:i )?(?:don'?t|do not|can'?t) (?:really )?(?:believe|trust|buy) (?:this|it|that|the|these|those|your)(?! (?:app|lender|bank|person))(?: (?:plan|numbers?|figures?|sums?|maths?))?(?=\W|$)|\b(?:is|are|was) (?:this|it|that|these|those|the|your)(?: \w+)? ?(?:plan|numbers|figures|sums|maths?)\b[^.?!]{0,12}\b(?:right|correct|realistic|reliable|real|accurate|even possible|true)\b|\b(?:plan|numbers|figures|sums)\b[^.?!]{0,16}\b(?:can'?t be right|look(?:s)? (?:wrong|off)|(?:don'?t|doesn'?t) add up|nonsense|rubbish|made up|unrealistic)\b/iu

/** 这个计划我做不到, "I can't keep this up" */
const TOO_HARD =
  /(?:计划|这样|这么|这个)[^，。,\d]{0,8}(?:做不到|办不到|执行不了|坚持不|太难|太紧|太狠|太累|太严|受不了|吃不消|顶不住|撑不住)|(?:做不到|办不到|坚持不(?:了|下(?:去|来))|吃不消)(?=$|[，。,！!吧啊的 ]|怎么办|咋办)|(?:还|拿)不(?:了|出)(?:这么|那么)多|\bi (?:can'?t|cannot|couldn'?t|won'?t be able to) (?:do|manage|keep|stick to|follow|afford) (?:this|that|it|the plan|so much|that much)(?: up)?(?! any ?more)(?=\W|$)|\b(?:plan|this|that|it)(?:'s| is)? (?:way |far |just )?(?:too (?:hard|tight|strict|much for me)|not (?:doable|realistic for me))|\b(?:plan|this|it) (?:won'?t|doesn'?t|does not|will not) work for me\b/iu

/** 根本不够还, "that's not enough" */
const NOT_ENOUGH =
  /^[\s，,]*(?:这|那|感觉|看着|每个?月|是不是)*(?:也|就)?(?:好|太|有点|挺|这么|真|还是)紧(?:啊|了|吧|的|呀|巴巴的?)*(?:吗|吧|啊)?[\s，,。?？!！]*$|\b(?:that|it|this)(?:['’]?s| is| looks| seems| feels) (?:pretty |very |really |so |quite |a bit |too |kinda |kind of )*tight\b|(?:不够|够不了)还|还不过来|转不过来|周转不(?:过来|开)|入不敷出|\b(?:not|isn'?t|never|won'?t be) (?:nearly |even )?enough\b(?! (?:info|detail|about))|\b(?:can'?t|doesn'?t|won'?t) (?:make ends meet|cover (?:it|them|that|all))\b/iu

export function ofWholeIn(said: string): OfWhole | undefined {
  if (/\d{2}/u.test(said)) return undefined
  if (KEEPS.test(said)) return 'keeps'
  if (DOUBTS.test(said)) return 'doubts'
  if (NOT_ENOUGH.test(said)) return 'not_enough'
  return TOO_HARD.test(said) ? 'too_hard' : undefined
}

export function sayOfWhole(turn: Turn, plan: PlanState, what: OfWhole): void {
  if (what === 'doubts') return sayWhatItRestsOn(turn, plan)
  const { asAgreed, budget, extra, loans, relief } = planOf(plan)
  if (what === 'keeps') say(turn, 'plan.kept.so', { join: 'paragraph' })
  if (what === 'not_enough') {
    const { phrase, params } = monthOf(planOf(plan))
    say(turn, `plan.kept.${relief ? 'not_enough' : 'enough'}`, { join: 'paragraph' })
    say(turn, phrase, { params, join: 'line' })
    if (!relief) return
  }
  if (relief) {
    const phrase = what === 'keeps' ? 'plan.kept.short' : 'plan.again.shown_short'
    const join = what === 'keeps' ? 'line' : 'paragraph'
    return say(turn, phrase, { params: { missing: money(relief.missing) }, join })
  }
  if (loans.length === 0 || asAgreed.kind === 'never') return
  const time = timeOf(asAgreed.months)
  const params = { due: money(budget.due), extra: money(extra), time, interest: money(asAgreed.interest) }
  const free = what === 'too_hard' && extra > 0
  say(turn, free ? 'plan.kept.voluntary' : 'plan.kept.as_due', { params, join: free ? 'paragraph' : 'line' })
  if (budget.left !== undefined && budget.left > 0)
    say(turn, 'plan.kept.left', { params: { left: money(budget.left) }, join: 'line' })
  if (free) say(turn, 'plan.kept.between', { join: 'line' })
}

/** The numbers that were told, and what of it is an estimate. */
function sayWhatItRestsOn(turn: Turn, plan: PlanState): void {
  const worked = planOf(plan)
  const count = countOf(worked)
  const debts = worked.loans.map((loan): PhraseRef => ({
    phrase: 'plan.from.of_debt',
    params: { name: nameOf(loan, loan.place, count), amount: money(loan.minimum) },
  }))
  say(turn, 'plan.doubt.by_yours', { join: 'paragraph' })
  const { phrase, params } = monthOf(worked)
  say(turn, phrase, { params, join: 'paragraph' })
  if (debts.length > 1)
    say(turn, 'plan.doubt.due', {
      params: { due: money(worked.budget.due), parts: debts },
      join: 'paragraph',
    })
  const names = worked.loans
    .filter(({ assumed }) => assumed.includes('rate'))
    .map((loan) => nameOf(loan, loan.place, count))
  if (names.length > 0) {
    const yearly = percentText(monthly(ASSUMED_RATE) * 12)
    say(turn, 'plan.note.rate', {
      params: { names, rate: percentText(ASSUMED_RATE.value), yearly },
      join: 'paragraph',
    })
  }
  say(turn, 'plan.doubt.which', { join: 'paragraph' })
}
