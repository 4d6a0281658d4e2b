import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import type { Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { CareSigns } from '#src/understanding/care-signs.ts'
import type { FactWords } from '#src/understanding/fact-words.ts'
import type { ReadSideQuestion } from '#src/understanding/narrow-question.ts'
import type { AnswerWords } from '#src/understanding/read-answer.ts'
import type { ResultSigns } from '#src/understanding/result-signs.ts'
import type { SideQuestions } from '#src/understanding/side-questions.ts'
import type { Understand } from '#src/understanding/understand.ts'
import type { AnswerBook } from '#dialogs/asked/answer-topic.ts'
import type { Fallback } from '#dialogs/talk/not-understood.ts'

/** What the moves of talk need to know. */
export interface MoveParts {
  readonly knowledge: Knowledge
  readonly book: AnswerBook
  readonly phrases: Readonly<Record<Locale, Phrases>>
  readonly answerWords: AnswerWords
  readonly factWords: FactWords
  readonly resultSigns: ResultSigns
  readonly sideQuestions: SideQuestions
  readonly readSideQuestion: ReadSideQuestion
  /** How long a conversation is kept after its last message. */
  readonly retentionDays: number
}

/** What the dialogs are made of: what content/ and intents/ say, ready to be used. */
export interface DialogParts extends MoveParts {
  readonly understand: Understand
  readonly fallback: Fallback
  readonly careSigns: CareSigns
}
