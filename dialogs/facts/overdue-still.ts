const STILL =
  /\b(?:overdue|late|behind) (?:right )?now\b|\b(?:currently|still) (?:overdue|late|behind)\b|\b(?:payment|bill|card|huabei|baitiao|instalment|loan|one) is overdue\b/iu
const NOT_SO =
  /\b(?:was|were|not|isn'?t|never|if|no longer|paid)\b[^.?!,]{0,16}\b(?:overdue|late|behind)\b|\bpaid (?:it|that) (?:now|since)\b/iu

/** "Can't borrow, my card is overdue right now": what is late still, whatever else can't be done now. */
export function overdueStill(text: string): boolean {
  return STILL.test(text) && !NOT_SO.test(text)
}
