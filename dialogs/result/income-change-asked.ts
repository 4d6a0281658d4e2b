import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf, diagnose } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { causeIn } from '#src/diagnosis/what-if.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { concludeShortly, offerAfterWhatIf } from './conclude.ts'

const FACT = 'income_change'
const CAUSE = 'repayment_capacity'

const OF_PAY = /薪|工资|收入|绩效|提成|\b(?:pay|salary|wages?|income|hours|shifts?)\b/iu
const DENIED =
  /(?:没(?:有)?|不是)(?:被)?(?:降薪|减薪|降工资|扣工资)|(?:工资|收入)(?:也)?(?:没(?:有)?|不)(?:降|减|少|变)|\b(?:pay|salary|wages?|income|hours)\b[^.?!]{0,8}\b(?:wasn'?t|weren'?t|didn'?t|not|never)\b[^.?!]{0,10}\b(?:cut|go down|drop|fall|reduced|change)|\b(?:no|not a|wasn'?t a) (?:pay|wage|salary) cut\b/iu
const BACK =
  /(?:涨|升|恢复|回|加)(?:回|到|上)?(?:去|来|原来|以前|之前)|涨薪|加薪|\b(?:come|comes|came|go|goes|went|get|gets|got|is|are|be)\b[^.?!]{0,8}\bback\b|\brestored\b|\b(?:get|got|have) a raise\b/iu
const IMAGINED = /如果|要是|等|假如|呢[?？]?$|会|能|\b(?:if|when|once|would|will|does|suppose|what about)\b/iu

/**
 * "And when my hours come back?", 我没降薪: said of the income that was told to have gone down. False where it is
 * none of these.
 */
export function hearIncomeChange(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  const held = state.facts[FACT] !== undefined && !state.open && dc.activeDialog?.id !== PLAN
  if (action || !held || !OF_PAY.test(text) || text.length > LONGEST[state.locale])
    return Promise.resolve(false)
  return Promise.resolve(serve(turn, parts))
}

function serve(turn: Turn, { knowledge }: DialogParts): boolean {
  const { text, state } = turn
  if (DENIED.test(text)) {
    delete state.facts[FACT]
    say(turn, 'talk.correct.out', { params: { facts: [{ phrase: `facts.${FACT}.name` }] } })
    if (state.result) concludeShortly(turn, knowledge)
    return true
  }
  if (!state.result || !BACK.test(text) || !IMAGINED.test(text)) return false
  sayPayBack(turn, knowledge)
  state.notUnderstood = 0
  offerAfterWhatIf(turn, knowledge, [])
  return true
}

/** Before, and with the pay as it was. */
function sayPayBack(turn: Turn, knowledge: Knowledge): void {
  const { [FACT]: _fell, ...restored } = knownFacts(turn)
  const bands = [knownFacts(turn), restored].map((facts) =>
    bandOf(knowledge, causeIn(diagnose(knowledge, facts), CAUSE)?.likelihood ?? 0),
  )
  const [from, to] = bands
  say(turn, `talk.what_if.pay_back.${from === to ? 'little' : 'helps'}`, {
    params: {
      cause: { phrase: `causes.${CAUSE}.title` },
      from: { phrase: `talk.band.${from}` },
      to: { phrase: `talk.band.${to}` },
    },
    claims: knowledge.causes[CAUSE]?.claims ?? [],
    general: true,
  })
}

/** Characters; a longer message tells a story. */
const LONGEST = { 'zh-CN': 36, en: 90 } as const
