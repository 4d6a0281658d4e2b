import { Client, type ClientDeps, type ClientEvent } from '#src/web/client.ts'
import { keepSpoken } from '#src/web/spoken.ts'
import type { Activity, CardAction } from '#src/web/wire.ts'
import { answerOf } from './answer.ts'
import { addWaiting, emptyTranscript, receive, renew, settle, type Transcript } from './transcript.ts'

/** Everything the page shows. */
export interface ChatState {
  readonly transcript: Transcript
  readonly opened: boolean
  readonly online: boolean
  /** fresh messages of the bot that came while nobody looked */
  readonly unread: number
}

/** What a kept conversation replays comes within this time after opening; only later messages are news. */
const REPLAY_MS = 1_500

type Deps = Omit<ClientDeps, 'onEvent'> & { readonly onChange: (state: ChatState) => void }

/** Holds the state of the chat and lets a client feed it. Knows nothing of how it looks. */
export class ChatModel {
  state: ChatState = { transcript: emptyTranscript, opened: false, online: true, unread: 0 }
  readonly #onChange: Deps['onChange']
  readonly #client: Client
  #replayUntil = 0
  #looking = true
  #spoke = false

  constructor({ onChange, ...deps }: Deps) {
    this.#onChange = onChange
    this.#client = new Client({ ...deps, onEvent: (event) => this.#apply(event) })
  }

  start(): void {
    this.#client.start()
  }

  say(text: string): void {
    const trimmed = text.trim()
    if (trimmed !== '') this.#client.send({ type: 'message', text: trimmed, textFormat: 'plain' })
  }

  /** Presses a button above the input. */
  choose(action: CardAction): void {
    const answer = answerOf(action)
    if (answer) this.#client.send(answer)
  }

  /** Presses a button of a card. A `text` in its data is what the conversation shows as the person's words. */
  submit(data: unknown): void {
    const text = (data as { text?: unknown } | undefined)?.text
    this.#client.send({ type: 'message', value: data, ...(typeof text === 'string' && { text }) })
  }

  /** The page came into view or went out of it. */
  look(looking: boolean): void {
    this.#looking = looking
    if (!looking) return
    this.#client.catchUp()
    if (this.state.unread > 0) this.#set({ unread: 0 })
  }

  wake(): void {
    this.#client.wake()
  }

  /** Forgets this conversation and begins another. */
  reset(): void {
    this.#set({ transcript: emptyTranscript, unread: 0 })
    this.#client.reset()
  }

  close(): void {
    this.#client.close()
  }

  stopTyping(): void {
    if (this.state.transcript.typing) this.#show({ ...this.state.transcript, typing: false })
  }

  #apply(event: ClientEvent): void {
    const { transcript } = this.state
    switch (event.kind) {
      case 'open':
        this.#replayUntil = event.resumed ? Date.now() + REPLAY_MS : 0
        return this.#set({ opened: true, online: true })
      case 'connection':
        if (event.online !== this.state.online) this.#set({ online: event.online })
        return
      case 'renewed':
        return this.#show(renew(transcript))
      case 'waiting': {
        const { clientActivityID, activity, at } = event.waiting
        return this.#show(addWaiting(transcript, clientActivityID, activity, at))
      }
      case 'taken':
        return this.#show(settle(transcript, event.clientActivityID, { id: event.id }))
      case 'refused':
        return this.#show(settle(transcript, event.clientActivityID, 'refused'))
      case 'activities':
        return this.#receive(event.activities)
    }
  }

  #receive(activities: readonly Activity[]): void {
    const { transcript, unread } = this.state
    const fresh = Date.now() > this.#replayUntil
    const next = receive(transcript, activities, fresh)
    if (next === transcript) return
    const news = this.#looking ? 0 : countFresh(next) - countFresh(transcript)
    this.#set({ transcript: next, unread: unread + Math.max(0, news) })
  }

  #show(transcript: Transcript): void {
    if (transcript !== this.state.transcript) this.#set({ transcript })
  }

  #set(change: Partial<ChatState>): void {
    const spoke = this.#spoke
    this.state = { ...this.state, ...change }
    this.#spoke = this.state.transcript.entries.some((entry) => entry.kind === 'said' && entry.mine)
    if (this.#spoke !== spoke) keepSpoken(this.#spoke)
    this.#onChange(this.state)
  }
}

function countFresh({ entries }: Transcript): number {
  return entries.filter((entry) => entry.kind === 'said' && entry.fresh && !entry.mine).length
}
