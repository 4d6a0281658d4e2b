import type { Activity } from 'botframework-schema'
import { z } from 'zod'
import type { Action } from '#src/reply/reply.ts'
import type { ConversationState } from './state.ts'

const id = z.string().max(64)

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), fact: id, value: id }),
  z.object({ kind: z.literal('intent'), intent: id }),
  z.object({ kind: z.literal('interview') }),
  z.object({ kind: z.literal('more') }),
  z.object({ kind: z.literal('correct'), fact: id }),
  z.object({ kind: z.literal('what_if'), fact: id, to: id }),
  z.object({ kind: z.literal('plan') }),
  z.object({ kind: z.literal('feedback') }),
  z.object({ kind: z.literal('helpful'), yes: z.boolean() }),
  z.object({ kind: z.literal('erase'), confirmed: z.boolean() }),
  z.object({ kind: z.literal('same') }),
]) satisfies z.ZodType<Action>

const submitted = z.object({ action })

/**
 * What a button stands for: from a card's data, or because the text is the label of a button just shown, or the
 * beginning of one. Data that a client made up is ignored: the text is then read like any other.
 */
export function readAction(incoming: Partial<Activity>, state: ConversationState): Action | undefined {
  const data = submitted.safeParse(incoming.value)
  if (data.success) return data.data.action
  const text = bareWords(incoming.text ?? '')
  if (text === '') return undefined
  const exact = state.offered.find((option) => bareWords(option.label) === text)
  if (exact) return exact.action
  const begun = state.offered.filter(({ label }) => begins(bareWords(label), text))
  return begun.length === 1 ? begun[0]?.action : undefined
}

/** As people type a label: whatever its case, spaces and marks. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
}

/** "确定" for "确定删除": enough of a label to be no other word, typed from its beginning. Numbers mean themselves. */
function begins(label: string, typed: string): boolean {
  if (/\p{N}/u.test(typed)) return false
  const least = /\p{Script=Han}/u.test(typed) ? 2 : 4
  return typed.length >= least && typed.length >= label.length * 0.4 && label.startsWith(typed)
}
