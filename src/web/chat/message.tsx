import type { VNode } from 'preact'
import { Card } from './card.tsx'
import { useChat } from './context.ts'
import { Memo } from './memo.ts'
import { RichText } from './rich-text.tsx'
import type { Said } from './said.ts'
import { useLasting } from './use-lasting.ts'

/** A message that is taken sooner than this was never seen waiting. */
const UNNOTICED_MS = 1_000

interface Props {
  readonly said: Said
  /** The next message follows at once from the same side: one time stands for both. */
  readonly joined: boolean
}

/** One message. Only news of the bot is left to the log's polite announcement; everything else is marked silent. */
export class Message extends Memo<Props> {
  override render(): VNode {
    return <MessageBody {...this.props} />
  }
}

function MessageBody({ said, joined }: Props): VNode | null {
  const { words, findNumbers } = useChat()
  const waiting = useLasting(said.state === 'waiting', UNNOTICED_MS)
  if (said.text === '' && said.attachments.length === 0) return null
  const state = waiting ? ' waiting' : said.state === 'refused' ? ' refused' : ''
  const announced = said.fresh && !said.mine
  return (
    <div
      class={`message ${said.mine ? 'mine' : 'theirs'}${state}${joined ? ' joined' : ''}`}
      data-key={said.key}
      {...(!announced && { 'aria-live': 'off' })}
    >
      <span class="hidden">{said.mine ? words.you : words.bot}</span>
      {said.text !== '' && (
        <div class="bubble">{said.mine ? said.text : <RichText text={said.text} find={findNumbers} />}</div>
      )}
      {said.attachments.map((attachment, index) => (
        <Card key={index} attachment={attachment} />
      ))}
      <MessageFoot said={said} joined={joined} waiting={waiting} />
    </div>
  )
}

function MessageFoot({ said, joined, waiting }: Props & { waiting: boolean }): VNode | null {
  const { words, locale } = useChat()
  if (waiting) return <p class="foot">{words.waiting}</p>
  if (said.state === 'refused') return <p class="foot alert">{words.refused}</p>
  if (joined) return null
  return (
    <p class="foot">
      <time dateTime={new Date(said.time).toISOString()}>{shortTime(said.time, locale)}</time>
    </p>
  )
}

/** The hour for today, with the day before it for any other. */
export function shortTime(time: number, locale: string, now = Date.now()): string {
  const date = new Date(time)
  if (date.toDateString() !== new Date(now).toDateString()) return dayAndHour(date, locale)
  // Written by hand: setting up the browser's formatter would hold up the first message on a slow phone.
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

function dayAndHour(date: Date, locale: string): string {
  const options = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23' }).format(date)
}
