import { say, type Turn } from '#src/conversation/turn.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { tellsOfLongAgo } from '#dialogs/message/long-ago.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { hold, saidBack, sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'

const APPLIED =
  /申请|被拒|试(?:了|过)|点过|\b(?:appl(?:y|ied|ications?)|tried|try|refused|rejected|turned (?:me )?down)\b/iu
/** 不是最近的, "it was spring, not now": of what was noted as recent. */
const NOT_LATELY =
  /不是(?:最近|现在|这[三3几]个月|近[三3]个月)|(?:最近|这[三3几]个月|近[三3]个月)(?:都|也|可)*没(?:有)?(?:再)?(?:申请|点|试)|\bnot (?:now|recent(?:ly)?|lately|(?:in|within) the last (?:three|3|few) months|this month)\b/iu
const REPAID = /还清|还完|结清|还的|\b(?:repaid|paid|cleared|settled)\b/iu
const SAYS_SO =
  /^[^\p{L}\p{N}]*(?:(?:and|but|no+|like i said|i said|said|我说了?|不是|不对|都)[^\p{L}\p{N}]*)*$/iu

/**
 * "It was spring, not now", 我是春天申请的, where applications of late were noted: none of them are of the last three months. The
 * rest of the message is heard. False when nobody says so.
 */
export const hearAppliedBefore: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  const held = state.facts.applications
  if (turn.action || dc.activeDialog?.id === PLAN || Object.keys(state.facts).length === 0) return false
  if (!held && !(NOT_LATELY.test(turn.text) && APPLIED.test(turn.text))) return false
  const said = turn.text.split(BREAK).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const telling = said.filter((part) => saysBefore(turn, part, said))
  if (telling.length === 0) return false
  const isKnown = hold(turn, 'applications', 'none', 'stated') === 'same'
  state.notUnderstood = 0
  if (isKnown) say(turn, 'talk.correct.as_noted', { params: { facts: [saidBack(turn, 'applications')] } })
  else sayNoted(turn, parts.knowledge, ['applications'], { changed: held !== undefined })
  const rest = said.filter((part) => !telling.includes(part) && !NOT_LATELY.test(part) && !SAYS_SO.test(part))
  const text = rest.join(state.locale === 'zh-CN' ? '，' : ', ')
  if (rest.length === 0) {
    await goOn(dc, turn, parts, ['applications'])
    return true
  }
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  turn.text = text
  turn.understanding = parts.understand(text, state.locale, turn.moment)
  await hearRest()
  return true
}

function saysBefore(turn: Turn, part: string, all: readonly string[]): boolean {
  if (REPAID.test(part) || /[?？吗]/u.test(part)) return false
  if (NOT_LATELY.test(part)) return APPLIED.test(part) || all.some((one) => tellsOfLongAgo(turn, one))
  if (!tellsOfLongAgo(turn, part)) return false
  return APPLIED.test(part) || all.some((one) => NOT_LATELY.test(one))
}
