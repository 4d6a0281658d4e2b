import { notification, type Notification } from '#src/conversation/notification.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { hold } from '#dialogs/facts/fact-keeping.ts'

const WHY: Option = { label: { phrase: 'channels.notify.buttons.why' }, action: { kind: 'interview' } }

const intent = (button: string, name: string): Option => ({
  label: { phrase: `channels.notify.buttons.${button}` },
  action: { kind: 'intent', intent: name },
})

/** What is known from each, and what a person may want to know next. */
const told: Readonly<
  Record<Notification['kind'], { readonly symptom?: string; readonly options: readonly Option[] }>
> = {
  limit_reduced: { symptom: 'limit_reduced', options: [WHY] },
  limit_zero: { symptom: 'limit_zero', options: [WHY] },
  service_closed: { symptom: 'closed', options: [WHY] },
  limit_restored: { options: [intent('keep_it', 'how_to_restore_or_raise')] },
  repayment_booked: { options: [intent('when_back', 'when_restored')] },
  plan_check_in: {
    options: [intent('fine', 'thanks_bye'), intent('hard', 'cannot_repay'), intent('plan', 'plan_finances')],
  },
}

/** Tells of a change in plain words, holds what follows from it, and offers to ask why. */
export function onNotification(turn: Turn, value: unknown): void {
  const parsed = notification.safeParse(value)
  if (!parsed.success) return
  const { kind, date } = parsed.data
  const { symptom, options } = told[kind]
  if (symptom !== undefined) hold(turn, 'symptom', symptom, 'told_by_operator')
  if (kind === 'limit_restored') delete turn.state.facts['symptom']
  if (kind === 'repayment_booked') holdRepayment(turn, parsed.data)
  sayChange(turn, parsed.data)
  if (date !== undefined) say(turn, 'channels.notify.as_of', { params: { date }, join: 'line' })
  if (kind !== 'plan_check_in') say(turn, 'channels.notify.not_the_lender', { join: 'line' })
  say(turn, 'channels.notify.how_to_stop', { join: 'paragraph' })
  turn.replies.push({ kind: 'offer', options })
  // Whatever was being asked is asked again when the person comes back to it.
  turn.state.open = undefined
}

function holdRepayment(turn: Turn, { repaid }: Notification): void {
  if (repaid !== undefined) hold(turn, 'repaid', repaid, 'told_by_operator')
  hold(turn, 'since_repaid', 'under_3_days', 'told_by_operator')
}

function sayChange(turn: Turn, { kind, amount }: Notification): void {
  const withAmount = {
    limit_reduced: 'limit_reduced_to',
    limit_restored: 'limit_restored_to',
    repayment_booked: 'repayment_booked_amount',
  }
  const phrase =
    amount !== undefined && kind in withAmount ? withAmount[kind as keyof typeof withAmount] : kind
  const shown = amount?.toLocaleString('en-US') ?? ''
  say(turn, `channels.notify.${phrase}`, amount === undefined ? {} : { params: { amount: shown } })
}
