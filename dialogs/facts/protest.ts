import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { hold, saidBack, sayNoted, statedAndKnown, takeUpFacts } from './fact-keeping.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { saysSymptomInstead } from './not-so.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { holdAnswer } from './told-beside.ts'
import { followFact, reprompt } from '#dialogs/interview/under-way.ts'

/** Somebody objects to what was said or noted: "怎么又说逾期", "I did not say I was late", "你听错了". */
const OBJECTS =
  /(?:我|俺)(?:什么时候|啥时候|几时|何时)(?:又|有)?(?=(?:晚|逾期|拖欠?|欠|借|申请|不还)[^，。,]{0,4}(?:过|了))|\bwhen (?:was|were|have|did) i (?:ever (?:been )?|(?=(?:been |go |pay )?(?:late|overdue)))|谁(?:跟你|和你|告诉你)?说(?!了算)|(?:我|俺)(?:可|又|根本|从来|明明|都|真的?|刚才)*(?:没|没有|不是|哪里?|什么时候|啥时候|几时|不)说(?:过|是|我|有)?(?!错|完|好|清|明白|得|准|话|了)|(?:怎么|咋|干嘛|干吗|为什么|为啥)(?:又|还|老|总|总是|一直|老是|回回|每次)(?:说|问|提|讲|写|记|扯)|你(?:又|还|是不是|肯定)*(?:听错|弄错|搞错|记错|看错|写错|理解错|乱改|乱记|瞎记|瞎说|瞎改)|你[^，。,]{0,6}(?:记|写|说|当|算)成|别(?:给我)?(?:瞎|乱)(?:写|记|改|说)|哪(?:有|来的?|里有)[^，。,]{0,2}(?:欠|贷|逾期|晚|网贷)|\bi (?:did(?:n'?t| not)|never|not|have ?n(?:o|')t|don'?t) (?:ever |even )?(?:sa(?:y|id)|told? you|tell you)\b|\bnor did i (?:ever )?say\b|\bwho said\b|\byou(?:'ve)? (?:hear|heard|got|read|understood|understand|wrote|write|noted) (?:it |me |that |this )?(?:all )?wrong\b|\bwhy (?:do|are|did|would) you (?:always |keep |again )?(?:say|saying|wr[io]te|writing|talk|talking)\b|\bdid you (?:note|write|put|record)(?: down)? (?:that )?i\b|\bstop saying\b/iu

/** Clauses; more are a story in which somebody may have said anything. */
const MOST = 6

/** Whether somebody objects to what was said or noted of them; "when was I ever late?" asks nothing. */
export function objects(text: string): boolean {
  return OBJECTS.test(text)
}

/** The words that object, without what they object to. */
const OBJECTION = new RegExp(`^.*?(?:${OBJECTS.source})`, 'iu')

/**
 * What somebody protests against is no fact; where it wasn't noted, what is held is said back, and what they say instead
 * is taken up. (What was noted against their words is taken out by mendNoted.) False when nothing is objected to.
 */
export async function hearProtest(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  const { state } = turn
  const clauses = splitClauses(normalise(turn.text))
  if (clauses.length > MOST) return false
  if (await takeSymptomInstead(dc, turn, parts)) return true
  const objecting = clauses.filter(({ text }) => OBJECTS.test(text) || ASKED_AGAIN.test(text))
  if (objecting.length === 0) return false
  const others = clauses.filter((clause) => !objecting.includes(clause))
  const rest = textOf(others)
  const denied = deniedIn(objecting, turn, parts)
  const fact = Object.keys(denied)[0] ?? spokenOfIn(objecting, turn, parts)
  const beside: Turn = {
    ...turn,
    text: rest,
    understanding: parts.understand(rest, state.locale, turn.moment),
  }
  const { learnt, changed } = takeUpFacts(beside, parts.knowledge)
  const instead = fact !== undefined && rest !== '' ? saidInstead(beside, fact, parts) : []
  const told = [...new Set([...learnt, ...changed, ...instead])]
  if (told.length > 0) {
    state.notUnderstood = 0
    if (changed.length + instead.length > 0) say(turn, 'talk.correct.mine')
    sayNoted(turn, parts.knowledge, told, { changed: changed.length + instead.length > 0 })
    await followFact(dc, turn, parts.knowledge, told[0] as string)
    return true
  }
  if (fact === undefined) {
    // "NO. never late!! you hear wrong": known already, and no answer to what is open.
    const known = statedAndKnown(beside, parts.knowledge)
    if (known.length === 0 && !ASKED_AGAIN.test(turn.text)) return goOnWith(turn, beside)
    if (known.length === 0) {
      say(turn, 'talk.protest.asked_again')
      await reprompt(dc, turn)
      return true
    }
    say(turn, 'talk.protest.stands', { params: { facts: known.map((one) => saidBack(turn, one)) } })
    await reprompt(dc, turn)
    return true
  }
  // "When was I ever late?", where just that was noted: it goes.
  if (denied[fact] !== undefined && sameSide(fact, denied[fact], state.facts[fact]?.value)) {
    delete state.facts[fact]
    if (fact === 'record') hold(turn, fact, 'always_on_time', 'stated')
    if (fact === 'record') sayNoted(turn, parts.knowledge, [fact], { changed: true })
    else say(turn, 'talk.correct.out', { params: { facts: [{ phrase: `facts.${fact}.name` }] } })
    await followFact(dc, turn, parts.knowledge, fact)
    return true
  }
  if (state.facts[fact]) say(turn, 'talk.protest.stands', { params: { facts: [saidBack(turn, fact)] } })
  else say(turn, 'talk.protest.not_noted')
  if (ASKED.test(rest) || isQuestion(beside.understanding))
    say(turn, 'talk.aside.cannot_say', { join: 'line' })
  await reprompt(dc, turn)
  return true
}

