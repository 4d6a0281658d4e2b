/** Phrases that no conversation can reach, with the reason. Everything else in content/ is reached by a script. */
export const notByScripts: readonly { readonly phrases: RegExp; readonly reason: string }[] = [
  {
    phrases: /^channels\./,
    reason:
      'said by notices to people and by groups of other channels, outside of a conversation: held by tests/channels',
  },
  {
    phrases: /^facts\.other_loans\.values\.some\.option$/,
    reason: 'a vague value is never a button: what it leaves open is asked instead',
  },
  {
    phrases:
      /^plan\.(problem\.rate_negative|plainly\.(affordable_long|too_long|to_end)|verdict\.(either|cheaper)|note\.left_out|order\.open|budget\.cushion_later|more\.(same_time|ends_now|still_never|no_loans))$/,
    reason:
      'what a calculation comes to for particular numbers: each outcome is held by tests/dialogs-unit/plan-dialog.test.ts and tests/planning',
  },
  {
    phrases: /^talk\.(trouble|too_fast|unavailable)$/,
    reason:
      'said by the machine when a turn cannot be taken or fails, never inside a turn: held by tests/conversation',
  },
  {
    phrases: /^facts\.(lateness|debt_weight)\.values\.\w+\.value$/,
    reason:
      'worked out from what was told, and so in no list of it: only the words that speak for or against a reason are shown',
  },
]
