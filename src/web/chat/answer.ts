import { safeLink } from '#src/web/safe-link.ts'
import type { Activity, CardAction } from '#src/web/wire.ts'

/** What a suggested action sends, by the rules of Bot Framework's card actions; undefined when it sends nothing. */
export function answerOf({ type, title, text, displayText, value }: CardAction): Activity | undefined {
  switch (type) {
    case 'postBack':
      return typeof value === 'string'
        ? { type: 'message', text: value, channelData: { postBack: true } }
        : { type: 'message', value, channelData: { postBack: true } }
    case 'messageBack':
      return {
        type: 'message',
        ...(text !== undefined && { text }),
        value,
        channelData: { messageBack: { displayText: displayText ?? title ?? text } },
      }
    case 'imBack':
      return { type: 'message', text: typeof value === 'string' ? value : (title ?? '') }
    default:
      return undefined
  }
}

/** Where a suggested action leads, if it is a link. */
export function linkOf({ type, value }: CardAction): string | undefined {
  return type === 'openUrl' || type === 'call' ? safeLink(value) : undefined
}