/** "我没说变成0 是服务关了", "it's closed, not zero": what happened is put right. */
async function takeSymptomInstead(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { understanding, state } = turn
  if (!state.facts.symptom || !saysSymptomInstead(understanding)) return false
  if (isQuestion({ text: understanding.text.replace(/^[?!？！\s]+/u, '') })) return false
  const instead = toDiagnosisFacts(understanding.facts).symptom
  if (instead === undefined || instead === state.facts.symptom.value) return false
  hold(turn, 'symptom', instead, 'stated')
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['symptom', ...learnt, ...changed], { changed: true })
  await followFact(dc, turn, parts.knowledge, 'symptom')
  return true
}

/** Whether what is denied is what was noted: late once, or late often, is late. */
function sameSide(fact: string, denied: string, held: string | undefined): boolean {
  if (held === undefined) return false
  return held === denied || (fact === 'record' && held !== 'always_on_time' && denied !== 'always_on_time')
}

/** "恁咋回回问一样的": asked the same again. */
const ASKED_AGAIN =
  /(?:怎么|咋|干嘛|为什么|为啥)[^，。,]{0,3}(?:又|还|老|总|回回|每次|一直|反复)[^，。,]{0,3}问|(?:又|老|总|一直|反复)问(?:一样|同样|我?这|同一)|问了?(?:好几|几|八百|一百)?遍了|\b(?:keep|why (?:do|are)(?: you)?(?: you)?) (?:you )?ask(?:ing)? (?:me )?(?:the same|again)\b|\balready asked\b/iu

const ASKED = /我(?:是)?问|\b(?:i (?:asked|am asking|was asking)|i'm asking|my question)\b/iu

function textOf(clauses: readonly Clause[]): string {
  return clauses.map(({ text, ended }) => text + (ended === '?' ? '?' : '')).join(', ')
}

/** The facts that the objection says weren't told, by value: "i not say i am late" denies late_once. */
function deniedIn(
  objecting: readonly Clause[],
  { state }: Turn,
  { understand }: DialogParts,
): Readonly<Record<string, string>> {
  const claims = objecting.map(({ text }) => text.replace(OBJECTION, '').trim()).filter((text) => text !== '')
  const own = state.locale === 'en' ? ['', 'i was '] : ['', '我', '我有']
  for (const claim of claims) {
    for (const start of own) {
      const found = toDiagnosisFacts(understand(`${start}${claim}`, state.locale).facts)
      if (Object.keys(found).length > 0) return found
    }
  }
  return {}
}

function spokenOfIn(
  objecting: readonly Clause[],
  { state }: Turn,
  { factWords }: DialogParts,
): string | undefined {
  return objecting.flatMap(({ text }) => factsSpokenOf(text, state.locale, factWords))[0]
}

/** "I didn't say when I paid. It was this Tuesday": what the fact is instead. */
function saidInstead(beside: Turn, fact: string, parts: DialogParts): string[] {
  return holdAnswer(beside, fact, parts) ? [fact] : []
}

/** Characters. */
const STORY = 60

/** Nothing of the case is objected to: the other clauses are what the message says. A story only holds an objection. */
function goOnWith(turn: Turn, beside: Turn): boolean {
  if (!/[\p{L}\p{N}]/u.test(beside.text) || turn.text.length > STORY) return false
  turn.text = beside.text
  turn.understanding = beside.understanding
  return false
}
