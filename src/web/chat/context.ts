import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FindNumbers } from './phone-numbers.ts'
import type { ChatWords } from './words.ts'

/** What components deep in the page need. */
export interface Chat {
  readonly words: ChatWords
  readonly locale: string
  readonly cardsAddress: string
  /** Telephone numbers in a text: the operator's own. */
  readonly findNumbers: FindNumbers
  /** A button of a card sends its data. */
  readonly submit: (data: unknown) => void
}

export const ChatContext = createContext<Chat | undefined>(undefined)

export function useChat(): Chat {
  const chat = useContext(ChatContext)
  if (!chat) throw new Error('outside of the chat')
  return chat
}
