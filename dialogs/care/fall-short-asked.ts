import { say } from '#src/conversation/turn.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { feelingIn } from '#dialogs/plan/plan-feelings.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'

/** 还不上咋办, 能跟平台协商延期吗, "what if there's not enough", "can I ask Huabei to delay" */
const FALLS_SHORT =
  /(?:还不[上起了清]|不够(?:还|花|用|了)*|凑不[齐够出]|没钱还|撑不住|跟不上|转不开)[^，。,\d]{0,6}(?:怎么|咋|如何|呢)|(?:怎么|咋)[^，。,\d]{0,4}(?:还不[上起]|不够|凑不齐)|(?:能|可以|可不可以|可否|想|要不要)[^，。,\d]{0,10}(?:协商|商量|申请|谈|求|说)[^，。,\d]{0,8}(?:延|晚|缓|推|宽限|少还|往后|展期|分期|吗|不|么)|(?:延期|展期|缓[一几]?[缓天]|宽限|晚[几点一]+[天点]?还|推迟)[^，。,\d]{0,6}(?:吗|不|么|行|可以|没)|\bwhat (?:do|should|can|could) i (?:do )?(?:if|when)\b[^.?!\d]{0,40}\b(?:enough|short|run out|can'?t|cannot|won'?t)\b|\bwhat if\b[^.?!\d]{0,30}\b(?:(?:is|there'?s) ?n[o']t enough|not enough|isn'?t|can'?t (?:make|pay|manage|cover)|cannot|short|run out)\b|\b(?:ask|get|will|would|let)\b[^.?!\d]{0,24}\b(?:delay|put (?:it|that|them) off|wait|extend|postpone|more time|later|defer)\b|\bnegotiat\w+\b[^.?!\d]{0,24}\b(?:extension|delay|more time|later|them|lender|instal\w*|payment)\b|\bcan i (?:delay|postpone|defer|put off|push back)\b/iu

/**
 * "下个月工资只有5000，那花呗还不上咋办，能协商延期吗", "costs are more like 4,500 now, what do I do if it isn't enough": what helps
 * in a month that falls short is said, and what else is told to a plan that stands is heard by itself. False when nothing else
 * is told.
 */
export const hearFallShortAsked: Hearer = async (_dc, turn, parts, hearRest) => {
  const { state } = turn
  if (turn.action || !standingPlan(turn)) return false
  const clauses = clausesOf(turn.text.replace(SO_I, ', ').replace(SO_ZH, '，'))
  const rest = clauses.filter((clause) => !FALLS_SHORT.test(clause) && !CANNOT.test(clause))
  const asked = clauses.filter((clause) => FALLS_SHORT.test(clause))
  // 能不能跟银行说缓一个月: has an answer of its own.
  if (asked.some((clause) => findSideQuestion(clause, state.locale, parts.sideQuestions))) return false
  if (asked.length === 0 || !rest.some((clause) => NUMBER.test(clause))) return false
  const felt = rest.flatMap((clause) => feelingIn(clause, turn) ?? [])[0]
  if (felt !== undefined) say(turn, `plan.feeling.${felt}`, { join: 'paragraph' })
  say(turn, 'plan.missed', { general: true, join: 'paragraph' })
  const told = rest.filter((clause) => NUMBER.test(clause) || feelingIn(clause, turn) === undefined)
  turn.text = told
    .join(' ')
    .replace(/[\s,，]+$/u, '')
    .replace(PAY_IS, '$1my pay ')
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  await hearRest()
  return true
}

/** "Pay is only 4,500": what comes in. */
const PAY_IS = /(^|[,.] )pay (?=is |was |will )/giu
const NUMBER = /\d|[一二两三四五六七八九][百千万]/u
const SO_I = /,? so (?=i\b|what\b|can\b|could\b|will\b)/giu
const SO_ZH = /(?<=\d)(?:的话)?(?:就)?(?=还不上|不够)/gu
/** "I can't pay Huabei": what comes of it. */
const CANNOT =
  /^\s*(?:那|就|肯定)?[^，。,\d]{0,6}(?:还不[上起]|不够)[^，。,\d]{0,3}$|^\s*(?:so |and |then )*i (?:can'?t|cannot|won'?t be able to) (?:pay|make)\b[^\d]*$/iu
