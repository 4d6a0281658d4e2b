import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { rankChanges } from '#src/diagnosis/rank-changes.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { fits, fittingAdvice } from '#dialogs/result/fitting-advice.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { answersGiven } from './answers-given.ts'
import { fitToOpen } from './of-what-is-open.ts'
import { saySideQuestion } from './say-answer.ts'

/** 三个月是从哪天算起, "three months from when": the day from which the wait runs. */
const FROM_WHEN =
  /(?:[一两俩三四五六七八九十几半1-9]个?(?:年|到|-|至|、)?[一两三四五六1-9]?个?(?:月|周|星期)|半年|这段时间|隔|等|时间)[^，。,?？]{0,8}(?:是)?(?:从|打|由|按|自)[^，。,?？]{0,10}(?:算|起|数|开始|计)|(?:从|打|按|自)(?:哪一?天|什么时候|啥时候|几号|何时|今天|现在|(?:还|结)[清完][^，。,]{0,4}|申请[^，。,]{0,6}|最后[^，。,]{0,8}|什么日子)(?:那天|之后|以后)?(?:开始)?(?:往后)?(?:算|数|起|计)|\b(?:months?|weeks?|waiting|wait|time|clock|pause|countdown|it|that|those|they)\b[^.?!]{0,24}\b(?:counts?|counted|counting|starts?|starting|runs?|running|begins?|is it|are they)\b[^.?!]{0,14}\b(?:from|since|when|on|at|today|now|after)\b|\b(?:counts?|counted|start|run|begin|months?|weeks?)\b[^.?!,]{0,10}\b(?:from|since) (?:when|what (?:day|date|point)|which (?:day|date)|today|now|the (?:day|date|last)|my last)\b|^(?:so |and |ok |but )*(?:from|since) (?:when|what (?:day|date)|today|which (?:day|date))\b/iu

/** How far back our own question reaches. */
const REACHES_BACK = /往前|倒推|back from|going back|further back|past \w+ months|last \w+ months/iu

/** 这期间我能做点啥, "what can I do till then". */
const MEANWHILE =
  /(?:这|那|等)(?:着)?的?(?:几|[一两三]|一两|两三)?个?(?:段时间|段日子|期间|时间|个?月|阵子?|时候|会儿?|中间)(?:里面?|内)?[^，。,?？]{0,5}(?:能|该|要|可以|应该|需要|得|有)(?:不能)?(?:先)?(?:做|干|忙|弄|注意|准备)[^，。,?？]{0,3}(?:什么|啥|嘛|些|点)|(?:在?(?:那|这|此)(?:之前|以前)|到(?:那|时候)(?:之前|以前)?|恢复(?:之前|以前)|中间这段|这期间|期间|与此同时|干等着)[^，。,?？]{0,10}(?:做|干|弄|注意|忙)[^，。,?？]{0,3}(?:什么|啥|嘛|些|点)|\bwhat (?:can|should|do|could|shall|am|else can) i (?:supposed to |meant to )?(?:do|try)\b[^.?!]{0,16}\b(?:till|until|til|before|in the mean ?time|meanwhile|while (?:i )?(?:wait|am waiting|i'?m waiting)|in between|for now while|during)\b|\b(?:in the mean ?time|meanwhile|till then|until then|before then|while i(?:'?m)? wait(?:ing)?|in between|during (?:that|this|those|these)(?: time| months| weeks)?)\b[^.?!]{0,20}\bwhat\b|^(?:so |and |ok |then )*(?:what (?:about )?)?(?:in the mean ?time|meanwhile|till then|until then)\W*$/iu

