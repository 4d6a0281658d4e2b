import { type RefObject, type VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { CardAction } from '#src/web/wire.ts'
import { useChat } from './context.ts'
import { DownIcon } from './icons.tsx'
import { Message } from './message.tsx'
import { QuickReplies } from './quick-replies.tsx'
import { openActions, type Entry, type Transcript } from './transcript.ts'
import { useFollow } from './use-follow.ts'
import { useLasting } from './use-lasting.ts'

/** So many earlier messages are shown at a time. */
const PAGE = 30
/** Messages of one side that come within this time of each other share one time. */
const JOINED_MS = 120_000
/** A reply that takes longer than this shows that somebody is at it; after the second time the sign would be a lie. */
const THINKING_AFTER_MS = 600
const THINKING_UNTIL_MS = 20_000

interface Props {
  readonly box: RefObject<HTMLDivElement | null>
  readonly transcript: Transcript
  readonly opened: boolean
  readonly onTypingEnd: () => void
  readonly onChoose: (action: CardAction) => void
}

export function Log({ box, transcript, opened, onTypingEnd, onChoose }: Props): VNode {
  const { words } = useChat()
  const { entries } = transcript
  const earlier = useEarlier(box, entries)
  const shown = entries.slice(earlier.hidden)
  const { news, toNews } = useFollow(box, entries)
  const typing = useTyping(transcript, onTypingEnd)

  return (
    <div class="room">
      <div class="log" ref={box} role="log" aria-live="polite" aria-label={words.log} tabIndex={0}>
        <div class="messages">
          {earlier.hidden > 0 && (
            <button type="button" class="earlier" onClick={earlier.show}>
              {words.earlier}
            </button>
          )}
          {!opened && entries.length === 0 && <p class="note">{words.starting}</p>}
          {shown.map((entry, index) =>
            entry.kind === 'renewed' ? (
              <p key={entry.key} class="note">
                {words.renewed}
              </p>
            ) : (
              <Message key={entry.key} said={entry} joined={joined(entry, shown[index + 1])} />
            ),
          )}
          {typing && (
            <div class="message theirs typing" aria-live="off">
              <span class="hidden">{words.typing}</span>
              <div class="bubble" aria-hidden="true">
                <i />
                <i />
                <i />
              </div>
            </div>
          )}
          <QuickReplies actions={openActions(transcript)} onChoose={onChoose} />
        </div>
      </div>
      {news && (
        <button type="button" class="pill" onClick={toNews}>
          <DownIcon />
          {words.newMessage}
        </button>
      )}
    </div>
  )
}

/** Shows the last page of what was said before, and more on request, without moving what is being read. */
function useEarlier(box: RefObject<HTMLDivElement | null>, entries: readonly Entry[]) {
  const [pages, setPages] = useState(1)
  const [fromBottom, setFromBottom] = useState<number>()
  const past = entries.filter((entry) => entry.kind === 'renewed' || !entry.fresh).length
  const hidden = Math.max(0, past - pages * PAGE)

  useLayoutEffect(() => {
    const log = box.current
    if (!log || fromBottom === undefined) return
    log.scrollTop = log.scrollHeight - fromBottom
    if (hidden === 0) log.focus({ preventScroll: true })
  }, [fromBottom])

  const show = () => {
    const log = box.current
    if (log) setFromBottom(log.scrollHeight - log.scrollTop)
    setPages(pages + 1)
  }
  return { hidden, show }
}

function useTyping({ entries, typing }: Transcript, onTypingEnd: () => void): boolean {
  const last = entries[entries.length - 1]
  const owed = last?.kind === 'said' && last.mine && last.fresh && last.state === 'sent'
  const thinking = useLasting(owed, THINKING_AFTER_MS)
  const tooLong = useLasting(owed || typing, THINKING_UNTIL_MS)
  useLayoutEffect(() => {
    if (tooLong && typing) onTypingEnd()
  }, [tooLong, typing])
  return (thinking || typing) && !tooLong
}

function joined(entry: Entry, next: Entry | undefined): boolean {
  if (entry.kind !== 'said' || next?.kind !== 'said') return false
  return entry.mine === next.mine && next.time - entry.time < JOINED_MS
}
