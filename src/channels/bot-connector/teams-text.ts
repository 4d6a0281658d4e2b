import type { ChannelActivity } from './wire.ts'

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * The words of a message without the marks that the channel puts in: the bot's own mention goes, another person's
 * mention leaves the name, escaped characters come back.
 */
export function plainWords(activity: ChannelActivity): string {
  let text = activity.text ?? ''
  for (const entity of activity.entities ?? []) {
    const mentioned = entity['mentioned'] as { id?: unknown } | undefined
    if (entity.type !== 'mention' || typeof entity['text'] !== 'string' || entity['text'] === '') continue
    if (mentioned?.id === activity.recipient.id) text = text.replaceAll(entity['text'], ' ')
  }
  if (activity.channelId !== 'msteams') return text.trim()
  return text
    .replaceAll(/<\/?at\b[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replaceAll(/[\u00a0 ]+/g, ' ')
    .trim()
}

/** The language of the person's client: Teams says it in an entity of its own. */
export function clientLocale(activity: ChannelActivity): string {
  const told = activity.entities?.find(({ type }) => type === 'clientInfo')?.['locale']
  return activity.locale ?? (typeof told === 'string' && /^[\w-]{2,35}$/.test(told) ? told : '')
}
