import { say, type Turn } from '#src/conversation/turn.ts'

/** After so long (ms) a message is a return rather than the next line. */
const AWAY = 30 * 60 * 1000

const A_DAY = 24 * 60 * 60 * 1000

/** "Yesterday" was said then: a day later only what it meant is kept. */
function forgetDatedWords({ state }: Turn): void {
  const held = state.facts.since_repaid
  if (held) state.facts.since_repaid = { value: held.value, how: held.how }
}

/** One sentence of where we were, when the person comes back after a while. */
export function comeBack(turn: Turn): void {
  const { state, now } = turn
  const away = state.lastAt === undefined ? 0 : now.getTime() - Date.parse(state.lastAt)
  if (away < AWAY) return
  if (away >= A_DAY) forgetDatedWords(turn)
  if (state.open) say(turn, 'talk.back.in_the_middle')
  else if (state.result) {
    const day = new Date(state.result.at).toLocaleDateString(state.locale, { month: 'long', day: 'numeric' })
    const reasons = state.result.reasons.slice(0, 2).map(({ cause }) => ({ phrase: `causes.${cause}.title` }))
    say(turn, 'talk.back.last_time', { params: { day, reasons: { dotted: reasons } } })
  }
}
