import { say } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { askAgain } from './plan-questions.ts'
import { PLAN, type PlanState } from './plan-state.ts'

/** What somebody else owes in their own name, spoken of while one's debts are told. */

const WHO_ZH =
  '(?:老公|老婆|爱人|对象|男朋友|女朋友|男友|女友|媳妇|丈夫|妻子|爸妈|父母|我?[爸妈]|公公|婆婆|公婆|我?[哥姐弟妹]{1,2}|儿子|女儿)'
const DEBT_ZH = '(?:贷款|欠款|欠的钱?|债务?|网贷|信用卡|花呗|借呗|房贷|车贷)'
const WHO_EN =
  '(?:husband|wife|partner|boyfriend|girlfriend|spouse|bf|gf|parents?|mum|mom|dad|mother|father|brother|sister|son|daughter)'

/** 我老公的也要写吗, 我妈还欠三万, "my husband owes 30k", "what about my wife's loans" */
const THEIRS: readonly RegExp[] = [
  new RegExp(
    `(?<![欠借给跟找向])(?:我)?${WHO_ZH}(?:自己|名下|那边|那里)*(?:也|还|的)*(?:${DEBT_ZH}|的(?=[^，。,\\d]{0,4}(?:要|算|写|填|报|用|也)))`,
    'u',
  ),
  new RegExp(
    `(?<![欠借给跟找向])(?:我)?${WHO_ZH}(?:自己|名下|那边|他|她)*(?:也|还|一共|大概|现在)*(?:欠|贷|背)(?:着|了)?(?!我)(?=[^，。]{0,8}[\\d一二两三四五六七八九]|[^，。]{0,6}(?:钱|债|款|卡))`,
    'u',
  ),
  new RegExp(
    `(?<!\\b(?:owe|to|from|by) (?:my |our )?)\\b(?:my |our )?${WHO_EN}(?:'?s)? (?:also |still |now )?(?:owes?\\b(?! (?:me|us)\\b)|(?:has|got|have) (?:an?|about|some|two|three|\\d)[^.?!]{0,16}\\b(?:debts?|loans?|cards?)\\b|(?:own )?(?:debts?|loans?|credit cards?)\\b)`,
    'iu',
  ),
  new RegExp(`\\bwhat (?:my |our )?${WHO_EN} owes\\b`, 'iu'),
]
/** 他欠三万, "he owes 30k", right behind it. */
const GOES_ON =
  /^[\s，,]*(?:[他她](?:们)?|(?:and )?(?:s?he|they))\s*(?:自己|名下|大概|一共|还|about |still )*(?:欠|有|owes?|has|have)/iu
/** They pay it together, it is one's own as well, or it was borrowed for them. */
const SHARED =
  /一起|共同|我(?:们)?(?:来|帮|也|在|要|得)?(?:还|背|担保|签)|替|帮[他她]|我名下|以我|用我|\b(?:together|joint(?:ly)?|both of us|in my name|i pay|i'?m paying|co-?sign\w*|for (?:him|her|them))\b/iu

/** At marks, and at spaces between Chinese. */
const CLAUSES =
  /(?<=[，。,；;！!？?\n])(?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|(?<=[.])(?=\s)|(?= and (?:i|my)\b)/u

/** Such debts are none of this plan; what else the message tells is heard by itself. */
export const setOthersDebtsAside: Hearer = async (dc, turn, parts) => {
  if (turn.action || dc.activeDialog?.id !== PLAN || SHARED.test(turn.text)) return false
  const plan = dc.activeDialog.state as PlanState
  if (plan.step === 'income' || plan.step === 'fixed') return false
  const clauses = turn.text.split(CLAUSES)
  const theirs = clauses.map((clause) => THEIRS.some((words) => words.test(clause)))
  if (!theirs.includes(true)) return false
  const rest = clauses.filter(
    (clause, at) =>
      !theirs[at] && !((theirs[at - 1] ?? false) && (GOES_ON.test(clause) || ONLY_ASKS.test(clause))),
  )
  const told = rest.join('').replace(/^[\s，,。.]+|[\s，,]+$/gu, '')
  say(turn, 'plan.others_debts', { general: true, join: 'paragraph' })
  if (!/[\p{L}\p{N}]/u.test(told)) {
    turn.state.notUnderstood = 0
    askAgain(turn, plan)
    return true
  }
  turn.text = told
  turn.understanding = bySentence(parts.understand)(told, turn.state.locale)
  return false
}

/** 要写吗, "does that go in" */
const ONLY_ASKS =
  /^[\s，,]*(?:这个|那个|也)?(?:要不要|用不用|要|用|需要|该)(?:也)?(?:写|算|填|报|加)(?:进去?|上)?(?:吗|么|不)?[\s，,。?？]*$|^[\s,]*(?:and )?(?:does|do|should|must) (?:that|it|those|they|i) (?:\w+ )?(?:go|count|put|be|include|list|add)\b[^.?!]{0,16}[?.!]*$/iu
