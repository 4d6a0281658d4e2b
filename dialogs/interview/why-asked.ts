import type { Turn } from '#src/conversation/turn.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { sayWhyAsked } from '#dialogs/asked/say-answer.ts'
import { reprompt } from './under-way.ts'

/** Why we asked, in so many words: 问这个干嘛, "why did you want to know". */
const WHY =
  /(?:问|打听)[^，。！？?]{0,14}(?:干嘛|干吗|干什么|干啥|做什么|做啥|有(?:什么|啥)用|图(?:什么|啥)|为(?:什么|啥|何))|(?:为(?:什么|啥|何)|干嘛|干吗|凭(?:什么|啥)|怎么)[^，。！？?]{0,8}(?:问|打听)|\b(?:why|what for|how come|what(?:'?s| is| was) the (?:point|reason|use))\b[^.?!]{0,24}\b(?:ask(?:ed|ing)?|(?:want|need)(?:ed)? (?:to know|my|the))\b/iu
/** Somebody else asked it. */
const OTHERS_ASK =
  /客服|他们|人家|银行|催收|\b(?:they|them|he|she|support|the (?:bank|lender|app)|collectors?)\b/iu

/** By which words one speaks of what was asked, the more particular first. */
const ASKED: readonly (readonly [fact: string, words: RegExp])[] = [
  ['notice', /页面|提示|写(?:了|的)?(?:啥|什么)|显示|\b(?:page|screen|message|what it (?:says|said))\b/iu],
  [
    'since_repaid',
    /(?:什么|啥)时候(?:还|清)|哪天(?:还|清)|还(?:了|清|完)(?:有|了)?多久|几时还|\bwhen (?:i|my)\b[^.?!]{0,16}\b(?:paid|repaid|settled|cleared|payment)\b|\bhow long (?:ago|since)\b|\bwhen it was (?:re)?paid\b/iu,
  ],
  ['applications', /申请|\bappl(?:y|ied|ications?)\b/iu],
  ['frequency', /借(?:过|了)?(?:几次|多少次)|多久借|\bhow (?:often|many times)\b[^.?!]{0,12}\bborrow/iu],
  ['record', /按时|按不按时|逾期|晚(?:过|没晚|还)|准时|\b(?:on time|late|overdue|repayment record)\b/iu],
  ['score', /芝麻分|信用分|\bscore\b/iu],
  ['account_info', /身份证|手机号|证件|\b(?:my id|phone number|details)\b/iu],
  ['purpose', /用途|拿去(?:干|做)|\bwhat (?:i|the money)\b[^.?!]{0,14}\b(?:spent|used|for)\b/iu],
  [
    'other_loans',
    /几家|别(?:的|处|家)|其[他它](?:的)?贷|欠(?:了)?几|(?:几笔|多少|有没有)[^，。]{0,4}贷|贷款|\b(?:(?:other|my|how many) (?:loans?|lenders?)|loans?|elsewhere|other debts?)\b/iu,
  ],
  ['income', /收入|工资|挣|赚|\b(?:income|earn\w*|salary|wages?|my pay|my job)\b/iu],
]

/** The question of ours that a text asks why we put; undefined where it asks no such thing, or names none. */
export function factAskedWhy(text: string): string | undefined {
  const why = WHY.exec(text)
  if (!why || OTHERS_ASK.test(text)) return undefined
  // 工资7200 刚才问页面写啥干嘛: what stands before it is told.
  return ASKED.find(([, words]) => words.test(text.slice(Math.max(0, why.index - BEFORE))))?.[0]
}

/** Characters: 我有几家贷款 你问来干嘛. */
const BEFORE = 8

/**
 * "7200 every month. why did you ask about my page?": why another question was put than the one that is open. The rest of
 * the message is heard. False when none is named.
 */
export const hearWhyAsked: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  const said = turn.action ? [] : clausesOf(turn, parts)
  const asking = said.find((text) => factAskedWhy(text) !== undefined)
  const fact = asking && factAskedWhy(asking)
  const open = dc.activeDialog?.id === PLAN ? 'income' : state.open?.fact
  if (!asking || !fact || fact === open || !parts.knowledge.facts[fact]) return false
  if (!state.asked.includes(fact) && !state.facts[fact]) return false
  const rest = said.filter((text) => text !== asking && !OF_THEM.test(text.trim()))
  // Beside a result what is told besides is heard with the whole.
  if (rest.length > 0 && !dc.activeDialog) return false
  sayWhyAsked(turn, fact, parts)
  state.notUnderstood = 0
  if (rest.length === 0) {
    await reprompt(dc, turn)
    return true
  }
  turn.text = rest.join(state.locale === 'zh-CN' ? '，' : ', ')
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  await hearRest()
  return true
}

/** 他们又没查过我工资: why it should be needed, and nothing told. */
const OF_THEM =
  /^(?:反正|可是?|但是?|而且)?(?:他们?|人家|平台|借呗|银行|你们?)[^，。,]{0,4}(?:又|也|都|从来)?(?:没|不)|^(?:and |but |since |when )?(?:they|jiebei|the lender|the bank|alipay) (?:never|don'?t|didn'?t|doesn'?t|can'?t|already)\b/iu

/** Between what is told and what is asked, hurried Chinese has a space at most. */
function clausesOf(turn: Turn, parts: DialogParts): string[] {
  if (turn.state.locale === 'en') return messageParts(turn.text, turn, parts).map(({ text }) => text)
  return turn.text.split(BREAK_ZH).filter((text) => /[\p{L}\p{N}]/u.test(text))
}

const BREAK_ZH = /[，。！？；!?;\n]|,(?!\d)|(?<=[\p{N}\p{Script=Han}]) +(?=\p{Script=Han})/u
