import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows, type CareSign, type CareSigns } from '#src/understanding/care-signs.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'

/** What the last words were about while somebody is beaten or in fear of it. */
const VIOLENCE = 'violence'

/** Turns for which short words are heard as said of it. */
const STAYS = 4

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** What is done to somebody comes before any sum, and nothing is asked after it. */
const harms = [
  { sign: 'violence', phrase: 'care.violence', topic: VIOLENCE },
  { sign: 'violence_help', phrase: 'care.violence', topic: VIOLENCE },
  { sign: 'blackmail', phrase: 'care.blackmail', topic: 'cannot_repay' },
  { sign: 'campus_loan', phrase: 'care.campus_loan', topic: 'cannot_repay' },
] as const satisfies readonly { sign: CareSign; phrase: string; topic: string }[]

/**
 * Violence at home, pictures held over somebody, loans pressed on a student: told or asked about, at any point. False
 * when the message is about none of them. Words of despair come first.
 */
export async function helpInHarm(
  dc: DialogContext,
  turn: Turn,
  signs: CareSigns,
  intent: string | undefined,
): Promise<boolean> {
  const { text, state } = turn
  if (despairs(text, signs)) return false
  const harm = harms.find(({ sign }) => shows(text, sign, signs))
  if (harm === undefined && !staysWithIt(turn, intent)) return false
  say(turn, harm?.phrase ?? 'care.violence_on')
  // Whom the lender calls may be what is feared most, and was asked as well.
  if (harm?.topic === VIOLENCE && shows(text, 'family_told', signs))
    say(turn, 'care.family_told', { join: 'paragraph' })
  turn.replies.push({ kind: 'offer', options: [person] })
  state.lastTopic = harm?.topic ?? VIOLENCE
  state.lastTopicTurn = state.turns
  state.notUnderstood = 0
  state.open = undefined
  // A plan waits for the person; the questions of an interview don't.
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  return true
}

/** What can be asked for at any moment, this one too. */
const ofItsOwn: ReadonlySet<string | undefined> = new Set([
  'delete_data',
  'my_data',
  'restart',
  'change_language',
  'cannot_repay',
  'plan_finances',
])

/** "Is there any help for that, not police", "他在家", "嗯": it stays so unless words of money or of the case come back. */
function staysWithIt({ state, text, understanding }: Turn, intent: string | undefined): boolean {
  if (state.lastTopic !== VIOLENCE || state.turns - state.lastTopicTurn > STAYS) return false
  return !OF_MONEY.test(text) && understanding.facts.length === 0 && !ofItsOwn.has(intent)
}

/** Comes back to the loan. */
const OF_MONEY =
  /借呗|花呗|还款|还钱|还不上|额度|征信|客服|账单|利息|工资|计划|删|\d{3}|\b(?:loans?|limit|jiebei|huabei|pay|repay|lender|credit|plan|salary|delete|support)\b/iu
