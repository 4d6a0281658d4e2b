import { describe, expect, it } from 'vitest'
import {
  addWaiting,
  emptyTranscript,
  openActions,
  receive,
  renew,
  settle,
  type Transcript,
} from '#src/web/chat/transcript.ts'
import type { Activity } from '#src/web/wire.ts'

function said(position: number, text: string, more: Activity = { type: 'message' }): Activity {
  return { from: { role: 'bot' }, ...more, id: `c|${String(position).padStart(7, '0')}`, text }
}

function texts({ entries }: Transcript): string[] {
  return entries.map((entry) => (entry.kind === 'said' ? entry.text : '—'))
}

describe('what the page shows of the stream', () => {
  it('stands in the order of the log, in whatever order it comes', () => {
    const late = receive(emptyTranscript, [said(3, 'c'), said(1, 'a')], true)
    expect(texts(receive(late, [said(2, 'b')], true))).toEqual(['a', 'b', 'c'])
  })

  it('is the same object when nothing is new', () => {
    const once = receive(emptyTranscript, [said(1, 'a')], true)
    expect(receive(once, [said(1, 'a')], true)).toBe(once)
  })

  it('changes in place when an id comes again with another text, and goes when it is deleted', () => {
    const before = receive(emptyTranscript, [said(1, 'a'), said(2, 'b')], true)
    const edited = receive(before, [said(1, 'a, corrected')], true)
    expect(texts(edited)).toEqual(['a, corrected', 'b'])
    expect(texts(receive(edited, [{ type: 'messageDelete', id: 'c|0000001' }], true))).toEqual(['b'])
  })

  it('knows the echo of what was written here, before and after the answer to the post', () => {
    const mine: Activity = {
      type: 'message',
      from: { role: 'user' },
      channelData: { clientActivityID: 'x' },
    }
    const waiting = addWaiting(emptyTranscript, 'x', { type: 'message', text: 'hello' }, 0)
    expect(waiting.entries).toMatchObject([{ state: 'waiting', mine: true, time: 0 }])
    const echoed = receive(waiting, [said(1, 'hello', mine), said(2, 'yes?')], true)
    expect(echoed.entries).toMatchObject([{ key: 'x', state: 'sent' }, { text: 'yes?' }])
    expect(settle(echoed, 'x', { id: 'c|0000001' })).toBe(echoed)
    const settled = settle(waiting, 'x', { id: 'c|0000001' })
    expect(texts(receive(settled, [said(2, 'yes?'), said(1, 'hello', mine)], true))).toEqual([
      'hello',
      'yes?',
    ])
  })

  it('loses what the person said when its id is deleted', () => {
    const mine: Activity = { type: 'message', from: { role: 'user' }, channelData: { clientActivityID: 'x' } }
    const before = receive(emptyTranscript, [said(1, 'a', mine), said(2, 'b')], true)
    expect(texts(receive(before, [{ type: 'messageDelete', id: 'c|0000001' }], true))).toEqual(['b'])
  })

  it('keeps what waits below everything, also over the begin of a new conversation', () => {
    const before = receive(emptyTranscript, [said(7, 'a')], true)
    const waiting = addWaiting(before, 'x', { type: 'message', text: 'hello' }, 0)
    const renewed = receive(renew(waiting), [{ ...said(1, 'welcome'), id: 'd|0000001' }], true)
    expect(texts(renewed)).toEqual(['a', '—', 'welcome', 'hello'])
  })

  it('shows the sign of typing until the message comes, and never for what is replayed', () => {
    const typing: Activity = { type: 'typing', from: { role: 'bot' } }
    const begun = receive(emptyTranscript, [typing], true)
    expect(begun.typing).toBe(true)
    expect(receive(begun, [said(1, 'a')], true).typing).toBe(false)
    expect(receive(emptyTranscript, [typing], false).typing).toBe(false)
  })

  it('offers the buttons of the last word until the person goes on', () => {
    const actions = [{ type: 'imBack', title: 'yes', value: 'yes' }]
    const asked = receive(
      emptyTranscript,
      [said(1, 'sure?', { type: 'message', suggestedActions: { actions } })],
      true,
    )
    expect(openActions(asked)).toEqual(actions)
    expect(openActions(receive(asked, [said(2, 'take your time')], true))).toEqual(actions)
    const answered = addWaiting(asked, 'x', { type: 'message', text: 'no' }, 0)
    expect(openActions(answered)).toEqual([])
    expect(openActions(settle(answered, 'x', 'refused'))).toEqual(actions)
  })

  it('leaves out what is said on the quiet, and events', () => {
    const quiet: Activity = { type: 'message', from: { role: 'user' }, channelData: { postBack: true } }
    const event: Activity = { type: 'event', id: 'c|0000003', name: 'handoff.initiate' }
    expect(receive(emptyTranscript, [said(1, 'secret', quiet), event], true).entries).toEqual([])
  })

  it('loses what the bot says is deleted', () => {
    const before = receive(
      renew(receive(emptyTranscript, [said(9, 'old')], true)),
      [said(1, 'a'), said(2, 'b')],
      true,
    )
    const erased: Activity = { type: 'event', id: 'c|0000003', name: 'data.erased' }
    expect(texts(receive(before, [erased, said(4, 'all gone')], true))).toEqual(['all gone'])
  })

  it('takes up two thousand messages at once quickly', () => {
    const many = Array.from({ length: 2_000 }, (_, position) => said(position, `message ${position}`))
    const begun = performance.now()
    expect(receive(emptyTranscript, many, false).entries).toHaveLength(2_000)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
