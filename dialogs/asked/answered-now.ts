import type { Turn } from '#src/conversation/turn.ts'

/** Where the answers to a topic stand besides its own: those that a result has for it. */
const OF_RESULT: Readonly<Record<string, string>> = { when_restored: 'talk.when' }

/**
 * Whether this turn answers a topic already: two parts of a message may ask the same, and nobody reads two wordings of one
 * answer below each other.
 */
export function isAnsweredNow({ replies }: Turn, topic: string): boolean {
  const roots = [`answers.${topic}`, OF_RESULT[topic]].filter((root) => root !== undefined)
  return replies.some(
    (reply) =>
      reply.kind === 'say' &&
      roots.some((root) => reply.phrase === root || reply.phrase.startsWith(`${root}.`)),
  )
}
