import type { Activity } from 'botframework-schema'
import type { Bot } from '#src/conversation/bot.ts'
import type { ConversationState } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Reply } from '#src/reply/reply.ts'
import type { ConversationRecord, Outgoing } from '#src/storage/ports.ts'
import type { Expectations, Script, ScriptStep } from './script.ts'

type Result = Awaited<ReturnType<Bot['handle']>>

/** What a script reached, for the coverage of scripts. */
export interface Reached {
  readonly turns: readonly { readonly turn: Turn; readonly result: Result }[]
}

const START = Date.parse('2026-03-02T09:00:00Z')

/**
 * Plays a conversation through the bot, as a channel would. Throws with the conversation so far, what was expected,
 * what came, and what was understood, at the first expectation that doesn't hold.
 */
export async function playScript(bot: Bot, script: Script): Promise<Reached> {
  const shown: string[] = []
  const turns: { turn: Turn; result: Result }[] = []
  let state: unknown
  let clock = START
  let last: Result | undefined
  const conversation: ConversationRecord = {
    id: 'script',
    channel: script.channel,
    userId: 'person',
    locale: script.locale,
    createdAt: new Date(START).toISOString(),
  }
  const run = async (incoming: Partial<Activity>) => {
    const activity = { recipient: { id: 'bot', name: '' }, from: { id: 'person', name: '' }, ...incoming }
    last = await bot.handle(state, activity, { conversation, now: new Date(clock) })
    state = JSON.parse(JSON.stringify(last.state))
    turns.push({ turn: last.trace.turn, result: last })
    shown.push(...last.replies.map((reply) => `bot     ${textOf(reply).replaceAll('\n', '\n        ')}`))
    return last
  }
  const check = (expected: Expectations, result: Result) => {
    const complaints = complaintsOf(expected, result)
    if (complaints.length > 0) throw new Error(report(script, shown, complaints, result))
  }
  check(
    script.greeting ?? {},
    await run({ type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] }),
  )
  for (const step of script.steps) {
    clock += step.after ? duration(step.after) : 20_000
    const incoming = incomingOf(step, last, shown)
    shown.push(`person  ${shortened(incoming.text ?? incoming.name ?? '')}`)
    check(step, await run(incoming))
  }
  return { turns }
}

function incomingOf(step: ScriptStep, last: Result | undefined, shown: readonly string[]): Partial<Activity> {
  if (step.event_in) {
    const { name, value, from } = step.event_in
    return { type: 'event', name, value, from: { id: from, name: '', role: from } }
  }
  if (step.say !== undefined) return { type: 'message', text: step.say.repeat(step.repeat ?? 1) }
  const label = step.tap ?? ''
  const button = buttonsOf(last?.replies ?? []).find((each) => each.title === label)
  if (!button) {
    const offered = buttonsOf(last?.replies ?? []).map((each) => each.title)
    throw new Error(
      `there is no button "${label}" to press; there are: ${offered.join(' | ') || 'none'}\n${shown.join('\n')}`,
    )
  }
  return { type: 'message', text: label, ...(button.data !== undefined && { value: button.data }) }
}

interface Button {
  readonly title: string
  readonly data?: unknown
}

/** Every button that a turn shows: suggested actions, and those inside cards. */
export function buttonsOf(replies: readonly Outgoing[]): Button[] {
  return replies.flatMap((reply) => {
    const activity = reply as Partial<Activity>
    const suggested = (activity.suggestedActions?.actions ?? []).map((each) => ({ title: each.title }))
    const inCards: Button[] = []
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk)
      else if (typeof node === 'object' && node !== null) {
        const { type, title, data } = node as Record<string, unknown>
        if (type === 'Action.Submit') inCards.push({ title: String(title), data })
        Object.values(node).forEach(walk)
      }
    }
    walk((activity.attachments ?? []).map((each) => each.content))
    return [...suggested, ...inCards]
  })
}

/** Everything a person can read in an activity, a card's hidden parts included. */
export function textOf(reply: Outgoing): string {
  const activity = reply as Partial<Activity>
  const parts: string[] = activity.text ? [activity.text] : []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      const { type, text } = node as Record<string, unknown>
      if (typeof text === 'string' && type !== undefined) parts.push(text)
      Object.values(node).forEach(walk)
    }
  }
  walk((activity.attachments ?? []).map((each) => each.content))
  if (activity.type === 'event') parts.push(`(event ${activity.name})`)
  const buttons = buttonsOf([reply]).map((each) => `[${each.title}]`)
  return [parts.join('\n'), buttons.join(' ')].filter(Boolean).join('\n')
}

/** The phrase keys that a reply says, its parts included. */
export function phrasesOf(reply: Reply): string[] {
  const keys: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      const { phrase } = node as Partial<PhraseRef>
      if (typeof phrase === 'string') keys.push(phrase)
      Object.values(node).forEach(walk)
    }
  }
  walk(reply)
  return keys
}

/** The claims that a reply is said to rest on. */
export function claimsOf(reply: Reply): string[] {
  const claims: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) {
        if (name === 'claims' && Array.isArray(value)) claims.push(...value.map(String))
        else walk(value)
      }
    }
  }
  walk(reply)
  return claims
}

