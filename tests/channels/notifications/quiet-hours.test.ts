import { assert, date, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, nextAllowed } from '#src/channels/notifications/quiet-hours.ts'

const SHANGHAI = 'Asia/Shanghai'
const NIGHT = { quiet: { from: 22 * 60, to: 8 * 60 }, timeZone: SHANGHAI }

describe('quiet hours', () => {
  it('let through what comes by day', () => {
    const noon = new Date('2026-03-01T04:00:00Z')
    expect(nextAllowed(noon, NIGHT)).toEqual(noon)
  })

  it('hold what comes in the evening and after midnight until the morning there', () => {
    const morning = new Date('2026-03-02T00:00:00Z')
    expect(nextAllowed(new Date('2026-03-01T14:00:00Z'), NIGHT)).toEqual(morning)
    expect(nextAllowed(new Date('2026-03-01T23:59:59.999Z'), NIGHT)).toEqual(morning)
    expect(nextAllowed(morning, NIGHT)).toEqual(morning)
  })

  it('can lie within a day, or be none', () => {
    const siesta = { quiet: { from: 13 * 60, to: 15 * 60 }, timeZone: SHANGHAI }
    expect(nextAllowed(new Date('2026-03-01T06:30:00Z'), siesta)).toEqual(new Date('2026-03-01T07:00:00Z'))
    const never = { quiet: undefined, timeZone: SHANGHAI }
    const midnight = new Date('2026-03-01T16:00:00Z')
    expect(nextAllowed(midnight, never)).toEqual(midnight)
  })

  it('never hold for a day or more, and never into other quiet hours', () => {
    const minute = integer({ min: 0, max: 1439 })
    const moment = date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    assert(
      property(minute, minute, moment, (from, to, now) => {
        const zone = { quiet: { from, to }, timeZone: SHANGHAI }
        const allowed = nextAllowed(now, zone)
        const held = allowed.getTime() - now.getTime()
        return (
          held >= 0 && held < 24 * 3_600_000 && nextAllowed(allowed, zone).getTime() === allowed.getTime()
        )
      }),
      { numRuns: 300 },
    )
  })

  it('know which day it is there', () => {
    expect(dayOf(new Date('2026-03-01T15:59:59Z'), SHANGHAI)).toBe('2026-03-01')
    expect(dayOf(new Date('2026-03-01T16:00:00Z'), SHANGHAI)).toBe('2026-03-02')
  })
})
