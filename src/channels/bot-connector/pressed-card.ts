import { isDeepStrictEqual } from 'node:util'

type Json = Readonly<Record<string, unknown>>

/** A message after one of its buttons was pressed; undefined: none of its buttons stands for this. */
export interface PressedMessage {
  /** the message without the button, and without its fellows where one of them was to be chosen */
  readonly activity: Json
  /** names the choice: made a second time, it is the same */
  readonly choice: string
}

/**
 * Buttons under a question go all together, since one of them was the answer. Under a card that tells something they
 * are offers: the others stay.
 */
export function pressCard(
  activity: Json,
  action: unknown,
  chosenLine: (label: string) => string,
): PressedMessage | undefined {
  const attachments = Array.isArray(activity['attachments']) ? (activity['attachments'] as Json[]) : []
  for (const [index, attachment] of attachments.entries()) {
    const card = attachment['content'] as Json | undefined
    if (card === undefined || card === null || typeof card !== 'object') continue
    const label = labelOf(card, action)
    if (label === undefined) continue
    const alone = attachments.length === 1 && isEmpty(card['body'])
    const rest = alone ? withoutActions(card) : (without(card, action) as Json)
    const body = isEmpty(card['body']) ? [...linesOf(rest), chosen(chosenLine(label))] : rest['body']
    const replaced = { ...rest, body }
    return {
      activity: {
        ...activity,
        attachments: attachments.with(index, { ...attachment, content: replaced }),
      },
      choice: alone ? 'any' : JSON.stringify(action),
    }
  }
  return undefined
}

function labelOf(node: unknown, action: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  if (standsFor(node, action)) {
    const title = (node as Json)['title']
    return typeof title === 'string' ? title : ''
  }
  for (const child of Object.values(node)) {
    const found = labelOf(child, action)
    if (found !== undefined) return found
  }
  return undefined
}

/** A copy without the buttons that stand for the action, wherever in the card they are. */
function without(node: unknown, action: unknown): unknown {
  if (Array.isArray(node)) {
    return node.filter((child) => !standsFor(child, action)).map((child) => without(child, action))
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([, child]) => !standsFor(child, action))
      .map(([name, child]) => [name, without(child, action)]),
  )
}

function withoutActions(card: Json): Json {
  const { actions: _actions, ...rest } = card
  return rest
}

function standsFor(node: unknown, action: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { type, data } = node as { type?: unknown; data?: { action?: unknown } }
  return /^Action\.(Submit|Execute)$/.test(String(type)) && isDeepStrictEqual(data?.action, action)
}

function chosen(text: string): Json {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Small' }
}

function linesOf(card: Json): unknown[] {
  return Array.isArray(card['body']) ? card['body'] : []
}

function isEmpty(body: unknown): boolean {
  return !Array.isArray(body) || body.every((each) => isChosenLine(each))
}

function isChosenLine(element: unknown): boolean {
  const { type, isSubtle, spacing } = element as Json
  return type === 'TextBlock' && isSubtle === true && spacing === 'Small'
}
