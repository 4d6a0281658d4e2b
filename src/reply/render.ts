import { ActionTypes, ActivityTypes, InputHints, type Activity } from 'botframework-schema'
import type { Locale } from '#src/locale.ts'
import type { Capabilities } from './capabilities.ts'
import { sourceLine, type ClaimIndex } from './citations.ts'
import { optionsCard } from './options-card.ts'
import { asSentence, type Phrases } from './phrases.ts'
import { plainText } from './plain-text.ts'
import type { Option, Reply } from './reply.ts'
import { resultCard } from './result-card.ts'
import { resultText } from './result-text.ts'

export interface Rendering {
  readonly locale: Locale
  readonly phrases: Phrases
  readonly claims: ClaimIndex
  readonly can: Capabilities
}

type Message = { text: string; options: readonly Option[]; card?: unknown }

/** Turns what is to be said into the activities that the channel can show, in order. */
export function render(replies: readonly Reply[], rendering: Rendering): Partial<Activity>[] {
  const out: (Message | Partial<Activity>)[] = []
  for (const reply of replies) {
    const last = out.at(-1)
    const open = last && isMessage(last) && last.card === undefined ? last : undefined
    switch (reply.kind) {
      case 'say': {
        const text = sayText(reply, rendering)
        if (open && reply.join) open.text += separator(reply.join, rendering.locale) + text
        else out.push({ text, options: [] })
        break
      }
      case 'claims':
        out.push({ text: claimsText(reply.claims, rendering), options: [] })
        break
      case 'offer':
        if (last && isMessage(last)) last.options = reply.options
        break
      case 'result':
        out.push(resultMessage(reply.result, rendering))
        break
      case 'card':
        out.push(
          rendering.can.cards
            ? { text: '', options: [], card: reply.card(rendering) }
            : { text: reply.text(rendering), options: [] },
        )
        break
      case 'event':
        out.push({ type: ActivityTypes.Event, name: reply.name, value: reply.value })
    }
  }
  return out.map((item) => (isMessage(item) ? messageActivity(item, rendering) : item))
}

function resultMessage(result: Extract<Reply, { kind: 'result' }>['result'], rendering: Rendering): Message {
  if (rendering.can.cards) return { text: '', options: result.options, card: resultCard(result, rendering) }
  // The card has this button beside the facts.
  return { text: resultText(result, rendering), options: [...result.options, changeOption] }
}

const changeOption: Option = {
  label: { phrase: 'talk.buttons.change' },
  action: { kind: 'intent', intent: 'correct' },
}

function messageActivity(message: Message, rendering: Rendering): Partial<Activity> {
  const { can, locale, phrases } = rendering
  const labels = message.options.map((option) => phrases.text(option.label))
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    locale,
    inputHint: labels.length > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  }
  if (message.text) {
    activity.text = can.markdown ? message.text : plainText(message.text)
    activity.textFormat = can.markdown ? 'markdown' : 'plain'
  }
  const attachments: unknown[] = []
  if (message.card !== undefined) attachments.push(message.card)
  if (labels.length > 0) {
    if (can.suggestedActions) {
      activity.suggestedActions = {
        to: [],
        actions: labels.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
      }
    } else if (can.cards) {
      attachments.push(optionsCard(message.options, rendering))
    } else {
      activity.text = `${activity.text ?? ''}\n${labels.map((label) => `[${label}]`).join(' ')}`
    }
  }
  if (attachments.length > 0) {
    activity.attachments = attachments.map((content) => ({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content,
    }))
  }
  return activity
}

function sayText(reply: Extract<Reply, { kind: 'say' }>, { phrases, claims }: Rendering): string {
  const text = asSentence(
    phrases.text({
      phrase: reply.phrase,
      ...(reply.params && { params: reply.params }),
      variant: reply.variant ?? 0,
    }),
  )
  const source = sourceLine(reply.claims ?? [], reply.general ?? false, claims, phrases)
  return source ? `${text}\n\n${source}` : text
}

function claimsText(ids: readonly string[], { phrases, claims }: Rendering): string {
  return ids
    .flatMap((id) => {
      const source = claims.get(id)
      return source ? [`- ${source.text}${sourceLine([id], false, claims, phrases)}`] : []
    })
    .join('\n')
}

function separator(join: 'line' | 'paragraph', locale: Locale): string {
  if (join === 'paragraph') return '\n\n'
  return locale === 'zh-CN' ? '' : ' '
}

function isMessage(item: Message | Partial<Activity>): item is Message {
  return 'options' in item
}
