import { describe, expect, it } from 'vitest'
import { activityIdAt } from '#src/channels/bot-connector/activity-at.ts'
import { createLogAtHand } from '#src/channels/bot-connector/log-at-hand.ts'
import type { LogEntry } from '#src/storage/ports.ts'

const line = (position: number, changes = position): LogEntry => ({
  position,
  direction: 'outgoing',
  activity: { type: 'message', id: activityIdAt('c', changes) },
})
const positions = (entries: readonly LogEntry[] | undefined) => entries?.map(({ position }) => position)

describe('the log at hand', () => {
  it('gives out what follows a position without a gap', () => {
    const log = createLogAtHand()
    log.add('c', [line(1)])
    log.add('c', [line(2), line(3)])
    expect(positions(log.after('c', 1))).toEqual([2, 3])
    expect(log.after('c', 3)).toBeUndefined()
    expect(log.after('d', 0)).toBeUndefined()
  })

  it('gives out nothing where a line before was not told of', () => {
    const log = createLogAtHand()
    log.add('c', [line(1)])
    log.add('c', [line(3)])
    expect(log.after('c', 0)).toBeUndefined()
    expect(positions(log.after('c', 2))).toEqual([3])
  })

  it('knows nothing of a conversation once a line was changed, since the log has it as it is now', () => {
    const log = createLogAtHand()
    log.add('c', [line(1), line(2)])
    log.add('c', [line(3, 2)])
    expect(log.after('c', 0)).toBeUndefined()
  })

  it('keeps no more than a page of one conversation', () => {
    const log = createLogAtHand()
    for (let position = 1; position <= 51; position++) log.add('c', [line(position)])
    expect(log.after('c', 50)).toBeUndefined()
  })

  it('forgets what was delivered, and nothing that came meanwhile', () => {
    const log = createLogAtHand()
    log.add('c', [line(1), line(2)])
    log.forgetUpTo('c', 1)
    expect(positions(log.after('c', 1))).toEqual([2])
    log.forgetUpTo('c', 2)
    expect(log.after('c', 0)).toBeUndefined()
  })
})
