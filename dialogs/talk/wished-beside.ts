import { say, type Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/reply/reply.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { speaksOf } from '#src/understanding/fact-words.ts'
import { accuses } from '#dialogs/care/care.ts'
import { isAsking } from '#dialogs/result/hear-guess.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { asksForNotes } from '#dialogs/facts/notes-wished.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksForPerson } from '#dialogs/message/person-wished.ts'
import { isPlanAnswer } from '#dialogs/plan/plan-answer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { objects } from '#dialogs/facts/protest.ts'
import { asks } from '#dialogs/message/asks.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { complainsOfTalk } from '#dialogs/message/talk-signs.ts'
import { moveWithTold } from '#dialogs/facts/told-with-move.ts'
import { meant } from '#dialogs/understood.ts'
import { withoutDistress } from '#dialogs/care/without-distress.ts'

/** What is done at once wherever it stands, and how a clause asks for it. */
const WISHES = [
  { move: 'human_agent', isMeant: asksForPerson },
  { move: 'my_data', isMeant: asksForNotes },
] as const

/**
 * A person, or what is noted, asked for beside anything else: in a message that asks, corrects or scolds as well, or in a
 * plan: "you're going in circles, get me a person. And do they see my income?" It comes at once; what else was said is
 * heard as if it alone had been. False when neither is asked for, or the whole message is heard as that anyway.
 */
export const hearWishedBeside: Hearer = async (dc, turn, parts, hearRest) => {
  const clauses = turn.action ? [] : clausesOf(turn.text)
  const wish = WISHES.find(({ isMeant }) => clauses.some((clause) => isMeant(clause, turn, parts)))
  if (!wish) return false
  const { move } = wish
  const others = clauses.filter((clause) => !wish.isMeant(clause, turn, parts))
  const seen = others.some(asksWhatIsSeen)
  const rest = others.filter((clause) => !isOnlyAnger(clause, turn, parts) && !asksWhatIsSeen(clause))
  const beside = turnOf(rest, turn, parts)
  const inPlan = dc.activeDialog?.id === PLAN
  const saysMore =
    rest.some((clause) => asksOrCorrects(clause, turn, parts)) || (inPlan && isPlanAnswer(beside))
  const isHidden = inPlan || rest.length < others.length || accuses(turn, parts.factWords)
  if (!saysMore && !isHidden && meant(turn.understanding) === move) return false
  if (others.some((clause) => isOfTalk(clause, parts))) say(turn, 'talk.went_wrong')
  if (seen) saySideQuestion(turn, 'stays_here', parts)
  if (!saysMore) return moveWithTold(dc, turn, parts, move)
  const { replies, state } = turn
  const before = replies.length
  const open = state.open?.fact
  turn.text = beside.text
  turn.understanding = beside.understanding
  await hearRest()
  const heard = replies.splice(before).filter((reply) => !isShrug(reply))
  const [told, goesOn] = apart(heard, inPlan)
  replies.push(...told)
  if (!heard.some((reply) => isDone(reply))) await makeMove(dc, turn, parts, move)
  // A question that waited already needn't be put again beside a person; after what is noted it is.
  const waits = open !== undefined && state.open?.fact === open
  if (move === 'human_agent' && !waits) replies.push(...goesOn)
  return true
}

/** A person, or what is noted, was given with the rest already. */
function isDone(reply: Reply): boolean {
  return (
    reply.kind === 'event' || (reply.kind === 'say' && /^talk\.data\.(?:facts|nothing)$/u.test(reply.phrase))
  )
}

/** "And who can read that?", 借呗那边看得到吗，怕影响征信: beside what is noted, or a person, it is this talk that is seen. */
const asksWhatIsSeen = (clause: string): boolean => SEEN.test(clause)

const SEEN =
  /^(?:还有|另外|那|这些|它们?)*(?:借呗|他们|支付宝|放款方|对方|客服|征信|别人|人家|谁)(?:那边|那头|上|里)?(?:能不能|会不会|看不看|也|都|能|会)*(?:看|查|知|收)得?(?:不)?[到见道](?:什么|啥|哪些|我[^，。]{0,8}|这些|的)?(?:[吗么呢啊不没?？。，]|$)|^(?:我)?(?:就|有点|主要)?怕(?:会)?(?:影响|上)(?:到)?(?:我)?(?:的)?(?:征信|信用)|\b(?:scared|afraid|worried|nervous) (?:about|of|for) (?:giving |sharing |typing |putting )?(?:in )?my (?:data|details|privacy|info\w*)\b|^(?:and |also |but |so )*(?:who (?:can|could|gets to|does|will) (?:read|see|get)|(?:can|do|will) (?:they|the lender|jiebei|anyone) (?:see|read|get)) (?:that|this|it|them|all that|all this)\b/iu

/** What answers the rest of a message, and what asks on; in a plan all that is of the plan. */
function apart(heard: readonly Reply[], inPlan: boolean): [told: Reply[], goesOn: Reply[]] {
  if (inPlan) {
    const isOfPlan = (reply: Reply) => reply.kind !== 'say' || reply.phrase.startsWith('plan.')
    return [heard.filter((reply) => !isOfPlan(reply)), heard.filter(isOfPlan)]
  }
  const at = heard.findIndex((reply) => isAsking(reply))
  return at < 0 ? [[...heard], []] : [heard.slice(0, at), heard.slice(at)]
}

function turnOf(clauses: readonly string[], turn: Turn, parts: DialogParts): Turn {
  const text = clauses.join(turn.state.locale === 'en' ? ' ' : '')
  const understanding = bySentence(parts.understand)(text, turn.state.locale, turn.moment)
  // The whole of it was no despair; a few words of it are none either.
  return { ...turn, text, understanding: withoutDistress(understanding) }
}

function asksOrCorrects(clause: string, { state, moment }: Turn, { understand }: DialogParts): boolean {
  const understanding = understand(clause, state.locale, moment)
  return asks({ text: clause, understanding }) || objects(clause) || CORRECTS.test(clause)
}

const CORRECTS = /不是|不对|错了|改成|改为|\bnot\b|n't\b|\bno\b|\bwrong\b|\binstead of\b|\brather than\b/iu

/** "You're not listening", 答非所问: heard by doing what is wished. */
function isOnlyAnger(part: string, { state }: Turn, parts: DialogParts): boolean {
  const clause = part.replace(/[\s,，。.!！?？;；]+$/u, '')
  return speaksOf(clause, state.locale, parts.factWords.accusing) || isOfTalk(clause, parts)
}

function isOfTalk(clause: string, { careSigns }: Pick<DialogParts, 'careSigns'>): boolean {
  return complainsOfTalk(clause) || shows(clause, 'not_listened', careSigns)
}

/** That it isn't understood, or can't be said for sure, is no help beside what was wished. */
function isShrug(reply: Reply): boolean {
  return reply.kind === 'say' && /^talk\.(?:unknown\.|aside\.cannot_say$)/u.test(reply.phrase)
}

/** With their marks, so that they can be put together again. */
function clausesOf(text: string): string[] {
  return text
    .split(
      /(?<=[,，。.!！?？;；\n])(?!\d)|(?=\b(?:and|but|also)\b (?!\d))|(?=\bor (?:show|tell|list|give|delete)\b)/iu,
    )
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}
