import type { DialogContext } from 'botbuilder-dialogs'
import type { Locale } from '#src/locale.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import type { AdviceId, Knowledge } from '#src/diagnosis/knowledge.ts'
import { rankChanges } from '#src/diagnosis/rank-changes.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { shows } from '#src/understanding/signs.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { fits, fittingAdvice } from '#dialogs/result/fitting-advice.ts'
import { PLAINLY_NARROW } from '#dialogs/asked/narrowly.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { asks } from '#dialogs/message/asks.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { stepsNamed, tellsDone } from '#dialogs/result/steps-named.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'

/** Held out for a yes: "对吧", "…就行了吧", "yeah?", "then it works?". */
const HELD_OUT =
  /(?:对|是|没错)(?:吧|吗|么|不|嘛)|(?:对不对|是不是|是这样|这样)(?:吧|吗|么|的)?[?？。!！]*$|(?:(?:行|好|可以|够|成|就能[^，。,?？]{0,6})了?|能[^，。,?？]{0,6}(?:了|(?=是?吧|呗|对吧)))(?:是?吧|吗|么|呗|对吧|是吧)[?？。!！]*$|[吧呗][?？。!！]*$|\b(?:yeah|yes|right|correct|ok(?:ay)?|innit|huh|eh|is that (?:it|right|all|enough)|is it|that'?s (?:it|all)|thats (?:it|all)|isn'?t it)\s*[?.!]*$|\bthen (?:it|i|that|they|my limit)(?:'s|'ll)? (?:will |can )?(?:be )?(?:works?|works? again|ok(?:ay)?|fine|good|borrow(?: again)?|back|comes? back|opens?)\s*[?.!]*$|\b(?:and|just)\b[^.?!]{3,40}\bthen\s*\?/iu

/** Begins as one who has understood: "那就是", "所以", "so", "in short". */
const BEGINS =
  /^(?:行吧?|好吧?|嗯+|哦+|噢|明白了?|懂了|知道了|ok)?[,，。.!！\s]*(?:那|所以|就是说?|也就是|意思(?:就)?是|合着|总之|简单说|说白了|反正|敢情|等于|我就|我先|先)|^(?:(?:ok(?:ay)?|right|fine|alright|got it|well|and|yes|yeah|hm+|good)[\s,.!]+)*(?:so|then|basically|in short|in other words|you mean|meaning|just|i just|i only)\b/iu

/** Hopes that the limit is back by it. */
export const HOPES =
  /就?(?:能|可以|会)(?:再|重新|又)?(?:借|用|恢复|好|回来|开|有额度)|\bthen\b[^.?!]{0,12}\b(?:works?|borrow|back|ok(?:ay)?|fine|opens?)\b|\b(?:get it back|comes? back|can borrow)\b|\b(?:will|would|does|could|is) (?:it|that|the limit|my limit|jiebei|everything)\b[^.?!,]{0,12}\b(?:back|return(?:ed)?|restored|reopen(?:ed)?)\b/iu

/** A question beside it is none of what is summed up. */
const ASKS_APART =
  /啥时候|什么时候|多久|哪|怎么|咋|几[天个月]|\b(?:when|how|what|which|where|why|who|anything)\b/iu

/** 可我现在还不起呀: no step is confirmed to who can't take it. */
const CANNOT_PAY =
  /(?:还|拿|凑|付)不(?:起|上|出|了|齐|动)|没钱还|哪有钱|\b(?:can'?t|cannot|couldn'?t|can not) (?:\w+ )?(?:pay|afford|repay|manage)\b|\b(?:don'?t|do not) have (?:the|that|it|any)\b/iu

/** What is summed up stands in a few words (characters). */
const LONGEST = { 'zh-CN': 45, en: 130 } as const

/**
 * "So just wait till Wednesday and look again, yeah?", "那就是等一个月再看对吧": what is to do, summed up and held out for a yes.
 * It is held against the advice of this case, and what is missing is added; nothing of it is a fact, and nothing is promised.
 * `whole` is the message with its "ok so". False when nothing is summed up, or no step is named in it.
 */
export function answerSummedUp(dc: DialogContext, turn: Turn, parts: DialogParts, whole: string): boolean {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !state.result || state.open) return false
  const named = stepsSummedUp(whole, state.locale)
  if (named.length === 0) return false
  state.notUnderstood = 0
  sayHowFar(turn, parts.knowledge, named, HOPES.test(text))
  sayAskedBeside(turn, parts)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

function stepsSummedUp(whole: string, locale: Locale): readonly AdviceId[] {
  const plain = normalise(whole).trim()
  if (plain.length > LONGEST[locale] || !BEGINS.test(plain)) return []
  const clauses = splitClauses(plain).map(({ text: words, ended }) => words + (ended === '?' ? '?' : ''))
  const own = clauses.filter((words) => !ASKS_APART.test(words))
  // Held out at its own end, before another question, or at the end of all.
  if (!HELD_OUT.test(plain) && !own.some((words) => HELD_OUT.test(words))) return []
  return tellsDone(plain) || CANNOT_PAY.test(plain) ? [] : stepsNamed(own.join(', '))
}

function sayHowFar(turn: Turn, knowledge: Knowledge, named: readonly AdviceId[], hopes: boolean): void {
  const facts = knownFacts(turn)
  const { reasons } = diagnose(knowledge, facts)
  const has = (advice: AdviceId) => named.includes(advice)
  const changes = rankChanges(knowledge, facts).map(({ advice }) => advice)
  const todo = changes.filter((advice) => fits(turn, advice))
  const ofReasons = reasons.map(({ id }) => fittingAdvice(turn, knowledge, id))
  const first = todo[0] ?? ofReasons[0]?.[0]
  const fitting = [...todo, ...ofReasons.flat()].find(has)
  const whole = first === undefined || has(first) || ofReasons[0]?.some(has) === true
  const missing = [first, ...todo, ...ofReasons.map(([most]) => most)].find(
    (advice) => advice !== undefined && !has(advice),
  )
  const steps: (readonly [how: string, advice: AdviceId])[] = []
  if (fitting === undefined) {
    if (first === undefined) say(turn, 'talk.first.nothing')
    else steps.push(['no', first])
  } else {
    steps.push([whole ? 'yes' : 'partly', fitting])
    if (missing !== undefined) steps.push([whole ? 'besides' : 'more', missing])
  }
  const rests = steps.flatMap(([, advice]) => knowledge.advice[advice] ?? [])
  const sources = {
    claims: [...new Set(rests.flatMap(({ claims }) => claims))],
    general: rests.some(({ source }) => source === 'general'),
  }
  for (const [at, [how, advice]] of steps.entries()) {
    const params = { advice: { phrase: `advice.${advice}.title` }, time: { phrase: `advice.${advice}.time` } }
    const last = at === steps.length - 1 && !hopes
    say(turn, `talk.summing.${how}`, { params, ...(at > 0 && { join: 'line' }), ...(last && sources) })
  }
  if (hopes) say(turn, 'talk.summing.no_promise', { join: 'line', ...sources })
}

/** "那最可能是刚还完重新评了一下对吧 我啥时候再看合适": what is asked besides. */
export function sayAskedBeside(turn: Turn, parts: DialogParts): void {
  for (const part of messageParts(turn.text, turn, parts)) {
    if (shows(part.text, parts.resultSigns.takes_up_reasons) || !asks(part) || HELD_OUT.test(part.text))
      continue
    const read = parts.readSideQuestion(part.text, whereAsked(turn.state))
    if (read && read.score >= PLAINLY_NARROW) saySideQuestion(turn, read.name, parts)
  }
}
