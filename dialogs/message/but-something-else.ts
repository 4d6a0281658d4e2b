/** "Always on time. But last week": what comes behind it may be a payment that was late. */
const BUT_THEN = /\bon time\b[,.;!]* (?:but|though|only) (?:last|this|in|one|a) \w+ ?,? ?(.*)$/isu
const LATE =
  /\b(?:late|overdue|behind|miss\w*|forgot\w*|slipped|bounced?|fail\w*|didn'?t|couldn'?t|wasn'?t|not|short|days?|once|paid|pay|payment|due|no money)\b/iu
const DOES = /^(?:i|we|they|my|the|jiebei|it|huabei|alipay)(?:'\w+)? \w+/iu

/** "Always on time, but last week I opened a card": no payment was late. */
export function butSomethingElse(text: string): boolean {
  const behind = BUT_THEN.exec(text)?.[1]
  return behind !== undefined && DOES.test(behind) && !LATE.test(behind)
}
