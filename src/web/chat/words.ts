/** The words of the chat page in one language, as content/<locale>/page.yaml gives them. */
export interface ChatWords {
  readonly title: string
  readonly subtitle: string
  readonly you: string
  readonly bot: string
  readonly log: string
  readonly input: string
  readonly placeholder: string
  readonly send: string
  readonly quickReplies: string
  readonly earlier: string
  readonly newMessage: string
  readonly typing: string
  readonly waiting: string
  readonly refused: string
  readonly menu: string
  readonly restart: string
  readonly switchLanguage: string
  readonly close: string
  readonly reconnecting: string
  readonly offline: string
  readonly starting: string
  readonly renewed: string
  readonly putAway: string
  readonly cardFailed: string
  readonly noScript: string
  readonly say: { readonly restart: string; readonly language: string }
}

/** What the server puts into the page for its script. */
export interface PageConfig {
  readonly words: Readonly<Record<string, ChatWords>>
  /** address of the script that renders cards, loaded with the first one */
  readonly cards: string
  /** the operator's telephone numbers, as they are written */
  readonly numbers: readonly string[]
  /** sites that may embed the chat besides its own; '*' among them: any */
  readonly origins: readonly string[]
}
