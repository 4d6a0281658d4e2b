import { TurnContext } from 'botbuilder'
import { DialogSet, DialogTurnStatus, type Dialog, type DialogState } from 'botbuilder-dialogs'
import type { Activity } from 'botframework-schema'
import { nearestLocale, DEFAULT_LOCALE, type Locale } from '#src/locale.ts'
import { capabilitiesOf } from '#src/reply/capabilities.ts'
import type { ClaimIndex } from '#src/reply/citations.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import { render } from '#src/reply/render.ts'
import type { Recognizer } from '#src/understanding/understanding.ts'
import { readAction } from './actions.ts'
import { languageOf } from './language.ts'
import { readState, type ConversationState } from './state.ts'
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
  readonly recognizer: Recognizer
  readonly words: Readonly<Record<Locale, Words>>
}

/** Longest message that is read; more than this is a pasted document, and its beginning says what it is about. */
const READABLE_CHARACTERS = 1000

/**
 * The bot as a function: stored state and incoming activity in, new state and outgoing activities out.
 * Parts are asked for at each turn, so that changed content takes effect without a restart.
 */
export function createBot(partsNow: () => BotParts): HandleTurn {
  const adapter = new TurnAdapter()
  return async (stored, incoming, { conversation, now }) => {
    const parts = partsNow()
    const state = structuredClone(readState(stored, nearestLocale(conversation.locale) ?? DEFAULT_LOCALE))
    const turn = beginTurn(state, incoming, now, parts)
    if (incoming.type === 'message') {
      await runDialogs(adapter, parts.root, turn, incoming)
      state.turns += 1
      state.lastAt = now.toISOString()
    } else if (startsConversation(incoming, state)) {
      parts.greet(turn)
      state.greeted = true
    }
    rememberOptions(turn, parts.words[state.locale].phrases)
    const can = capabilitiesOf(conversation.channel)
    const replies = render(turn.replies, { locale: state.locale, ...parts.words[state.locale], can })
    return { state, replies, review: turn.review, eraseUser: turn.eraseUser }
  }
}

function beginTurn(state: ConversationState, incoming: Partial<Activity>, now: Date, parts: BotParts): Turn {
  const action = readAction(incoming, state)
  const text = (incoming.text ?? '').trim().slice(0, READABLE_CHARACTERS)
  if (!action) state.locale = languageOf(text, state.locale)
  return {
    text,
    understanding: parts.recognizer.recognize(text, state.locale),
    action,
    now,
    state,
    replies: [],
    review: [],
    eraseUser: false,
  }
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

function rememberOptions(turn: Turn, phrases: Phrases): void {
  if (turn.replies.length === 0) return
  turn.state.offered = turn.replies.flatMap((reply) => {
    const options =
      reply.kind === 'offer' ? reply.options : reply.kind === 'result' ? reply.result.options : []
    return options.map((option) => ({ label: phrases.text(option.label), action: option.action }))
  })
}
