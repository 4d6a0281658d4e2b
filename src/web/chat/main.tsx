import { render } from 'preact'
import { applyAccent } from '#src/web/accent.ts'
import { createCall } from '#src/web/call.ts'
import { Keep } from '#src/web/keep.ts'
import { openLine } from '#src/web/line.ts'
import { readPageOptions } from '#src/web/page-options.ts'
import type { User } from '#src/web/session.ts'
import { App } from './app.tsx'
import { loadCards } from './card.tsx'
import { Frame } from './frame.ts'
import { ChatModel, type ChatState } from './model.ts'
import { numberFinder } from './phone-numbers.ts'
import { followViewport } from './viewport.ts'
import type { ChatWords, PageConfig } from './words.ts'

const config = JSON.parse(document.getElementById('config')?.textContent ?? '') as PageConfig
const options = readPageOptions(location.search)
const root = document.getElementById('app') as HTMLElement
const call = createCall('')
const findNumbers = numberFinder(config.numbers)
let locale = document.documentElement.lang
let openings = 0
let started = false
let model: ChatModel
let drawn = false

const frame = new Frame(config.origins, {
  // The frame may have been loaded before anybody wanted to chat.
  open: () => {
    start()
    openings += 1
    model.look(true)
    draw()
  },
  close: () => model.look(false),
  say: (text) => {
    start()
    model.say(text)
  },
  user: (user) => {
    model.close()
    begin(user)
    if (started) model.start()
    draw()
  },
  reset: () => {
    started = true
    model.reset()
  },
})

begin(undefined)
followViewport()
if (options.color) applyAccent(options.color)
addEventListener('online', () => model.wake())
document.addEventListener('visibilitychange', () => {
  const visible = document.visibilityState === 'visible'
  if (started) model.look(visible && frame.isOpen())
})
if (!options.wait) start()
if (!frame.embedded) openings += 1
draw()
frame.ready()

function begin(user: User | undefined): void {
  const early = user ? undefined : window.zaijieEarly
  delete window.zaijieEarly
  model = new ChatModel({
    call,
    keep: new Keep(() => localStorage, user?.id ?? (user?.token ? 'signed' : '')),
    // The stream that was opened ahead serves once; its address is good for one connection.
    openLine: (url) => (early?.line?.url === url ? early.line.line : openLine(url)),
    locale: () => locale,
    onChange,
    ...(early && { early: early.opening }),
    ...(user && { user }),
  })
}

function start(): void {
  if (started) return
  started = true
  model.start()
}

function onChange(state: ChatState): void {
  frame.tellUnread(state.unread)
  frame.tellMessages(state.transcript)
  prepareCards(state)
  if (drawn) return
  drawn = true
  queueMicrotask(draw)
}

/** Once the person has said something, a card is likely: its script comes while the answer is being made. */
function prepareCards({ transcript }: ChatState): void {
  const spoke = transcript.entries.some((entry) => entry.kind === 'said' && entry.mine)
  if (spoke) void loadCards(config.cards).catch(() => undefined)
}

function draw(): void {
  drawn = false
  const words = wordsOf(locale)
  document.documentElement.lang = locale
  const { unread } = model.state
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${options.title ?? words.title}`
  render(
    <App
      model={model}
      state={model.state}
      words={words}
      locale={locale}
      cardsAddress={config.cards}
      findNumbers={findNumbers}
      title={options.title}
      onSwitchLanguage={switchLanguage}
      onClose={frame.embedded ? () => frame.close() : undefined}
      openings={openings}
    />,
    root,
  )
}

/** The page changes its words at once; the bot hears about it as it would from the person. */
function switchLanguage(): void {
  locale = Object.keys(config.words).find((other) => other !== locale) ?? locale
  const address = new URL(location.href)
  address.searchParams.set('locale', locale)
  history.replaceState(null, '', address)
  model.say(wordsOf(locale).say.language)
  draw()
}

function wordsOf(wanted: string): ChatWords {
  return (config.words[wanted] ?? Object.values(config.words)[0]) as ChatWords
}
