import type { RefObject, VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { useChat } from './context.ts'
import { SendIcon } from './icons.tsx'

interface Props {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly onSay: (text: string) => void
}

/** Key code of a key that an input method is still working on; Safari says so only here. */
const COMPOSING = 229

export function Composer({ input, onSay }: Props): VNode {
  const { words } = useChat()
  const [text, setText] = useState('')
  const blank = text.trim() === ''

  // Grows with what is written, up to the height that the style sheet allows.
  useLayoutEffect(() => {
    const area = input.current
    if (!area) return
    area.style.height = text === '' ? '' : 'auto'
    // Empty it is as high as the style sheet says; asking would lay out the page before there is anything on it.
    if (text !== '') area.style.height = `${area.scrollHeight}px`
  }, [text])

  const send = () => {
    if (blank) return
    onSay(text)
    setText('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === COMPOSING) return
    event.preventDefault()
    send()
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label class="hidden" for="input">
        {words.input}
      </label>
      <textarea
        id="input"
        ref={input}
        rows={1}
        value={text}
        placeholder={words.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="send" aria-label={words.send} aria-disabled={blank}>
        <SendIcon />
      </button>
    </form>
  )
}
