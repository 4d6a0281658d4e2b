import type { Turn } from '#src/conversation/turn.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { namesPerson } from '#dialogs/here.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksForHours, wishesPerson } from './talk-signs.ts'

/** Probability from which a few words ask for a person. */
const SURELY_ASKED = 0.8

/** A clause that asks for a person, in so many words or surely; what a call is good for asks something else. */
export function asksForPerson(clause: string, { state, moment, text }: Turn, parts: DialogParts): boolean {
  if (wishesPerson(clause)) return true
  if (
    ONLY_A_THING.test(clause) ||
    TOLD_OF.test(clause) ||
    OF_OTHERS.test(clause) ||
    OF_THE_CALL.test(clause) ||
    OF_REOPENING.test(clause)
  )
    return false
  if (SUPPOSED.test(clause)) return false
  if (asksForHours(clause)) return false
  // 我打电话过去问，会不会影响评分: told as part of what is asked.
  const asked = findSideQuestion(text, state.locale, parts.sideQuestions)
  if (asked && !asked.beside.includes(clause.replace(/[\s,，。.!！?？;；]+$/u, ''))) return false
  const understanding = parts.understand(clause, state.locale, moment)
  const [likeliest] = understanding.intents
  return (
    likeliest.name === 'human_agent' &&
    likeliest.score >= SURELY_ASKED &&
    namesPerson({ text: clause, understanding })
  )
}

/** "The phone and the store card": what is paid off, in a list of it. */
const ONLY_A_THING = /^(?:the |a |my |one )?phone\W*$/iu

/** Somebody already spoken to: "I spoke to a person and she was useless". */
const TOLD_OF = /[过了]$|过(?:了|人|客服)|\b(?:spoke|talked|rang|called|phoned|was|were|had|got)\b/iu

/** Who calls, or is called, is somebody else; a complaint goes its own way. */
const OF_OTHERS =
  /(?:他们|催收|对方)[^，。,.]{0,6}打|投诉|举报|(?:家里?人?|单位|公司|老板|领导|老婆|老公|爸妈)|\b(?:they|boss|family|wife|husband|employer|work|complain\w*|report)\b/iu

/** 能不能找人工开: what a person could do is asked, and none wished for. */
const OF_REOPENING =
  /(?:能不能|可不可以|能|可以)(?:找|让|叫|求)(?:人工|客服)[^，。,]{0,4}(?:开|恢复|调|解[封冻]|提额|放开)/u

/** 我要是打电话问他们: supposed, for what is asked then. */
const SUPPOSED =
  /^(?:那|可|但)?我?(?:要是|如果|假如|万一)(?:我)?[^，。,]{0,6}(?:打|问|找|联系)|(?:打|问|找|联系)[^，。,]{0,8}的话$|^(?:so |and |but )?(?:what )?if i (?:call|ring|phone|ask|contact)\b/iu

/** What a call costs, when and how it is made, is asked of a person that was named already. */
const OF_THE_CALL =
  /要钱|收费|免费|话费|几点|什么时候|怎么(?:打|说|问)|\b(?:cost|free|charge[ds]?|hours|what time|what (?:do|should) i (?:say|ask))\b/iu