function complaintsOf(step: Expectations, result: Result): string[] {
  const complaints: string[] = []
  const { turn } = result.trace
  const state = result.state as ConversationState
  const expect = (what: string, wanted: unknown, came: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(came)) {
      complaints.push(`${what}: expected ${JSON.stringify(wanted)}, came ${JSON.stringify(came)}`)
    }
  }
  if (step.asks !== undefined) expect('open question', step.asks, state.open?.fact ?? null)
  if (step.intent !== undefined) expect('intent', step.intent, turn.understanding.intents[0].name)
  for (const [fact, value] of Object.entries(step.facts ?? {})) {
    expect(`fact ${fact}`, value, state.facts[fact]?.value ?? null)
  }
  const said = turn.replies.flatMap(phrasesOf)
  expectInOrder('phrase', step.says ?? [], said, complaints)
  for (const phrase of step.says_not ?? []) {
    if (said.includes(phrase)) complaints.push(`phrase ${phrase}: expected not to be said, but was`)
  }
  const told = turn.replies.find((reply) => reply.kind === 'result')
  // After a correction the result is worked out anew, and only what changed in it is told.
  const named = told?.kind === 'result' ? told.result.reasons : (state.result?.reasons ?? [])
  const reasons = named.map((reason) => reason.cause)
  if (step.reasons) expect('reasons', step.reasons, reasons.slice(0, step.reasons.length))
  for (const cause of step.names ?? []) {
    if (!reasons.includes(cause)) complaints.push(`reason ${cause}: not named; named: ${reasons.join(', ')}`)
  }
  for (const cause of step.names_not ?? []) {
    if (reasons.includes(cause)) complaints.push(`reason ${cause}: expected not to be named, but is`)
  }
  const claims = turn.replies.flatMap(claimsOf)
  for (const claim of step.rests_on ?? []) {
    if (!claims.includes(claim))
      complaints.push(`claim ${claim}: not rested on; claims: ${claims.join(', ')}`)
  }
  if (step.result !== undefined) expect('a result is told', step.result, told !== undefined)
  const labels = buttonsOf(result.replies).map((each) => each.title)
  for (const label of step.offers ?? []) {
    if (!labels.includes(label))
      complaints.push(`button "${label}": not offered; offered: ${labels.join(' | ')}`)
  }
  const text = result.replies.map(textOf).join('\n')
  for (const part of step.reads ?? []) {
    if (!text.includes(part)) complaints.push(`text "${part}": not to be read`)
  }
  for (const part of step.reads_not ?? []) {
    if (text.includes(part)) complaints.push(`text "${part}": is to be read, but must not`)
  }
  if (step.shows !== undefined && step.shows.trim() !== text.trim()) {
    complaints.push(`the whole text: expected\n${step.shows.trim()}\ncame\n${text.trim()}`)
  }
  if (step.locale !== undefined) expect('language', step.locale, state.locale)
  if (step.erased !== undefined) expect('deleted', step.erased, result.eraseUser)
  if (step.silent !== undefined) expect('silent', step.silent, result.replies.length === 0)
  if (step.event !== undefined) {
    const events = turn.replies.flatMap((reply) => (reply.kind === 'event' ? [reply.name] : []))
    if (!events.includes(step.event)) complaints.push(`event ${step.event}: not sent`)
  }
  for (const kept of step.keeps ?? []) {
    const texts = (result.review ?? []).map((entry) => entry.text)
    if (!texts.includes(kept)) complaints.push(`kept for review: not "${kept}", but: ${texts.join(' | ')}`)
  }
  const raw = [...text.matchAll(/\{@?\w[\w.]*\}/g)].map(([placeholder]) => placeholder)
  if (raw.length > 0) complaints.push(`placeholders show raw: ${raw.join(' ')}`)
  return complaints
}

function expectInOrder(
  what: string,
  wanted: readonly string[],
  came: readonly string[],
  out: string[],
): void {
  let from = 0
  for (const each of wanted) {
    const at = came.indexOf(each, from)
    if (at < 0) {
      out.push(`${what} ${each}: not said${from > 0 ? ' in this order' : ''}; said: ${came.join(', ')}`)
      return
    }
    from = at + 1
  }
}

function report(
  script: Script,
  shown: readonly string[],
  complaints: readonly string[],
  result: Result,
): string {
  const { understanding, state } = result.trace.turn
  const scores = understanding.intents.slice(0, 4).map(({ name, score }) => `${name} ${score.toFixed(2)}`)
  const facts = understanding.facts.map((fact) => `${fact.key}=${fact.value}`)
  const held = Object.entries(state.facts).map(([fact, { value }]) => `${fact}=${value}`)
  return [
    `“${script.name}” goes another way:`,
    ...complaints.map((each) => `  ✗ ${each}`),
    '',
    ...shown.map((line) => `  ${line}`),
    '',
    `  understood: ${scores.join(', ')}`,
    `  stated:     ${facts.join(', ') || 'nothing'}`,
    `  held:       ${held.join(', ') || 'nothing'}`,
  ].join('\n')
}

/** A pasted document isn't shown in full. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text
}

function duration(text: string): number {
  const units = { d: 86_400_000, h: 3_600_000, m: 60_000 }
  return Number(text.slice(0, -1)) * units[text.at(-1) as keyof typeof units]
}
