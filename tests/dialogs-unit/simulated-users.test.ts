import { describe, expect, it } from 'vitest'
import { MOST_TURNS, simulate, type Simulated } from '#tests/support/simulated-user.ts'
import { testBot } from '#tests/support/test-bot.ts'

/** All of them under `npm run test:long`; enough to notice a break in every run. */
const PEOPLE = process.env.TEST_LONG ? 1_000 : 200

const { bot, data } = testBot()

/** A placeholder that was not filled, or a phrase's key instead of its words. What the person wrote is none. */
const RAW = /\{@?\w[\w.]*\}|\b(?:talk|facts|causes|advice|answers|plan|titles|contacts)\.[a-z_]+\b/

describe('simulated people', () => {
  it(`${PEOPLE} of them reach a result or an orderly stop within ${MOST_TURNS} turns`, async () => {
    const complaints: string[] = []
    for (let seed = 0; seed < PEOPLE; seed += 1) {
      const simulated = await simulate(bot, seed)
      complaints.push(...complaintsOf(simulated).map((complaint) => report(simulated, complaint)))
      if (complaints.length >= 3) break
    }
    expect(complaints.join('\n\n')).toBe('')
  }, 600_000)
})

function complaintsOf(simulated: Simulated): string[] {
  const complaints: string[] = []
  const { turns, ended } = simulated
  if (ended === 'not_ended') complaints.push('does not end')
  turns.forEach(({ shown, state, turn }, at) => {
    const raw = RAW.exec(shown)
    if (raw) complaints.push(`turn ${at} shows raw: ${raw[0]}`)
    const asked = state.open?.fact
    const before = turns[at - 1]?.state
    if (!asked || before?.open?.fact === asked) return
    const held = before?.facts[asked]
    // Asked anew only where the person wants to change it, or where "some" is narrowed.
    const chosen = before?.offered.some(({ action }) => action.kind === 'correct' && action.fact === asked)
    const wanted = chosen || turn.action?.kind === 'correct' || state.open?.narrowing || wentBack(turn)
    if (held && state.facts[asked]?.value === held.value && !wanted) {
      complaints.push(`turn ${at} asks for ${asked} again, which is ${held.value}`)
    }
    if (before?.closed.includes(asked) && !wanted)
      complaints.push(`turn ${at} asks for ${asked} again, which was left out`)
  })
  return complaints
}

function wentBack(turn: Simulated['turns'][number]['turn']): boolean {
  return turn.replies.some((reply) => reply.kind === 'say' && reply.phrase === 'talk.back.question')
}

function report({ seed, turns }: Simulated, complaint: string): string {
  const lines = turns.map(
    ({ said, shown }) => `  person  ${said}\n  bot     ${shown.replaceAll('\n', '\n          ')}`,
  )
  return `seed ${seed}: ${complaint} (${Object.keys(data.knowledge.facts).length} facts)\n${lines.join('\n')}`
}
