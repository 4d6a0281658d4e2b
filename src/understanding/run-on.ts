/** How a question begins, with the word before it that belongs to it. */
const BEGINS =
  /(?<=[a-z0-9'%] )(?:(?:so|but|and|then) )?(?:(?:why|what|when|how(?: (?:long|much|soon|come))?|where) )?(?:(?:did|am|do|can|should|could|will) i|(?:is|was|will|would|can|could|does|did) (?:it|this|that|they)|(?:do|are|can|will) (?:they|you|these|those|both)|what(?:'?s| is) (?:going|wrong|happening|up)|why(?: me| now| though)?$|how come)\b/gi

/** What stands before a question that is part of a longer sentence: "not sure why", "she asks if i pay will it come back". */
const LEADS_ON =
  /\b(?:if|whether|unless)\b|\b(?:once|when|while|after|before|until|that|than|which|who|what|why|how|where|because|cos|since|as|or|not|know|idea|sure|see|tell|explain|ask\w*|wonder\w*|reason|understand|check|say|says|said|mean|thats|that's|is|are|do|does|did|to|of|for|the|a|my)$|^(?:(?:so|but|and|ok|hi|hello|well|also|then) )*(?:if|when|once(?! (?:\d|a\b|one|two|three|late|only|last|this|in|by|for))|suppose|what|why|how|where|who|which|is|are|do|does|did|can|could|will|would|should|am|was)\b/i

/** Words that a statement has at least. */
const LEAST = 3

/**
 * An English message with a full stop before a question that follows a statement with nothing between them: "limit is
 * gone always paid on time did i do something wrong". What is told is then told, and what is asked is asked. Text as
 * typed in, text out; unchanged where nothing of the kind is found.
 */
export function withQuestionApart(text: string): string {
  for (const { index } of text.matchAll(BEGINS)) {
    const before = text.slice(0, index).trimEnd()
    const statement =
      before
        .split(/[.,;:!?\n]+/)
        .at(-1)
        ?.trim() ?? ''
    if (statement.split(/\s+/).length < LEAST || LEADS_ON.test(statement)) continue
    const question = text.slice(index).trim()
    return `${before}. ${/[.!?]$/.test(question) ? question : `${question}?`}`
  }
  return text
}
