import { isAccepted, type Judged } from './score.ts'

/** One way of being wrong: messages of one label taken for another. */
export interface Confusion {
  readonly label: string
  readonly taken: string
  readonly messages: readonly Judged[]
}

/** What was taken for what, the commonest first. */
export function confusions(judged: readonly Judged[]): Confusion[] {
  const pairs = Map.groupBy(
    judged.filter((one) => !isAccepted(one)),
    ({ message, intents }) => `${message.label}\t${intents[0].name}`,
  )
  return [...pairs]
    .map(([pair, messages]) => {
      const [label = '', taken = ''] = pair.split('\t')
      return { label, taken, messages }
    })
    .toSorted((a, b) => b.messages.length - a.messages.length)
}
