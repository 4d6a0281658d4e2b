import { z } from 'zod'

const word = z.string().trim().min(1)
const titled = z.strictObject({ title: word, text: word })
const faq = z.strictObject({
  question: word,
  answer: word,
  /** What is said to the bot when a person goes on from this teaser. */
  ask: word,
})

/** All words of the web pages in one language: content/<locale>/page.yaml. */
export const pageWordsSchema = z.strictObject({
  site: z.strictObject({
    title: word,
    description: word,
    skip: word,
    switchLanguage: word,
    heading: word,
    lead: word,
    open: word,
    /** Instead of `open`, when a conversation goes on. */
    goOn: word,
    promises: z.array(titled).min(1),
    faqHeading: word,
    askThis: word,
    faq: z.array(faq).min(1),
    note: word,
    footer: word,
  }),
  chat: z.strictObject({
    title: word,
    subtitle: word,
    you: word,
    bot: word,
    log: word,
    input: word,
    placeholder: word,
    send: word,
    quickReplies: word,
    earlier: word,
    newMessage: word,
    typing: word,
    waiting: word,
    refused: word,
    menu: word,
    restart: word,
    switchLanguage: word,
    close: word,
    reconnecting: word,
    offline: word,
    starting: word,
    renewed: word,
    putAway: word,
    cardFailed: word,
    noScript: word,
    /** What the menu says to the bot in the person's name. */
    say: z.strictObject({ restart: word, language: word }),
  }),
  launcher: z.strictObject({
    open: word,
    close: word,
    unread: word.includes('{count}', { message: 'needs the placeholder {count}' }),
    dismiss: word,
  }),
})

export type PageWords = z.infer<typeof pageWordsSchema>
