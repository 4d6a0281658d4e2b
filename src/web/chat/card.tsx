import { render, type VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Attachment } from '#src/web/wire.ts'
import type * as cards from '#src/web/cards/cards.ts'
import { RichText } from './rich-text.tsx'
import { useChat } from './context.ts'
import type { FindNumbers } from './phone-numbers.ts'

type Cards = typeof cards

let loading: Promise<Cards> | undefined

/** Fetches the script that renders cards, once. A failed load may be tried again with the next card. */
export function loadCards(address: string): Promise<Cards> {
  loading ??= (import(address) as Promise<Cards>).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

export function Card({ attachment }: { attachment: Attachment }): VNode {
  const { words, cardsAddress, findNumbers, submit } = useChat()
  const target = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const source = JSON.stringify(attachment)

  useEffect(() => {
    let current = true
    void (async () => {
      const element = await renderedCard(attachment, cardsAddress, {
        submit,
        findNumbers,
        putAway: words.putAway,
      })
      if (!current) return
      if (element) target.current?.replaceChildren(element)
      setState(element ? 'shown' : 'failed')
    })()
    return () => {
      current = false
    }
  }, [source])

  return (
    <div class={`card card-${state}`} aria-busy={state === 'loading'}>
      <div ref={target} />
      {state === 'failed' && <p>{words.cardFailed}</p>}
    </div>
  )
}

async function renderedCard(
  attachment: Attachment,
  address: string,
  {
    submit,
    findNumbers,
    putAway,
  }: { submit: (data: unknown) => void; findNumbers: FindNumbers; putAway: string },
): Promise<HTMLElement | undefined> {
  if (attachment.contentType !== ADAPTIVE) return undefined
  try {
    const { renderCard } = await loadCards(address)
    return renderCard(attachment.content, {
      onSubmit: submit,
      putAway,
      renderText: (element, text) => render(<RichText text={text} find={findNumbers} />, element),
    })
  } catch {
    return undefined
  }
}
