import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { reasonRestingOn } from './reason-resting-on.ts'

const LONG = /房贷|按揭|房子的?贷款?|\b(?:mortgage|home loan|house loan|housing loan)s?\b/iu

/** 只还信用卡不还房贷: left as it is. */
const LEFT_AS_IT_IS =
  /(?:房贷|按揭)[^，。,!！?？]{0,8}(?:哪|怎么|咋|没法|不可能)[^，。,!！?？]{0,8}(?:还|清)[^，。,!！?？]{0,4}|(?:不|先不|别|没法|不能|不想)(?:提前)?(?:还|动|管|碰|算)[^，。,!！?？]{0,3}(?:房贷|按揭)|(?:房贷|按揭)[^，。,!！?？还清]{0,4}(?:不(?:还|动|管|碰|算)|照旧|照常|放着|先放)|\b(?:not|without|leave|leaving|keep|except|but not)\b[^.?!,]{0,16}\b(?:mortgage|home loan|house loan)\b|\b(?:mortgage|home loan|house loan)\b[^.?!,]{0,12}\b(?:as usual|stays?|left|alone)\b/giu

/** Other loans, by their kind: then it is about those. */
const OTHERS =
  /信用卡|花呗|白条|网贷|车贷|[那这]?[一两三几\d][家张]|借钱|\b(?:card|huabei|baitiao|car loan|online loan|app)s?\b/iu

const PAYS =
  /提前|一部分|多还|先还|还[清完掉上了]|清[掉了]|\b(?:pre-?pa(?:y|id|ying)|pay(?:ing)? (?:it |that |the \w+ |some |part )?(?:of |early|off|down)|paid|clear\w*|part of|ahead)\b/iu
const ASKED =
  /如果|要是|假如|的话|有用|有没有用|会怎|会不会|好[一]?[点些]|有帮助|[吗么嘛呢?？]|[能会行借]不|\b(?:if|would|will|does|do|should|could|help|what about)\b|\?/iu
/** It can't be done, so it isn't imagined. */
const IMPOSSIBLE =
  /可能还|哪(?:里|儿)?(?:能|有钱|还得)|没法|没办法|还不[了起]|\b(?:can'?t|cannot|impossible|no way|never)\b/iu

/** "如果我把房贷提前还一部分有用吗": a mortgage imagined paid off, or a part of it, and nothing else. */
export function imaginesLongLoan({ action, text, state }: Turn): boolean {
  const { other_loans: owes } = state.facts
  if (action || !owes || owes.value === 'none' || IMPOSSIBLE.test(text)) return false
  const rest = withoutLongLoan(text)
  return LONG.test(rest) && PAYS.test(rest) && ASKED.test(rest) && !OTHERS.test(rest)
}

/** The text without the mortgage that is left as it is. */
export function withoutLongLoan(text: string): string {
  return text.replaceAll(LEFT_AS_IT_IS, '')
}

/** A mortgage paid on time weighs little, in part or as a whole: said plainly, with the reason it belongs to. */
export function sayLongLoan(turn: Turn, knowledge: Knowledge): void {
  const reason = reasonRestingOn(turn, knowledge, 'other_loans')
  if (!reason) return say(turn, 'talk.what_if.long_loan.light', { claims: ['R07'], general: true })
  say(turn, 'talk.what_if.long_loan.reason', {
    params: {
      cause: { phrase: `causes.${reason.id}.title` },
      band: { phrase: `talk.band.${reason.band}` },
    },
    claims: reason.claims,
    general: true,
  })
}
