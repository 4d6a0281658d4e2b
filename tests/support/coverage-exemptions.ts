/** Phrases that no conversation can reach, with the reason. Everything else in content/ is reached by a script. */
export const notByScripts: readonly { readonly phrases: RegExp; readonly reason: string }[] = [
  {
    phrases: /^talk\.(trouble|too_fast|unavailable)$/,
    reason:
      'said by the machine when a turn cannot be taken or fails, never inside a turn: held by tests/conversation',
  },
]
