import { TurnContext } from 'botbuilder-core'
// Not the package's index: it loads recognisers for prompts that nothing here uses, 300 ms and 40 MB of them.
import { DialogTurnStatus, type Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js'
import type { DialogState } from 'botbuilder-dialogs'
import type { Activity } from 'botframework-schema'
import { nearestLocale, DEFAULT_LOCALE, type Locale } from '#src/locale.ts'
import { capabilitiesOf } from '#src/reply/capabilities.ts'
import type { ClaimIndex } from '#src/reply/citations.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import { render } from '#src/reply/render.ts'
import type { Option, ResultView } from '#src/reply/reply.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Understand } from '#src/understanding/understand.ts'
import type { Moment } from '#src/understanding/understanding.ts'
import { readAction } from './actions.ts'
import { languageOf } from './language.ts'
import { isFromOperatorSide } from './operator-side.ts'
import { newState, readState, type ConversationState } from './state.ts'
import type { Outgoing, TurnResult } from '#src/storage/ports.ts'
import { TurnAdapter } from './turn-adapter.ts'
import type { HandleTurn } from './turn-handler.ts'
import { bindTurn, type Turn } from './turn.ts'

export interface Words {
  readonly phrases: Phrases
  readonly claims: ClaimIndex
}

export interface BotParts {
  readonly root: Dialog
  /** Says hello when a conversation begins. */
  readonly greet: (turn: Turn) => void
  /** Takes in what a desk or an operator's system says. */
  readonly onEvent: (turn: Turn, name: string, value: unknown) => void
  readonly understand: Understand
  readonly words: Readonly<Record<Locale, Words>>
}

/** Longest message that is read; more than this is a pasted document, and its beginning says what it is about. */
const READABLE_CHARACTERS = 1000

/** What a turn did, for tests and recordings; no part of what is stored. */
export interface Trace {
  readonly turn: Turn
}

export interface Bot {
  /** The bot as a function: stored state and incoming activity in, new state and outgoing activities out. */
  readonly handle: (...turn: Parameters<HandleTurn>) => Promise<TurnResult & { readonly trace: Trace }>
  readonly words: Readonly<Record<Locale, Words>>
}

export function createBot(parts: BotParts): Bot {
  const adapter = new TurnAdapter()
  const handle: Bot['handle'] = async (stored, incoming, { conversation, now }) => {
    const state = readState(stored, nearestLocale(conversation.locale) ?? DEFAULT_LOCALE)
    const turn = beginTurn(state, incoming, now, parts)
    if (incoming.type === 'message') {
      await runDialogs(adapter, parts.root, turn, incoming)
      state.turns += 1
      state.lastAt = now.toISOString()
    } else if (startsConversation(incoming, state)) {
      parts.greet(turn)
      state.greeted = true
    } else if (incoming.type === 'event' && isFromOperatorSide(incoming)) {
      parts.onEvent(turn, incoming.name ?? '', incoming.value)
    }
    rememberOptions(turn, parts.words[state.locale].phrases)
    const can = capabilitiesOf(conversation.channel)
    const replies = render(turn.replies, { locale: state.locale, ...parts.words[state.locale], can })
    // The fields of the SDK's replies that are undefined are left out of JSON; Outgoing says the same.
    const { review, eraseUser } = turn
    const result = { replies: replies as Outgoing[], review, eraseUser, locale: state.locale }
    // Once everything about the person is deleted, nothing of them stays in the state either.
    return { ...result, state: turn.eraseUser ? newState(state.locale) : state, trace: { turn } }
  }
  return { handle, words: parts.words }
}

function beginTurn(state: ConversationState, incoming: Partial<Activity>, now: Date, parts: BotParts): Turn {
  const action = readAction(incoming, state)
  const text = (incoming.text ?? '').trim().slice(0, READABLE_CHARACTERS)
  if (!action) state.locale = languageOf(text, state.locale, state.turns > 0)
  const moment = momentOf(state)
  return {
    text,
    moment,
    understanding: bySentence(parts.understand)(text, state.locale, moment),
    action,
    now,
    state,
    replies: [],
    review: [],
    eraseUser: false,
  }
}

/** What people say once they were asked something, or helped with their case, isn't what they begin with. */
function momentOf({ open, asked, result, plan, planLeft, cannotPay }: ConversationState): Moment {
  return open || asked.length > 0 || result || plan || planLeft || cannotPay ? 'later' : 'first'
}

async function runDialogs(
  adapter: TurnAdapter,
  root: Dialog,
  turn: Turn,
  incoming: Partial<Activity>,
): Promise<void> {
  const context = new TurnContext(adapter, incoming)
  bindTurn(context, turn)
  const dialogs = new DialogSet(inTurn(turn.state))
  dialogs.add(root)
  const dc = await dialogs.createContext(context)
  const result = await dc.continueDialog()
  if (result.status === DialogTurnStatus.empty) await dc.beginDialog(root.id)
}

/** The dialog stack lives in the conversation's state, which is committed with the replies. */
function inTurn(state: ConversationState) {
  return {
    get: async () => state.dialogs,
    set: async (_context: TurnContext, dialogs: DialogState) => {
      state.dialogs = dialogs
    },
    delete: async () => {
      state.dialogs = { dialogStack: [] }
    },
  }
}

function startsConversation(incoming: Partial<Activity>, state: ConversationState): boolean {
  if (state.greeted || incoming.type !== 'conversationUpdate') return false
  const bot = incoming.recipient?.id
  return (incoming.membersAdded ?? []).some((member) => member.id !== bot)
}

/** The button in the card of a result counts too where its label is typed. */
function ofResult({ options }: ResultView): readonly Option[] {
  return [
    ...options,
    { label: { phrase: 'talk.buttons.change' }, action: { kind: 'intent', intent: 'correct' } },
  ]
}

function rememberOptions(turn: Turn, phrases: Phrases): void {
  if (turn.replies.length === 0) return
  turn.state.offered = turn.replies.flatMap((reply) => {
    const options =
      reply.kind === 'offer' ? reply.options : reply.kind === 'result' ? ofResult(reply.result) : []
    return options.map((option) => ({ label: phrases.text(option.label), action: option.action }))
  })
}
