import { safeLink } from '#src/web/safe-link.ts'

type Json = Record<string, unknown>

/** Elements and actions that are shown; everything else in a card is left out. */
const ELEMENTS = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Image',
  'ImageSet',
  'ActionSet',
  'Zaijie.Gauge',
  'Table',
  'TableRow',
  'TableCell',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
])
const ACTIONS = new Set(['Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'])
/** What loads, runs or asks for something that this page doesn't do. */
const LEFT_OUT = new Set([
  'fallback',
  'refresh',
  'authentication',
  'requires',
  'msteams',
  'metadata',
  '__proto__',
])
const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i
const DEEPEST = 30
const MOST_PARTS = 3_000

/**
 * A copy of an Adaptive Card with only what may be shown: known elements, links with http, https or tel, pictures that
 * come inside the card. `prefix` makes its ids differ from those of every other card on the page.
 * Undefined when it is no card, or one that is unreasonably deep or large.
 */
export function checkCard(content: unknown, prefix: string): Json | undefined {
  if (!isObject(content) || content['type'] !== 'AdaptiveCard') return undefined
  const state = { parts: 0, inputs: inputIds(content, 0), prefix }
  try {
    return copyObject(content, state, 0)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface State {
  parts: number
  readonly inputs: ReadonlySet<string>
  readonly prefix: string
}

/** Undefined for what is left out. */
function copy(value: unknown, state: State, depth: number): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => copy(item, state, depth + 1)).filter((item) => item !== undefined)
  }
  return isObject(value) ? copyObject(value, state, depth + 1) : value
}

function copyObject(source: Json, state: State, depth: number): Json | undefined {
  state.parts += 1
  if (depth > DEEPEST || state.parts > MOST_PARTS) throw new RangeError('card')
  const { type } = source
  const isAction = typeof type === 'string' && ACTIONS.has(type)
  if (typeof type === 'string' && !isAction && !ELEMENTS.has(type)) return undefined
  const result: Json = {}
  for (const [key, value] of Object.entries(source)) {
    if (LEFT_OUT.has(key)) continue
    const copied = key === 'data' && isAction ? value : property(key, value, state, depth)
    if (copied !== undefined) result[key] = copied
  }
  if (type === 'Action.OpenUrl') {
    const url = safeLink(source['url'])
    if (url === undefined) return undefined
    result['url'] = url
  }
  if (type === 'Image' && result['url'] === undefined) return undefined
  // On a narrow screen a line that isn't wrapped would be cut off.
  if (type === 'TextBlock') Object.assign(result, { wrap: true, maxLines: undefined })
  return result
}

function property(key: string, value: unknown, state: State, depth: number): unknown {
  switch (key) {
    case 'url':
    case 'iconUrl':
    case 'backgroundImage':
    case 'poster':
      return typeof value === 'string' && IMAGE_DATA.test(value) ? value : undefined
    case 'id':
      return typeof value === 'string' ? ownId(value, state) : undefined
    case 'elementId':
      return typeof value === 'string' ? ownId(value, state) : undefined
    case 'targetElements':
      return Array.isArray(value)
        ? value.map((target) =>
            typeof target === 'string' ? ownId(target, state) : copy(target, state, depth),
          )
        : undefined
    default:
      return copy(value, state, depth)
  }
}

/** Inputs keep their ids: these are the names of the values that are sent. */
function ownId(id: string, { inputs, prefix }: State): string {
  return inputs.has(id) ? id : `${prefix}${id}`
}

function inputIds(value: unknown, depth: number, found = new Set<string>()): Set<string> {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return found
  const { type, id } = value as Json
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string') found.add(id)
  for (const part of Object.values(value)) inputIds(part, depth + 1, found)
  return found
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
