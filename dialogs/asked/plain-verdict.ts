import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { PAYING_OFF } from '#dialogs/result/what-if-fewer.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { answersGiven } from './answers-given.ts'
import { whereAsked } from './where-asked.ts'

/** 到底是用好还是不用好, "should I pay it off early, yes or no": one of two is wanted. */
const ONE_OF_TWO =
  /(?:到底|究竟|就说|直说|一句话|简单说|痛快点?)[^。?？]{0,14}(?:(?:还是)(?:不|没|别|先不)|([\p{Script=Han}])不\1|有没有(?:影响|用处?|效果?|希望|戏|救|必要|事|关系|可能|好处|坏处|$|[?？呢啊])|((?!有)[\p{Script=Han}])没\2|能不能|可不可以|该不该|值不值)|([行好是要能该用还关借等])还是(?:先)?(?:不|没|别)\3|^(?:那|所以|到底|我|就)*(?:还是不还|还不还|(?:该|要)?不?(?:该|要)不(?:该|要)(?:还|关|借|等)|关不关|借不借|用不用|等不等)(?:了|呢|啊)?[?？]?$|(?:听着|说得|有点|太|越说越|好)(?:绕|乱|糊涂|晕)[^。?？]{0,10}(?:还是|不\p{Script=Han})|\byes or no\b|\b(?:should|shall|do|can|must|may|would) i\b[^.?!]{0,40}\bor (?:not|should(?:n'?t| i not)|don'?t|no|leave it|can'?t)\b|\bso (?:is|was) (?:that|it) (?:a )?(?:yes|no)\b|\b(?:do|use|close|pay|wait|borrow|apply|keep) (?:it )?or not\b|\bin (?:one|a) word\b|^(?:so |ok |and )*(?:should i|do i|shall i),? (?:then|or not)\W*$/iu

/** 哪句算数, "which is it": two things that were said don't seem to go together. */
const CLASHES =
  /哪(?:一)?(?:句|个|边|种)(?:话|说法)?(?:才)?(?:是|算)(?:真|对|准|数|作数)|(?:到底|究竟)?(?:该|我)?听(?:你)?哪(?:一)?句|(?:你|您)?(?:刚才|刚刚|前面|上面|先前|方才)(?:不是|还|又|明明)?(?:说|讲|叫我|让我)[^。?？]{2,24}(?:现在|这会儿|怎么)(?:又|却)|\bwhich (?:is it|one is it|(?:one )?(?:of (?:these|those|the two|them|your answers) )?is (?:it|the (?:real|true|right|correct)(?: one)?|true|real|right|correct))\b|\b(?:you|u) (?:just |also )?(?:said|told me|say|tell me)\b[^?]{3,80}\b(?:now (?:you|u)|but (?:now|then)|which is)\b|\b(?:contradict\w*|doesn'?t add up|opposite of what)\b/iu

/** 两个都…还是只…, "so both or only Huabei": of what was just answered. */
const BOTH_OR_ONE =
  /(?:两[个家笔样]|都|全部?|一起)[^，。,?？]{0,6}还是(?:就|只|单|光)|(?:只|就|光)[^，。,?？]{1,8}还是(?:两[个家笔]|都|全)|\bboth\b[^.?!]{0,6}\bor (?:just|only)\b|\b(?:just|only) (?:\w+ ){1,3}or (?:both|all|the other)\b/iu

/** 就是说不用比较好？, "so better to leave it": what was just answered, drawn into one. */
const RATHER =
  /^(?:那|所以|就是说?|意思(?:就)?是|也就是说?|等于)+[^，。,?？]{1,8}(?:比较好|更好|好一点|好些|为好|最好)(?:吗|么|是吗|对吧|吧)?[?？]?$|^(?:so |then |ok )+(?:it'?s |is it |its )?better (?:not to |to |if i |don'?t )[^.?!,]{2,24}\??$/iu
const RATHER_OF =
  /^(?:fallen_limit_use|draw_out|pay_off_elsewhere|early_in_one_go|apply_elsewhere|close_\w+|leave_it|everyday_credit|huabei_more|mortgage|low_rate_early)$/u

/** Answers that are told as something else than a narrow question, by the name of their verdict. */
const NAMED: Readonly<Record<string, string>> = {
  'talk.what_if.long_loan.light': 'mortgage',
  'talk.what_if.long_loan.reason': 'mortgage',
  'answers.other_loans_effect.text': 'other_loans_effect',
  'answers.when_restored.text': 'when_restored',
  'talk.when.own': 'when_restored',
  'talk.when.nothing_own': 'when_restored',
  'answers.early_repayment.text': 'early_in_one_go',
}

/** Probability from which the message itself asks it; and answers back that may be meant. */
const ASKED_HERE = 0.4
const BACK = 2
/** More parts, or characters, want more than one line. */
const MOST = 2
const LONGEST = { 'zh-CN': 22, en: 80 } as const

/**
 * Yes, no, or the one of two that was asked for: of the question in the message, else of what was answered last, in one line. False
 * where nothing of the kind is wanted, or there is no such line.
 */
export async function hearPlainVerdict(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || dc.activeDialog?.id === PLAN || owesNow(turn) || state.cannotPay) return false
  const clashes = CLASHES.test(text)
  const ofBoth = BOTH_OR_ONE.test(text)
  const inAWord = IN_A_WORD.test(text)
  const rather = RATHER.test(text.trim()) ? ratherMeant(turn, parts) : undefined
  if (!clashes && !ofBoth && !inAWord && rather === undefined && !ONE_OF_TWO.test(text)) return false
  const said = messageParts(text, turn, parts)
  if (
    !ofBoth &&
    (said.some(tells) || (!clashes && (said.length > MOST || text.length > LONGEST[state.locale])))
  )
    return false
  const name = ofBoth ? ofBothMeant(turn, parts) : (rather ?? verdictMeant(turn, parts, { clashes, inAWord }))
  if (name !== undefined)
    say(turn, 'talk.verdict.plainly', {
      params: { verdict: { phrase: `talk.verdict.of.${name}` } },
      general: true,
    })
  else if (clashes && !state.result && answersGiven(turn, BACK).length > 0) say(turn, 'talk.verdict.unclear')
  else return false
  state.notUnderstood = 0
  if (state.open) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

const IN_A_WORD =
  /一句话|直说|痛快|(?:别|不要)(?:绕|废话)|\byes or no\b|\bin (?:one|a) word\b|\bplain(?:ly)?\b/iu

/** A part that tells something beside what it asks: others hear that. */
function tells(part: MessagePart): boolean {
  return part.understanding.facts.length > 0 && !asks(part)
}

function ratherMeant(turn: Turn, parts: DialogParts): string | undefined {
  return answersGiven(turn, 1)
    .map((phrase) => nameOf(phrase, turn))
    .find((name) => RATHER_OF.test(name) && hasVerdict(name, turn, parts))
}

/** Of paying, as far as the money goes; else as was answered just now. */
function ofBothMeant(turn: Turn, parts: DialogParts): string | undefined {
  const [last] = answersGiven(turn, 1)
  if (PAYS.test(turn.text) || (last !== undefined && OF_PAYING.test(last))) return 'pay_both'
  return answersGiven(turn, 1)
    .map((phrase) => nameOf(phrase, turn))
    .find((name) => hasVerdict(name, turn, parts))
}

const PAYS = /(?:都|全|只|先|就|光)(?:还|清|结)|\b(?:pay|clear|settle)\w*/iu
const OF_PAYING = /^talk\.what_if|pay_off|pay_both|low_rate|cleared_then|payoff|which_debt/u

function hasVerdict(name: string, { state }: Turn, { phrases }: DialogParts): boolean {
  return phrases[state.locale].has(`talk.verdict.of.${name}`)
}

function nameOf(phrase: string, { state }: Turn): string {
  if (phrase.startsWith('talk.what_if') && state.imaginedAdvice === PAYING_OFF && NAMED[phrase] === undefined)
    return 'pay_off_elsewhere'
  return NAMED[phrase] ?? phrase.replace(/^(?:side_questions|talk\.verdict\.of)\./u, '')
}

/** What the message asks by its own words comes before what was answered. */
function verdictMeant(
  turn: Turn,
  parts: DialogParts,
  { clashes, inAWord }: { readonly clashes: boolean; readonly inAWord: boolean },
): string | undefined {
  const has = (name: string) => hasVerdict(name, turn, parts)
  if (OF_MORTGAGE.test(turn.text) && PAYS_EARLY.test(turn.text)) return 'mortgage'
  const read = clashes ? undefined : parts.readSideQuestion(turn.text, whereAsked(turn.state))
  if (read && read.score >= ASKED_HERE) {
    // Asked for the first time, it has its whole answer.
    const fresh = turn.state.said[`side_questions.${read.name}`] === undefined && !inAWord
    return has(read.name) && !fresh ? read.name : undefined
  }
  // 直说吧, with nothing asked, is no question about what was answered.
  if (inAWord && !clashes && !ONE_OF_TWO.test(turn.text)) return undefined
  const answers = clashes ? answersGiven(turn, BACK) : answeredLast(turn)
  return answers.map((phrase) => nameOf(phrase, turn)).find(has)
}

/** The answers of the newest turn that gave any: a plain yes or no is of that one, never of an older question. */
function answeredLast(turn: Turn): string[] {
  const counts = Array.from({ length: BACK }, (_, back) => answersGiven(turn, back + 1))
  return counts.find((answers) => answers.length > 0) ?? []
}

const OF_MORTGAGE = /房贷|按揭|\bmortgage\b/iu
const PAYS_EARLY = /提前|还[清完掉]|\b(?:early|pay(?:ing)? (?:it |the mortgage )?off|ahead)\b/iu
