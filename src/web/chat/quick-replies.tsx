import type { VNode } from 'preact'
import type { CardAction } from '#src/web/wire.ts'
import { linkOf } from './answer.ts'
import { useChat } from './context.ts'

interface Props {
  readonly actions: readonly CardAction[]
  readonly onChoose: (action: CardAction) => void
}

/** The bot's suggested answers, below its last words: beside a long answer they'd take the room to read it. */
export function QuickReplies({ actions, onChoose }: Props): VNode | null {
  const { words } = useChat()
  if (actions.length === 0) return null
  return (
    <div class="replies" role="group" aria-label={words.quickReplies} aria-live="off">
      {actions.map((action, index) => {
        const label = action.title ?? action.text ?? String(action.value ?? '')
        const href = linkOf(action)
        return href === undefined ? (
          <button key={index} type="button" onClick={() => onChoose(action)}>
            {label}
          </button>
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {label}
          </a>
        )
      })}
    </div>
  )
}
