import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { goOnInterview } from '#dialogs/interview/under-way.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'
import { wordsAndMeaning } from './said-besides.ts'

/** Says what was put right or taken out, and what the same message told besides; a question that it answered is closed. */
export function sayPutRight(
  turn: Turn,
  { knowledge }: DialogParts,
  mended: readonly string[],
  besides: readonly string[],
): void {
  const { state } = turn
  const otherwise = mended.filter((fact) => state.facts[fact])
  const out = mended.filter((fact) => !state.facts[fact])
  sayNoted(turn, knowledge, otherwise, { changed: true })
  if (out.length > 0)
    say(turn, 'talk.correct.out', {
      params: { facts: out.map((fact) => ({ phrase: `facts.${fact}.name` })) },
    })
  sayNoted(turn, knowledge, besides)
  if (state.open && [...otherwise, ...besides].includes(state.open.fact)) state.open = undefined
}

/** After what was put right: the questions of the same message are heard; where there are none, the talk goes on. */
export async function serveBesides(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  { asked, facts }: { readonly asked: readonly string[]; readonly facts: readonly string[] },
  hear: () => Promise<void>,
): Promise<void> {
  const { state } = turn
  if (asked.length === 0) return goOn(dc, turn, parts, facts)
  Object.assign(turn, wordsAndMeaning(turn, parts, asked))
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  await hear()
  const waits = state.open !== undefined || turn.replies.at(-1)?.kind === 'offer'
  if (!waits && dc.activeDialog?.id === INTERVIEW) await goOnInterview(dc)
}
