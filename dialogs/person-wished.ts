import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { speaksOf } from '#src/understanding/fact-words.ts'
import { isQuestion } from './message-signs.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { wishesPerson } from './talk-signs.ts'
import { moveWithTold } from './told-with-move.ts'

/**
 * A person asked for beside what hides it: in a message that sounds of something else, that scolds, or in a plan. What is
 * told beside it is kept. False when none is asked for, or when it is heard as what the message means anyway.
 */
export async function hearPersonWished(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action) return false
  const wished =
    wishesPersonInPassing(turn) ||
    asksBesideAnger(turn, parts) ||
    (dc.activeDialog?.id === PLAN && asksOutright(turn))
  return wished && moveWithTold(dc, turn, parts, 'human_agent')
}

/** A person wished for in so many words, in a message that sounds of something else. */
function wishesPersonInPassing({ text, understanding }: Turn): boolean {
  const score = understanding.intents.find(({ name }) => name === 'human_agent')?.score ?? 0
  // Another question beside it is heard with it.
  const others = clausesOf(text).filter((part) => isQuestion({ text: part }) && !HOURS.test(part))
  return score < IN_PASSING && wishesPerson(text) && others.every((part) => wishesPerson(part))
}

const IN_PASSING = 0.4

const HOURS = /几点|什么时候|啥时候|\b(?:hours|what time|when|how late)\b/iu

/** "This is useless, give me a human": to whom one is angry with, a button for it is no answer. */
function asksBesideAnger({ text, state, moment }: Turn, { factWords, understand }: DialogParts): boolean {
  const scolds = (part: string) => speaksOf(part, state.locale, factWords.accusing)
  if (!scolds(text)) return false
  return clausesOf(text).some((part) => {
    if (wishesPerson(part)) return true
    const [likeliest] = understand(part, state.locale, moment).intents
    return (
      !scolds(part) &&
      !TOLD_OF.test(part) &&
      likeliest.name === 'human_agent' &&
      likeliest.score >= SURELY_ASKED
    )
  })
}

/** Probability from which a few words ask for a person. */
const SURELY_ASKED = 0.8

/** Somebody already spoken to: "I spoke to a person and she was useless". */
const TOLD_OF = /[过了]$|过(?:了|人|客服)|\b(?:spoke|talked|rang|called|phoned|was|were|had|got)\b/iu

/** Numbers are corrected in a plan; "forget it, get me a person" corrects none. */
function asksOutright({ text }: Turn): boolean {
  return clausesOf(text).some((part) => wishesPerson(part))
}

function clausesOf(text: string): string[] {
  return text
    .split(/[,，。.!！?？;；]+|\band\b/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
