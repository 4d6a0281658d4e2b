import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { goOnInterview, reprompt } from './under-way.ts'

const RATHER_NOT =
  /(?:能不能|可不可以|可以|能|是不是能)(?:先)?(?:不|别)(?:用)?(?:说|讲|答|回答|填|写|报|提供|透露|问)|(?:不|别)(?:说|讲|答|回答|填|报|问)(?:行不行|行吗|行么|可以吗|可以么|可不可以|成不成|行不|要紧吗|没事吧|成吗|好吗)|(?:不想|不太想|不愿意?|不方便|不便)(?:说|讲|透露|填|报|提|告诉)|\b(?:can|could|may|ok if|okay if|alright if|fine if|mind if)\b[^.?!]{0,12}\bi\b[^.?!]{0,12}\b(?:not (?:say|tell|share|answer|give|talk)|skip|leave|keep)|\b(?:rather|prefer) not (?:to )?(?:say|tell|talk|share|give|discuss)|\b(?:don'?t|do not|dont) want to (?:say|tell|talk|share|give|discuss)|(?<!\b(?:what|how|when|who) (?:exactly )?)\bdo i (?:really |even )?(?:have to|need to|gotta) (?:say|tell|give|share|answer)\b(?! (?:them|the (?:bank|lender|collector)|him|her))|\bis it ok(?:ay)? (?:not to|to not|to skip|to leave)\b/iu

/** What is only asked when the other was told. */
const home: Readonly<Record<string, string>> = { income_amount: 'income', income_proof: 'income' }

/**
 * "收入这种能不能不说", "can I skip the income bit", before it was asked: permission given in words, and it isn't asked any
 * more; what else the message says is heard on. True when nothing else was said.
 */
export async function hearRatherNot(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || !RATHER_NOT.test(turn.text)) return false
  const said = messageParts(turn.text, turn, parts)
  const spared = new Set<string>()
  const left = said.filter(({ text }) => {
    const spare = sparedIn(text, turn, parts)
    for (const fact of spare) spared.add(fact)
    return spare.length === 0
  })
  if (spared.size === 0) return false
  for (const fact of spared) if (!state.closed.includes(fact)) state.closed.push(fact)
  const facts = [...spared].map((fact) => ({ phrase: `facts.${fact}.name` }))
  say(turn, 'talk.ack.need_not', { params: { facts } })
  state.notUnderstood = 0
  if (left.length > 0) {
    turn.text = left.map(({ text }) => text).join(', ')
    turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
    return false
  }
  if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (!state.result) await goOnInterview(dc)
  return true
}

/** The questions still to come that a text would rather not answer; none where it names others as well. */
export function sparedIn(text: string, { state }: Turn, { factWords, knowledge }: DialogParts): string[] {
  if (!RATHER_NOT.test(text)) return []
  const named = new Set(factsSpokenOf(text, state.locale, factWords).map((fact) => home[fact] ?? fact))
  const spare = [...named].filter(
    (fact) => fact !== state.open?.fact && !state.facts[fact] && knowledge.facts[fact]?.asked !== false,
  )
  return spare.length < named.size ? [] : spare
}