/** 那就光等着呢, "and if I just wait": what comes of doing nothing. */
const ONLY_WAITS =
  /^(?:那|就|要是|如果|我|行|好|所以|是不是|万一|假如|可|但)*(?:我)?(?:就|光|只|干|一直)(?:这么|这样)?(?:是)?等(?:着|下去|它)?(?:就)?(?:行|可以|够|好|呢|会怎么样|会怎样|会好|有用|能好|能行|能恢复)?(?:了)?(?:吗|么|不|吧|呢|行不行|有用吗)?[?？。]?$|^(?:so |and |but |ok |then |well )*(?:what )?(?:if|suppose|say) i (?:just|only|simply|do nothing (?:and|but)) ?wait(?: it out| and see| for it)?(?: then| instead)?\W*$|^(?:so |and |ok |then )*(?:do|should|can|could) i (?:just|only|simply) wait(?: it out| and see)?(?: then)?\W*$|^(?:so |and |ok |then )*(?:just|only) wait(?: then)?\?+$/iu

/** 要是等完还是没有呢, "what if it's still zero in three months". */
const STILL_NONE =
  /(?:要是|如果|万一|假如)[^，。,?？]{0,14}(?:还是?|也|一直|照样|仍然?)(?:没(?:有)?(?!申请|还|逾期)|不行|不给|是?[0零]|借不[了出]|不开|没恢复|不恢复)[^，。,?？]{0,4}(?:呢|怎么办|咋办|怎么弄|咋整)?[?？]?$|\b(?:and |but |ok )?(?:what )?if (?:it'?s|its|it is|it|they|i|my limit|the limit|there'?s|nothing)\b[^.?!,]{0,24}\bstill\b[^.?!,]{0,20}\b(?:zero|0|no|not|nothing|closed|same|can'?t|won'?t|refuse|doesn'?t)\b|\b(?:what )?if (?:nothing|it doesn'?t|it won'?t) (?:changes?|comes? back|happens|works?)\b/iu

/** 还有救吗, "so is it hopeless or not": of the limit, where nothing is owed that can't be paid. */
const ANY_HOPE =
  /^(?:那|所以|我|这|到底|是不是)*(?:就)?(?:没救|没戏|没希望|没指望)(?:了)?(?:吗|么|吧|[?？])[?？]?$|^(?:那|所以|我|这|到底)*(?:还)?有(?:没有)?(?:救|戏|希望|指望)(?:吗|么|没|不|[?？])[?？]?$|^(?:so |and |but |ok )*(?:is|am) (?:it|this|that|i) (?:all |just |really )?(?:hopeless|a lost cause|beyond hope|done for)(?: or not| then)?\W*$|^(?:so |and |ok )*is there (?:any |still |even )*hope(?: or not| left| then| at all)?\W*$/iu

/** Answers that name a wait: until one applies again, until what is paid off shows, until the limit is looked at anew. */
const OF_APPLYING =
  /apply_when|apply_again|apply_elsewhere|many_applications|pause_applications|asked_counts|tries_ruined|refused|report_checks/u
const OF_PAYING_OFF =
  /cleared_then_when|payoff_seen|pay_off_|report_updates|what_if\.(?:helps|fewer|step|one)|shrink_debt|long_loan/u
const OF_ANY =
  /when|wait|reassess|leave_it|apply|payoff|pay_off|limit_after|gone_for_good|come_back|speed_up|advice\.|first\.|what_if|report_/u

/** The words name it themselves. */
const NAMES_APPLYING = /申请|\bappl\w*/iu
const NAMES_PAYING = /还[清完]|结清|记录|\b(?:paid|pay(?:ing)? off|repaid|cleared|record)\b/iu
/** 是从还清那天还是从现在: the days to choose from name no wait. */
const ALSO_FROM = /还是|\bor\b/iu
const THREE = /[三3]个?月|\b(?:three|3) months?\b/iu
/** As long as a late payment stays on record. */
const FIVE_YEARS = /[五5]年|\b(?:five|5) years?\b/iu
const ONE_TO_THREE = /[一1]\s*(?:到|-|至|–|、|两|二)?\s*[三3]个?月|\b(?:one|1) ?(?:to|-|–) ?(?:three|3)\b/iu

/**
 * The wait that was told of: from which day it runs, what to do meanwhile, whether waiting alone will do. False where no wait was
 * told, or something else is asked.
 */
export async function hearOfTheWait(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || dc.activeDialog?.id === PLAN || owesNow(turn) || state.cannotPay) return false
  const given = answersGiven(turn)
  const wasTold = state.result !== undefined || given.some((phrase) => OF_ANY.test(phrase))
  const said = messageParts(text, turn, parts)
  const is = (words: RegExp) => said.some((part) => words.test(part.text.trim())) || words.test(text)
  if (is(FROM_WHEN) && FIVE_YEARS.test(text)) saySideQuestion(turn, 'late_how_long', parts)
  else if (wasTold && is(FROM_WHEN) && !REACHES_BACK.test(text)) sayFromWhen(turn, given)
  else if (wasTold && is(MEANWHILE)) sayMeanwhile(turn, parts)
  else if (state.facts.symptom && is(STILL_NONE)) saySideQuestion(turn, 'still_none_after', parts)
  else if (state.facts.symptom && ANY_HOPE.test(text.trim())) saySideQuestion(turn, hopeMeant(turn), parts)
  else if (state.facts.symptom && said.length === 1 && ONLY_WAITS.test(text.trim()))
    saySideQuestion(turn, 'leave_it', parts)
  else return false
  state.notUnderstood = 0
  if (state.open) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/** Of who was late, that it isn't over by that; of others, that nothing is gone for good. */
function hopeMeant({ state, text }: Turn): string {
  // 五家 还有救吗, where one applied.
  const ofOpen = fitToOpen('still_hope', text, state)
  if (ofOpen === 'tries_ruined') return ofOpen
  return (state.facts.record?.value ?? 'always_on_time') === 'always_on_time' ? 'gone_for_good' : 'still_hope'
}

/** Three months without an application run from the last one; what is paid off shows so long after its last payment. */
function sayFromWhen(turn: Turn, given: readonly string[]): void {
  say(turn, `talk.wait.from.${whichWait(turn, given)}`, { general: true })
}

function whichWait({ text, state }: Turn, given: readonly string[]): 'applying' | 'paying_off' | 'both' {
  if (ONE_TO_THREE.test(text)) return 'paying_off'
  const told = given.find((phrase) => OF_APPLYING.test(phrase) !== OF_PAYING_OFF.test(phrase))
  if (told !== undefined) return OF_APPLYING.test(told) ? 'applying' : 'paying_off'
  const applied = (state.facts.applications?.value ?? 'none') !== 'none'
  if (NAMES_APPLYING.test(text) || (applied && THREE.test(text))) return 'applying'
  if (NAMES_PAYING.test(text) && !ALSO_FROM.test(text)) return 'paying_off'
  const owes = (state.facts.other_loans?.value ?? 'none') !== 'none'
  return applied === owes ? 'both' : applied ? 'applying' : 'paying_off'
}

/** Paying on time and applying nowhere, and what helps most in this case. */
function sayMeanwhile(turn: Turn, { knowledge }: DialogParts): void {
  const facts = knownFacts(turn)
  const change = rankChanges(knowledge, facts).find(({ advice }) => fits(turn, advice) && !ALWAYS.has(advice))
  const [reason] = diagnose(knowledge, facts).reasons.filter(({ changeable }) => changeable)
  const own = reason && fittingAdvice(turn, knowledge, reason.id).find((advice) => !ALWAYS.has(advice))
  const advice = change?.advice ?? own
  if (advice === undefined) return say(turn, 'talk.wait.meanwhile.plain', { general: true })
  say(turn, 'talk.wait.meanwhile.own', {
    params: { advice: { phrase: `advice.${advice}.title` } },
    claims: knowledge.advice[advice]?.claims ?? [],
    general: true,
  })
}

/** What is said to everybody anyway. */
const ALWAYS: ReadonlySet<string> = new Set(['pause_applications', 'keep_paying_steadily', 'ask_for_reason'])
