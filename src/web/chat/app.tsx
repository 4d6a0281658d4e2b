import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CardAction } from '#src/web/wire.ts'
import { Banner } from './banner.tsx'
import { Composer } from './composer.tsx'
import { ChatContext } from './context.ts'
import { Header } from './header.tsx'
import { Log } from './log.tsx'
import type { ChatModel, ChatState } from './model.ts'
import type { FindNumbers } from './phone-numbers.ts'
import type { ChatWords } from './words.ts'

export interface AppProps {
  readonly model: ChatModel
  readonly state: ChatState
  readonly words: ChatWords
  readonly locale: string
  readonly cardsAddress: string
  readonly findNumbers: FindNumbers
  readonly title: string | undefined
  readonly onSwitchLanguage: () => void
  readonly onClose: (() => void) | undefined
  /** Counts up each time the chat is opened, so that the focus comes in. */
  readonly openings: number
}

export function App(props: AppProps): VNode {
  const { model, state, words, locale, cardsAddress, findNumbers } = props
  const input = useRef<HTMLTextAreaElement>(null)
  const box = useRef<HTMLDivElement>(null)

  // With a finger, focusing the input would bring up the keyboard over what was just answered.
  const focusOn = () => {
    const target = matchMedia('(pointer: coarse)').matches ? box.current : input.current
    target?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (props.openings > 0) focusOn()
  }, [props.openings])

  const submit = (data: unknown) => {
    model.submit(data)
    focusOn()
  }
  const choose = (action: CardAction) => {
    model.choose(action)
    focusOn()
  }
  const restart = () => {
    model.say(words.say.restart)
    focusOn()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) props.onClose?.()
  }

  return (
    <ChatContext.Provider value={{ words, locale, cardsAddress, findNumbers, submit }}>
      <div class="chat" onKeyDown={onKeyDown}>
        <Header
          title={props.title}
          onRestart={restart}
          onSwitchLanguage={props.onSwitchLanguage}
          onClose={props.onClose}
        />
        <Banner online={state.online} />
        <main>
          <Log
            box={box}
            transcript={state.transcript}
            opened={state.opened}
            onTypingEnd={() => model.stopTyping()}
            onChoose={choose}
          />
          <Composer input={input} onSay={(text) => model.say(text)} />
        </main>
      </div>
    </ChatContext.Provider>
  )
}
