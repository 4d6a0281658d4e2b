import type { Reference } from './reference.ts'

type Json = Readonly<Record<string, unknown>>

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

/** Buttons that Teams shows in the row at the end of a card; more of them stand in rows of their own. */
const IN_A_ROW = 6

/**
 * A message as Teams wants it. Text beside a card would become two messages there, of which only one could be changed
 * later: so what has buttons is one card, with the text on top. What tells reasons carries Teams' own thumbs.
 */
export function teamsMessage(message: Json, { scope }: Reference): Json {
  const attachments = Array.isArray(message['attachments']) ? (message['attachments'] as Json[]) : []
  const cards = attachments
    .filter(({ contentType }) => contentType === ADAPTIVE)
    .map(({ content }) => content as Json)
  if (cards.length === 0) return message
  const tells = cards.some(({ body }) => Array.isArray(body) && body.length > 1)
  const { text, textFormat: _format, ...rest } = message
  const content = teamsButtons(oneCard(typeof text === 'string' ? text : '', cards))
  return {
    ...rest,
    attachments: [{ contentType: ADAPTIVE, content }],
    ...(typeof text === 'string' && text !== '' ? { summary: text.slice(0, 200) } : {}),
    ...(tells && scope === 'personal'
      ? {
          channelData: {
            ...(message['channelData'] as object | undefined),
            feedbackLoop: { type: 'default' },
          },
        }
      : {}),
  }
}

function oneCard(text: string, cards: readonly Json[]): Json {
  const words = text === '' ? [] : [{ type: 'TextBlock', text, wrap: true }]
  const body = [...words, ...cards.flatMap((card) => listOf(card['body']))]
  const [first = [], ...others] = cards.map((card) => listOf(card['actions'])).filter((row) => row.length > 0)
  const all = [...first, ...others.flat()]
  const merged = { ...cards[0], body }
  if (all.length <= IN_A_ROW) return all.length === 0 ? merged : { ...merged, actions: all }
  const rows = Array.from({ length: Math.ceil(all.length / IN_A_ROW) }, (_, row) => ({
    type: 'ActionSet',
    actions: all.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  }))
  const { actions: _actions, ...plain } = merged as Json
  return { ...plain, body: [...body, ...rows] }
}

/**
 * Teams shows at once that an Action.Execute was taken, and puts the card of the answer in its place. A client that
 * does not know it falls back to the plain button.
 */
function teamsButtons(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(teamsButtons)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([name, child]) => [name, teamsButtons(child)]))
  if (copy['type'] !== 'Action.Submit') return copy
  return { ...copy, type: 'Action.Execute', verb: 'choose', fallback: copy }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
