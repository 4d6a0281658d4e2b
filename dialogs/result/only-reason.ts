import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { answersGiven } from '#dialogs/asked/answers-given.ts'
import { offerAfterWhatIf } from './conclude.ts'

/** 就这一个原因？, "thats the only thing?", 还有别的原因吗: whether there are others than those that were told. */
const ASKED =
  /^(?:那|所以|真的?|难道|合着|是不是|会不会|意思是|等于|敢情)*(?:就|只|只是|光|仅仅?)(?:有|是|因为)?(?:这|那)(?:么)?(?:一|1)?(?:个|条|点|样|件)(?:原因|理由|事|问题)?(?:儿)?(?:吗|么|啊|呀|嘛|了|对吧|是吧|吧)*[?？]*$|(?:还有|有没有|有)(?:没有)?(?:别的|其他|其它|另外的?)(?:的)?(?:原因|理由|因素)|(?:就|只有?|仅)(?:这|那)?[一两二三四1-4](?:个|条|点)原因|没(?:有)?(?:别的|其他|其它)(?:的)?(?:原因|理由|因素)|^(?:那|除了(?:这|那)[个些条]?)*(?:还有(?:什么|啥|没有别的)可能|还(?:会|能|可能)是(?:因为)?(?:啥|什么|哪))(?:呢|啊)?[?？]*$|\bwhat else (?:could|might|can) (?:it|that) be\b|\b(?:other|more) (?:possible|likely) (?:causes?|reasons?)\b|^(?:so |and |but |ok |wait )*(?:(?:is|was) )?(?:it |that(?:'?s| is)?|this(?: is)?|thats|its) ?(?:really )?(?:(?:the )?only (?:thing|one|reason|problem|cause|issue)|just (?:that|this)(?: one)?)(?: then| really| wrong)?\W*$|\b(?:any|no|some) (?:other|more) (?:reasons?|causes?)\b|\bonly (?:that|this|the|one) (?:one )?reason\b|\bnothing else (?:wrong|it could be|behind it)\b|\banything else (?:it could be|behind (?:it|this)|wrong)\b/iu

/** 就两条原因吗, 还有别的原因吗: one alone isn't asked about. */
const NOT_ONE = /[两二三四2-4](?:个|条|点)|别的|其[他它]|另外|\b(?:two|three|four|other|more|else)\b/iu

/** The reasons that were told, counted and named; what lies behind the lender's door isn't known. */
export async function hearOnlyReason(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || dc.activeDialog?.id === PLAN || !state.result || state.open || !ASKED.test(text.trim()))
    return false
  // Asked right after steps, it is asked of those.
  if (answersGiven(turn, 1).some((phrase) => phrase.startsWith('talk.first'))) return false
  const { reasons } = diagnose(parts.knowledge, knownFacts(turn))
  const [first] = reasons
  if (!first) return false
  const each = reasons.map(({ id, band, named: isNamed }) => ({
    phrase: 'talk.only_reason.item',
    params: {
      cause: { phrase: `causes.${id}.title` },
      band: { phrase: `talk.band.${isNamed ? 'named' : band}` },
    },
  }))
  state.notUnderstood = 0
  if (reasons.length === 1) say(turn, 'talk.only_reason.one', { params: { reason: each } })
  else
    say(turn, `talk.only_reason.${NOT_ONE.test(text) ? 'counted' : 'several'}`, {
      params: { count: reasons.length, reasons: each },
    })
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}
