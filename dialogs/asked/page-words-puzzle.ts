import type { Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/reply/reply.ts'
import { pageWordsIn } from '#dialogs/message/page-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { saySideQuestion } from './say-answer.ts'

/** 看不懂, "no idea what that means", "whatever that means", or asked outright. */
const PUZZLED =
  /看不(?:太)?(?:懂|明白)|(?:不|没)(?:太)?(?:懂|明白|看懂|理解)|(?:什么|啥|几个)意思|\b(?:don'?t|dont|didn'?t|can'?t|do not) (?:really )?(?:understand|get (?:it|that|what)|follow)\b|\bno (?:idea|clue) what\b|\bwhatever (?:that|it|this) (?:means|is)\b|\bwhat(?:'s| is| does| do)?\b[^.?!]{0,16}\b(?:mean|meaning)\b|\bmakes no sense to me\b/iu

/** What a page's words mean, by what stands in them; the first that fits. */
const MEANINGS: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'assessment_words',
    /评估|评分|审核|符合|满足|\b(?:assess\w*|score|review|eligible|qualif\w*|conditions?)\b/iu,
  ],
  ['risk_words', /风险|\brisk\w*/iu],
  ['upgrade_words', /升级|维护|\b(?:upgrad\w*|maintenance)\b/iu],
  [
    'temporary_words',
    /暂时|暂不|稍后|\b(?:temporar\w*|later|for now|at (?:the|this) (?:moment|time)|currently)\b/iu,
  ],
  ['limit_words', /额度|\b(?:limit|quota|credit)\b/iu],
  [
    'closed_words',
    /关|停|终止|不可用|\b(?:clos\w+|stopped|terminated|ended|suspended|disabled|un?available|not available)\b/iu,
  ],
]

/**
 * 写的什么服务已关闭，看不懂: who tells the page's words and doesn't understand them hears in a line what they mean, where nothing
 * else that was said explains them. `asked`: the fact that was asked for before the message.
 */
export function explainPageWords(
  turn: Turn,
  told: string,
  asked: string | undefined,
  parts: DialogParts,
): void {
  const { replies } = turn
  if (turn.action || !PUZZLED.test(told)) return
  const isExplained = replies.some((reply) => reply.kind === 'say' && EXPLAINS.test(reply.phrase))
  const words = isExplained ? undefined : pageWordsIn(told, asked === 'notice')?.words
  const name = words === undefined ? undefined : MEANINGS.find(([, pattern]) => pattern.test(words))?.[0]
  if (name === undefined) return
  const before = replies.length
  saySideQuestion(turn, name, parts)
  replies.unshift(...(replies.splice(before) as Reply[]))
}

/** What explains, or comes before everything. */
const EXPLAINS = /^(?:side_questions|terms|care|answers|talk\.(?:scam|listen|unknown))\./u
