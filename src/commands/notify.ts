import { randomUUID } from 'node:crypto'
import { loadConfig } from '#src/config/load-config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { readOptions, WrongUse } from './read-options.ts'

const USAGE = `npm run notify -- --to ID --kind KIND [--channel NAME] [--amount YUAN] [--date 2026-03-01]
                 [--repaid in_full|early|partly] [--urgent] [--key KEY] [--url http://127.0.0.1:3978]
KIND: limit_reduced, limit_zero, service_closed, limit_restored, repayment_booked, plan_check_in`

/** `npm run notify`: has the running bot tell somebody of a change, with the key of the settings. Exit code 2: wrong use. */
export async function notifyCommand(args: string[]): Promise<number> {
  const asked = readArgs(args)
  const config = loadConfig(process.env)
  if (config.notifications.key === undefined) {
    throw new BotError('COMMAND_FAILED', {
      reason: 'notifications are off',
      remedy: 'set ZAIJIE_NOTIFY_KEY for the bot and for this command',
    })
  }
  const url = asked.url ?? `http://127.0.0.1:${config.port}`
  const answer = await fetch(`${url}/api/notifications`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${config.notifications.key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': asked.key ?? randomUUID(),
    },
    body: JSON.stringify(asked.body),
  }).catch((cause: unknown) => {
    const remedy = 'start the bot with npm start, or name its address with --url'
    throw new BotError('COMMAND_FAILED', { reason: `nothing answers at ${url}`, remedy }, { cause })
  })
  const text = await answer.text()
  ;(answer.ok ? process.stdout : process.stderr).write(`${text}\n`)
  return answer.ok ? 0 : 1
}

interface Asked {
  readonly url: string | undefined
  readonly key: string | undefined
  readonly body: object
}

/** The server checks the values; here only what must be there. */
function readArgs(args: string[]): Asked {
  const { values } = readOptions(USAGE, {
    args,
    options: {
      to: { type: 'string' },
      kind: { type: 'string' },
      channel: { type: 'string' },
      amount: { type: 'string' },
      date: { type: 'string' },
      repaid: { type: 'string' },
      urgent: { type: 'boolean', default: false },
      key: { type: 'string' },
      url: { type: 'string' },
    },
  })
  const { to, kind, channel, amount, date, repaid, urgent, key, url } = values
  if (to === undefined || kind === undefined) throw new WrongUse(`usage: ${USAGE}`)
  const more = { amount: amount === undefined ? undefined : Number(amount), date, repaid }
  return { url, key, body: { to: { id: to, channel }, kind, urgent, ...more } }
}
