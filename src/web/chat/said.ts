import type { Activity, Attachment, CardAction } from '#src/web/wire.ts'
import type { Place } from './place.ts'

/** One message on the page. */
export interface Said {
  readonly kind: 'said'
  readonly key: string
  /** The server's id, once it is known. */
  readonly id: string | undefined
  readonly mine: boolean
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Buttons that belong above the input while this is the latest word. */
  readonly actions: readonly CardAction[]
  /** ms since 1970 */
  readonly time: number
  readonly state: 'waiting' | 'sent' | 'refused'
  /** It came or was written while the page was open; not replayed from before. */
  readonly fresh: boolean
  readonly place: Place
  /** As it came, to tell an edit from a repetition. */
  readonly source: string
}

/** A message as the page shows it; undefined for an activity that has nothing to show. */
export function saidOf(
  activity: Activity,
  more: Pick<Said, 'key' | 'fresh' | 'place' | 'source'>,
): Said | undefined {
  if (activity.type !== 'message') return undefined
  const text = shownText(activity)
  const attachments = activity.attachments ?? []
  const actions = activity.suggestedActions?.actions ?? []
  if (text === '' && attachments.length === 0 && actions.length === 0) return undefined
  return {
    kind: 'said',
    id: activity.id,
    mine: isMine(activity),
    text,
    attachments,
    actions,
    time: Date.parse(activity.timestamp ?? '') || Date.now(),
    state: 'sent',
    ...more,
  }
}

export function isMine(activity: Activity): boolean {
  return activity.from?.role === 'user'
}

/** What a button said on the quiet stays quiet; one with a text of its own for the eye shows that. */
function shownText({ text, channelData }: Activity): string {
  if (channelData?.['postBack'] === true) return ''
  const shown = (channelData?.['messageBack'] as { displayText?: unknown } | undefined)?.displayText
  return typeof shown === 'string' ? shown : (text ?? '')
}
