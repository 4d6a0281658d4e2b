/** Whether the person has said something in the conversation that is kept here; for the page around the chat. */
const KEY = 'zaijie.spoken'

export function hasSpoken(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function keepSpoken(spoken: boolean): void {
  try {
    if (spoken) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // A frame on another site may be denied storage; then there is nothing to go on with after a reload either.
  }
}
