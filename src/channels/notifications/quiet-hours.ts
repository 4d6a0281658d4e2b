import type { NotificationConfig } from '#src/config/config.ts'

type Zone = Pick<NotificationConfig, 'quiet' | 'timeZone'>

const MINUTE = 60_000

/** The moment from which it may be said: now, or the end of the quiet hours that it is in. */
export function nextAllowed(now: Date, { quiet, timeZone }: Zone): Date {
  if (quiet === undefined || quiet.from === quiet.to) return now
  const minute = minuteOfDay(now, timeZone)
  const inside =
    quiet.from < quiet.to
      ? minute >= quiet.from && minute < quiet.to
      : minute >= quiet.from || minute < quiet.to
  if (!inside) return now
  const left = (quiet.to - minute + 24 * 60) % (24 * 60)
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE + left * MINUTE)
}

/** The day that it is there: 2026-03-01. */
export function dayOf(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)
}

function minuteOfDay(now: Date, timeZone: string): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return (hour % 24) * 60 + minute
}
