import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/** 要是当时没一次还清, "what if I hadn't paid it off early": what was done, imagined undone. */
const UNDONE =
  /(?:如果|要是|假如|假设|当初|当时|早知道|那时候?)[^。!！?？]{0,8}(?:没(?:有)?|不|晚点|慢点)(?:提前|一次性?|一下子?|一口气|全部?|那么|这么|急着|那么早|着急)*(?:去)?(?:还|结)(?:清|完|掉|这么|那么|得|钱|款)*|(?:没(?:有)?|不)(?:提前|一次性?)(?:全)?(?:还|结)清?[^。!！?？]{0,6}(?:会不会|是不是|就(?:不会|还))|(?:如果|要是|当初|当时|早知道)[^。!！?？]{0,8}(?:留|剩)(?:着|下|了)?(?:最后|一)?(?:一期|点|一笔)[^。!！?？]{0,4}(?:没还|不还)?|\bif i(?:'d| had) (?:kept|left|held back|waited with)\b|\b(?:if|had)\b[^.?!]{0,12}\b(?:had ?n[o']?t|hadnt|had not|did ?n'?t|not|never)\b[^.?!]{0,10}\b(?:pa(?:y|id)|clear\w*|repa(?:y|id)|settl\w*)\b/iu

/** The bill that is due: that is no choice of the past. */
const DUE =
  /到期|这期|下期|本月|下个?月|以后|明天|\b(?:due|next month|this month|tomorrow|later|from now)\b/iu

/** Its own loan: others' are not meant. */
const OTHERS = /花呗|信用卡|白条|网贷|[房车]贷|美团|\b(?:huabei|card|baitiao|mortgage|meituan|weilidai)\b/iu

/** 她要是不还会影响我吗, "if she doesn't pay": another may not pay what is due. */
const BY_ANOTHER =
  /(?:[他她]|对方|人家|前[夫妻]|老[公婆]|[哥弟姐妹舅])(?:子)?(?:要是|如果|万一|真)?不还|\bif (?:he|she|they|my \w+) (?:does|do|did)? ?n[o']?t\b/iu

const REASON = 'routine_rescoring'

export function imaginesUndone({ text }: Turn): boolean {
  return UNDONE.test(text) && !DUE.test(text) && !OTHERS.test(text) && !BY_ANOTHER.test(text)
}

/** Nobody can know what would have been: one reason would have had less cause to be, the others stand. */
export function sayUndone(turn: Turn, knowledge: Knowledge): void {
  const { reasons } = diagnose(knowledge, knownFacts(turn))
  const own = reasons.find(({ id }) => id === REASON)
  const other = reasons.find(({ id }) => id !== REASON)
  const title = (id: string) => ({ phrase: `causes.${id}.title` })
  if (!own) return say(turn, 'talk.what_if.past.open', { claims: ['R04'], general: true })
  if (!other) {
    say(turn, 'talk.what_if.past.only', {
      params: { cause: title(REASON) },
      claims: own.claims,
      general: true,
    })
    return
  }
  const params = { cause: title(REASON), other: title(other.id) }
  say(turn, 'talk.what_if.past.one_of_several', { params, claims: own.claims, general: true })
}
