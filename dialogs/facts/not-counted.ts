import { lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { say } from '#src/conversation/turn.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { sayNoted } from './fact-keeping.ts'
import { lendersKept, loansJustTold } from './lenders-kept.ts'
import { IN_THEIR_NAME, tellsOthersLoan } from './lenders-named.ts'
import { isToBePaid } from './lenders-told.ts'
import { namesOnlyTheirs } from './loans-of-others.ts'

/**
 * 花呗我也在用，每月全额还, "my wife has a card but that's hers", told while something else is asked: no loan that counts, and
 * nothing else of the case. False when the message tells or asks more.
 */
export const hearNotCounted: Hearer = async (dc, turn, parts) => {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || state.open?.fact === 'other_loans') return false
  if (!namesLender(text) || asksInWords(text)) return false
  const kept = lendersNamed(normalise(text)).some((one) =>
    lendersKept(state).some(({ name }) => name === one.name),
  )
  if (kept) return false
  if (isPaidMonthly(text)) say(turn, 'talk.ack.paid_monthly')
  else if (namesOnlyTheirs(text) || isInTheirName(text) || tellsOthersLoan(turn, parts))
    saySideQuestion(turn, 'others_own', parts)
  else return false
  state.notUnderstood = 0
  if (state.open) await reprompt(dc, turn)
  else if (!state.result) await goOnInterview(dc)
  return true
}

function isPaidMonthly(text: string): boolean {
  const besides = withoutPaidMonthly(text)
  return besides !== text && ONLY_USED.test(besides.trim())
}

/**
 * 别的没有了，房子是租的, "nothing else", said after other loans were told of: there are no more than those. The rest is heard; true
 * when there is none.
 */
export const hearNothingMore: Hearer = async (dc, turn, parts) => {
  const { state, text } = turn
  const owes = (state.facts.other_loans?.value ?? 'none') !== 'none'
  if (turn.action || dc.activeDialog?.id === PLAN || !owes || !loansJustTold(state)) return false
  const said = text.split(BREAK).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const rest = said.filter((part) => !NOTHING_MORE.test(part.trim()))
  if (rest.length === said.length) return false
  state.notUnderstood = 0
  // 房子是租的: nothing that the case needs.
  const apart = rest.join('，')
  const tellsNothing =
    apart.length <= SHORT && !asksInWords(apart) && parts.understand(apart, state.locale).facts.length === 0
  if (
    rest.length === 0 ||
    (tellsNothing && state.open?.fact !== 'since_repaid' && !/\d|[前天月]/u.test(apart))
  ) {
    sayNoted(turn, parts.knowledge, ['other_loans'])
    if (state.open) await reprompt(dc, turn)
    else if (!state.result) await goOnInterview(dc)
    return true
  }
  turn.text = rest.join(state.locale === 'en' ? ', ' : '，').trim()
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  return false
}

/** Characters. */
const SHORT = 10

const NOTHING_MORE =
  /^(?:就这些?|那)?(?:别的|其他的?|其它的?|别处|别家)(?:就|都|也|真的?)*没(?:有)?(?:欠)?(?:了|啦|的)*$|^(?:就这[些个两])(?:了|啊|吧)*$|^(?:that'?s (?:all|it)|nothing else|no (?:others?|more)(?: loans?)?|and that'?s it)$/iu

/**
 * 招联下个月就还完了, "the car loan will be done in june": it is owed until then, and counted. False when the message tells or
 * asks more.
 */
export const hearWillBePaid: Hearer = async (dc, turn) => {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !state.facts.other_loans || asksInWords(text))
    return false
  const said = text.split(BREAK).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (!said.some(namesLender) || !said.every((part) => isToBePaid(normalise(part)))) return false
  state.notUnderstood = 0
  say(turn, 'talk.ack.will_be_paid')
  if (state.open) await reprompt(dc, turn)
  return true
}

/** 对了老婆名下还有个装修贷 */
function isInTheirName(text: string): boolean {
  const naming = text.split(BREAK).filter(namesLender)
  return naming.length > 0 && naming.every((part) => IN_THEIR_NAME.test(part))
}

/** Nothing, or what it is used for. */
const ONLY_USED =
  /^(?:我|也|还|倒是|平时|一直|在|有|用|花呗|白条|信用卡|月付|买菜|买东西|日常|吃饭|购物|[，。,. ])*$|^(?:i |use |also |have |a |the |my |card |huabei |baitiao |it |for |groceries|food|shopping|[,. ])*$/iu
