import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'

/** What a swindler has done, in one item of a summary. */
export function swindleFacts({ state }: Turn): PhraseRef[] {
  if (state.swindle.length === 0) return []
  const what = state.swindle.map((done): PhraseRef => ({ phrase: `talk.person.happened.${done}` }))
  return [{ phrase: 'talk.person.swindle_told', params: { what } }]
}
