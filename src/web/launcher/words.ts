/** Words of the launcher, put in by the bundler from content/<locale>/page.yaml. */
export interface LauncherWords {
  readonly open: string
  readonly close: string
  /** with the placeholder {count} */
  readonly unread: string
  readonly dismiss: string
  /** the chat's own name, for the frame */
  readonly title: string
}

declare global {
  const LAUNCHER_WORDS: Readonly<Record<string, LauncherWords>>
  const LAUNCHER_STYLE: string
}
