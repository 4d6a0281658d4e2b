import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** 没全还清, 还剩最后一期, "there's still 600 open": some of this loan is owed yet. */
const STILL_OPEN =
  /没(?:有)?(?:全|都|完全|全部)(?:还|结)(?:清|完)|(?:借呗|最后|还)[^,.;!?]{0,4}(?:剩|有)(?:最后)?(?:[一二两三1-3]期|[0-9]{2,4})(?:没还|没清|没结)?$|\b(?:didn'?t|did not|haven'?t|not) (?:re)?(?:paid|pay|repay|repaid) (?:it |them )?all\b|\bnot all (?:of it )?(?:is |was )?(?:re)?paid\b|\bone (?:more )?instal\w+ (?:is )?(?:still )?(?:left|open|to go)\b/u
/** Of another loan, or asked for just then. */
const OF_OTHERS =
  /花呗|卡|白条|金条|美团|微粒|别[处家的]|其[他它]|另外|那家|两家|\b(?:huabei|card|other|another|elsewhere|meituan)\b/u

/**
 * "Ten days ago, one instalment is still left", 不过没全还清: the loan that was noted as repaid in full isn't. The rest of the message is
 * heard; true when there is none. False as well when nothing of the kind is told.
 */
export async function hearNotAllRepaid(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || state.facts.repaid?.value !== 'in_full') return false
  if (state.open?.fact === 'other_loans') return false
  if (toDiagnosisFacts(turn.understanding.facts).repaid === 'partly') return false
  const clauses = splitClauses(normalise(turn.text))
  const told = clauses.filter(
    ({ text, ended }) =>
      ended !== '?' &&
      STILL_OPEN.test(text) &&
      !OF_OTHERS.test(text) &&
      (!namesLender(text) || /借呗|jiebei/.test(text)),
  )
  if (told.length === 0 || hold(turn, 'repaid', 'partly', 'stated') === 'same') return false
  const besides = clauses.filter((clause) => !told.includes(clause))
  return goOnToldOtherwise(dc, turn, parts, ['repaid'], besides)
}
