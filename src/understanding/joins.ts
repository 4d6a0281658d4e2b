/** What joins two questions without a mark between them: "利息怎么算还有什么时候能恢复", "does it hurt and when …". */
export const JOINED =
  /(?<=.)(?:(?<![也都])还有(?=什么|怎么|多久|能不能|会不会|为什么|我|额度|借呗)|另外|顺便|以及|再问|,? ?(?:\b(?:and|n|also|plus)|&)(?: also)? (?=(?:does|do|did|is|are|will|would|can|could|should|(?:for |until |since )?(?:what|when|how)|why|where|who|(?:was|were|am|has|have) (?:it|that|this|they|i|my|the|paying))\b))/g

/** "Late once and can I talk to a person?": with a mark before what is joined to the rest without one. */
export function withQuestionsMarked(text: string): string {
  return text.replaceAll(new RegExp(JOINED.source, 'giu'), ', ')
}

/** Likewise, and with a mark where a space keeps Chinese clauses apart. */
export function withJoinsMarked(text: string): string {
  return withQuestionsMarked(text).replaceAll(SPACED, '，')
}

const SPACED = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu
