import { createInterface } from 'node:readline'
import type { Activity } from 'botframework-schema'
import type { HandleTurn } from '#src/conversation/turn-handler.ts'
import type { ConversationRecord } from '#src/storage/ports.ts'

export interface ConsoleDeps {
  readonly handle: HandleTurn
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly locale: string
  /** Shown before the person's line. */
  readonly prompt: string
  readonly now: () => Date
  /** Called after each turn, with what came in and what the turn left: for recording. */
  readonly onTurn?: (incoming: Partial<Activity>, result: Awaited<ReturnType<HandleTurn>>) => void
}

const PERSON = { id: 'person', name: '' }
const BOT = { id: 'bot', name: '' }

/** Talks in a terminal, a line a message, until the input ends. Nothing is kept afterwards. */
export async function talkInConsole(deps: ConsoleDeps): Promise<void> {
  const { handle, input, output, now, locale } = deps
  const lines = createInterface({ input, output, prompt: deps.prompt })
  const conversation: ConversationRecord = {
    id: 'console',
    channel: 'console',
    userId: PERSON.id,
    locale,
    createdAt: now().toISOString(),
  }
  let state: unknown
  const run = async (incoming: Partial<Activity>) => {
    const turn = { recipient: BOT, from: PERSON, locale, channelId: 'console', ...incoming }
    const result = await handle(state, turn, { conversation, now: now() })
    state = result.eraseUser ? undefined : result.state
    const said = result.replies.flatMap((reply) =>
      reply.type === 'message' && reply.text ? [reply.text] : [],
    )
    if (said.length > 0) output.write(`\n${said.join('\n\n')}\n\n`)
    deps.onTurn?.(incoming, result)
  }
  await run({ type: 'conversationUpdate', membersAdded: [PERSON] })
  lines.prompt()
  for await (const text of lines) {
    await run({ type: 'message', text })
    lines.prompt()
  }
}
