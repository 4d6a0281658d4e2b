import type { Activity } from 'botframework-schema'
import { Document, isPair, visit } from 'yaml'
import type { Bot } from '#src/conversation/bot.ts'
import type { ConversationState } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'

type Result = Awaited<ReturnType<Bot['handle']>>
type Step = Record<string, unknown>

/** Phrases that `asks` and `facts` say already: naming them too would only break the script when wording moves. */
const TOLD_OTHERWISE =
  /^(talk\.ack\.noted|talk\.interview\.(begin|may_skip|back_to)|facts\.\w+\.(ask|ask_vague|ask_known))$/

/** A turn after so much silence (ms) is recorded as one. */
const PAUSE = 30 * 60 * 1000

/** Turns a conversation into a script of tests/dialogs/: what was said, and what it came to in meaning. */
export class ScriptRecorder {
  readonly #name: string
  readonly #locale: Locale
  readonly #channel: string
  readonly #steps: Step[] = []
  #facts: Readonly<Record<string, string>> = {}
  #spoken: Locale
  #offered: readonly string[] = []
  #at: number | undefined

  constructor(about: { name: string; locale: Locale; channel?: string }) {
    this.#name = about.name
    this.#locale = about.locale
    this.#spoken = about.locale
    this.#channel = about.channel ?? 'directline'
  }

  /** Takes a turn down. The greeting is none: every script begins with it. */
  add(incoming: Partial<Activity>, result: Result): void {
    const { turn } = result.trace
    const after = this.#pause(turn.now)
    const state = result.state as ConversationState
    const offered = this.#offered
    this.#offered = state.offered.map(({ label }) => label)
    if (incoming.type !== 'message' && incoming.type !== 'event') return
    const facts = Object.fromEntries(Object.entries(state.facts).map(([fact, { value }]) => [fact, value]))
    const told = turn.replies.flatMap((reply) => (reply.kind === 'result' ? [reply.result] : []))[0]
    const events = turn.replies.flatMap((reply) => (reply.kind === 'event' ? [reply.name] : []))
    const says = turn.replies.flatMap((reply) => (reply.kind === 'say' ? [reply.phrase] : []))
    const changed = changes(this.#facts, facts)
    this.#steps.push({
      ...wayIn(incoming, turn, offered),
      ...(after && { after }),
      ...(Object.keys(changed).length > 0 && { facts: changed }),
      ...nonEmpty(
        'says',
        says.filter((phrase) => !TOLD_OTHERWISE.test(phrase)),
      ),
      ...nonEmpty('reasons', told?.reasons.map((reason) => reason.cause) ?? []),
      asks: state.open?.fact ?? null,
      ...(state.locale !== this.#spoken && { locale: state.locale }),
      ...(events[0] !== undefined && { event: events[0] }),
      ...(result.eraseUser && { erased: true }),
      ...(result.replies.length === 0 && { silent: true }),
    })
    this.#facts = facts
    this.#spoken = state.locale
  }

  /** The script so far, as it stands in a file. */
  toYaml(): string {
    const script = {
      name: this.#name,
      locale: this.#locale,
      ...(this.#channel !== 'directline' && { channel: this.#channel }),
      steps: this.#steps,
    }
    const document = new Document(script)
    // A step is a block; what is expected of it stands in one line each.
    visit(document, {
      Collection(_key, node, path) {
        if (path.filter(isPair).length > 1) node.flow = true
      },
    })
    return document.toString({ lineWidth: 110 })
  }

  #pause(now: Date): string | undefined {
    const before = this.#at
    this.#at = now.getTime()
    if (before === undefined || this.#at - before < PAUSE) return undefined
    const minutes = Math.round((this.#at - before) / 60_000)
    if (minutes >= 1440 && minutes % 1440 === 0) return `${minutes / 1440}d`
    return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
  }
}

/** A button is pressed where it stands in a card or under the message; the beginning of its label is typed. */
function wayIn(incoming: Partial<Activity>, turn: Turn, offered: readonly string[]): Step {
  if (incoming.type === 'event')
    return { event_in: { name: incoming.name, value: incoming.value as unknown } }
  const text = incoming.text ?? ''
  const pressed = turn.action && (incoming.value !== undefined || offered.includes(text))
  return pressed ? { tap: text } : { say: text }
}

/** Facts that are new or other than before; null: no longer held. */
function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const changed = Object.entries(after).filter(([fact, value]) => before[fact] !== value)
  const gone = Object.keys(before).filter((fact) => !(fact in after))
  return Object.fromEntries([...changed, ...gone.map((fact) => [fact, null] as const)])
}

function nonEmpty(name: string, list: readonly string[]): Step {
  return list.length > 0 ? { [name]: list } : {}
}
