import type { Understanding } from '#src/understanding/understand.ts'

/** What else a message may mean. */
export function withoutDistress(understanding: Understanding): Understanding {
  return without(understanding, 'distress')
}

/** What it may mean but for one thing. */
export function without(understanding: Understanding, name: string): Understanding {
  const [first, ...others] = understanding.intents
    .map((one) => (one.name === name ? { ...one, score: 0 } : one))
    .toSorted((one, other) => other.score - one.score)
  return first ? { ...understanding, intents: [first, ...others] } : understanding
}

/** The sound of despair was set aside. */
export function isDistressSetAside({ intents }: Understanding): boolean {
  return intents.find(({ name }) => name === 'distress')?.score === 0
}
