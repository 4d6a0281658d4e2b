import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { sayFacts } from '#dialogs/result/conclude.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove, press } from '#dialogs/press.ts'

const ALL_ZH = '(?:全部?|都|统统|通通|一起|一并)'
const WHAT_ZH =
  '(?:(?:这些|那些|这里|刚才|所有|全部|一切|我说过?)的?|我的?|你[存记]的?)*(?:聊天|对话|个人)?(?:记录|数据|资料|信息|内容|聊天|对话)'

/** 这些记录你给我删掉吧, 全删: everything that is kept here. */
const WISHES_ZH = new RegExp(
  `${WHAT_ZH}(?:你|您|也|就|给我|帮我|替我|赶紧|麻烦|马上|现在|${ALL_ZH})*(?:删|清|抹|销毁)(?![楚清])|(?:^|[是要给把]|这些|那些|所有的?|一切)${ALL_ZH}(?:给我|帮我|给)*(?:删|清空|抹掉)|(?:删|清空|抹掉)(?:掉|除|了|光)*${WHAT_ZH}`,
  'u',
)

/** Of others' records, of one thing noted, or only asked about. */
const NOT_ZH =
  /征信|逾期|借款|还款|信用|贷款|查询|不良|申请|好友|软件|微信|短信|(?:这|那|[一二两三几])[条项句笔](?!都|也|不|别)|别|不要|不用|不想|没|会不会|能不能|怎么|如何|多久|什么时候|谁|他们|平台|支付宝|[吗么]/u

const WISHES_EN =
  /\b(?:delete|erase|wipe|remove|destroy|get rid of)\b(?: out| off)? (?:everything|(?:it|them|this|that) all|all (?:of )?(?:it|this|that|them)\b|(?:(?:all|the|of|my|this|these|those|that|our|whole|entire|personal) )+(?:data|records?|chats?|conversation|messages?|information|info|details|notes|history|lot|stuff)\b)|\b(?:clear|wipe) (?:(?:all|the|my|this|our|whole|these) )+(?:data|records?|chats?|conversation|messages?|notes|history)\b|\bwipe everything\b/iu

const NOT_EN =
  /\b(?:don'?t|do not|never|not|will (?:it|they|you)|do they|does it|can they|could they|would|how|when|who|credit|bureau|late|overdue|payment|repayment|borrow\w*|does|loan|lender|app|debts?)\b/iu

/** Whether a clause asks that all be deleted which is kept here. */
export function wishesDeletion(clause: string): boolean {
  return (WISHES_ZH.test(clause) && !NOT_ZH.test(clause)) || (WISHES_EN.test(clause) && !NOT_EN.test(clause))
}

/**
 * "不是看，是删掉，全删", "these records, delete them all": asked back at once whether it is meant; what is asked besides is
 * answered first. False when nothing is to be deleted.
 */
export async function hearDeletion(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hear: () => Promise<void>,
): Promise<boolean> {
  const answer = answerWhetherToDelete(turn)
  if (answer === 'what') {
    sayFacts(turn, parts)
    return makeMove(dc, turn, parts, 'delete_data')
  }
  if (answer === 'asks') {
    say(turn, 'talk.data.only_here')
    return makeMove(dc, turn, parts, 'delete_data')
  }
  if (answer) {
    await press(dc, turn, parts, { kind: 'erase', confirmed: answer === 'yes' })
    return true
  }
  // In a plan, "全删" may be of its debts.
  const inPlan = dc.activeDialog?.id === PLAN
  if (turn.action || (inPlan && !NAMES_WHAT.test(turn.text))) return false
  const clauses = splitClauses(normalise(turn.text))
  if (clauses.length > MOST || !clauses.some(({ text }) => wishesDeletion(text))) return false
  const asked = clauses
    .map(({ text, ended }) => text + (ended === '?' ? '?' : ''))
    .filter((text) => !wishesDeletion(text) && isQuestion({ text }))
  if (asked.length > 0) {
    turn.text = asked.join(', ')
    turn.understanding = parts.understand(turn.text, turn.state.locale, turn.moment)
    await hear()
  }
  return makeMove(dc, turn, parts, 'delete_data')
}

/**
 * "确定删除，删完你这边就真没有了吧", asked whether it is meant: a yes with a worry is a yes. Only what is no question itself
 * confirms: 删了会影响征信吗 doesn't.
 */
function answerWhetherToDelete({ action, state, text }: Turn): 'yes' | 'no' | 'what' | 'asks' | undefined {
  if (action || !(SURE in state.said)) return undefined
  const asked = state.offered.some(({ action: button }) => button.kind === 'erase')
  if (asked && ASKS_WHAT.test(text)) return 'what'
  const clauses = splitClauses(normalise(text))
  const told = clauses.filter(({ text: clause, ended }) => ended !== '?' && !ASKS.test(clause))
  if (told.some((clause) => KEEPS.test(clause.text))) return asked ? 'no' : undefined
  const confirms = asked ? CONFIRMS : CONFIRMS_IN_FULL
  if (told.some((clause) => confirms.test(clause.text))) return 'yes'
  return asked && told.length < clauses.length && SPEAKS_OF_IT.test(text) ? 'asks' : undefined
}

const ASKS =
  /[吗么?？]|会不会|能不能|怎[么样]|是不是|[是对]吧|\b(?:will|would|does|do|can|is|are|what|how) (?:it|they|you|that|this|i|happens|deleting|erasing)\b/iu
const SPEAKS_OF_IT = /删|清空|\b(?:delet|eras|wip)/iu
const SURE = 'talk.data.sure'
const ASKS_WHAT =
  /删(?:掉|除)?(?:的是|了?)?(?:什么|哪些|啥)|\bwhat(?:'s| is| gets?| will| would| do you)\b[^.?!]{0,14}\b(?:delete|erase)/iu
const CONFIRMS_IN_FULL =
  /(?:确定|确认)要?(?:全部?|都)?删|\b(?:yes|confirm(?:ed)?)\b[^.?!]{0,12}\b(?:delete|erase)\b/iu
const CONFIRMS = new RegExp(
  `${CONFIRMS_IN_FULL.source}|^(?:对|是的?|嗯+|好的?|可以|行|麻烦|全部?|都|就|快|赶紧|帮我|给我|你|您| )*(?:删|清空)|` +
    '\\b(?:yes|yeah|yep|sure|ok(?:ay)?|please)\\b[^.?!]{0,12}\\b(?:do it|go ahead|get rid)\\b|' +
    '^(?:(?:please|just|go ahead and|now|yes|ok(?:ay)?),? )*(?:delete|erase|wipe) (?:it|them|that|everything|all)\\b',
  'iu',
)
const KEEPS =
  /(?:不|别|甭)(?:要|用|急着|想)?删|先(?:等|留)|等(?:等|一下|会)|取消|\b(?:don'?t|do not|not yet|wait|hold on|never ?mind|keep (?:it|them))\b/iu

const NAMES_WHAT = new RegExp(
  `${WHAT_ZH}|\\b(?:data|records?|chats?|conversation|messages?|information)\\b`,
  'iu',
)

/** Clauses; more are a story. */
const MOST = 8
