import { say, type Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asks } from '#dialogs/message/asks.ts'

/** "You didn't answer about my niece", "你没回我拉黑那个": what is named is what was passed over. */
const MISSED = [
  /(?:^|(?<=[\s,.!?;]))(?:but |and |so |well |also )*(?:you|u|ya)(?:'ve)?(?: still| just| even| really| have| has)*(?: ?did ?n'?t| did not| have ?n'?t| have not| never| not| ignored| skipped)(?: really| even| actually| yet| ever)*(?: answer(?:ed)?| sa(?:y|id)| t(?:ell|old)| explain(?:ed)?| repl(?:y|ied)(?: to)?)?(?: me)?(?: my)?(?: (?:question|bit|part))?(?: (?:about|on|re|regarding))? (?<what>[^,.!?;]{3,80})/iu,
  /(?:你|您)(?:怎么|咋|还是|还|又|都|就|也|根本|一直|刚才|倒是)*(?:没(?:有)?|不|忘了?)(?:给我|跟我|正面|好好)*(?:回答|回复|回|答|解释|说|讲)(?:一下|下|过|清楚)*(?:我)?(?<what>(?!错|对|准|完|过|的|了|什么|啥|清楚|明白|我的问题)[^，。,.!！?？]{2,24}?)(?:那(?:个|句|条|件)|这(?:个|句|条))?(?:的)?(?:事儿?|问题)?(?:呢|啊|呀)?(?=[，。,.!！?？\s]|$)/u,
  /(?<=^|[，。,.!！?？\s])(?<what>[^，。,.!！?？\s]{3,20}?)(?:的事|这个|那个)?(?:你|您)(?:还|又|都|也|就)*没(?:有)?(?:回答|回复|回|答|解释|说|讲)(?:呢|啊|呀|过)?(?=[，。,.!！?？\s]|$)/u,
]

/** Says something of the case rather than what was passed over: "you never told me why" is asked, "I was late" is not. */
const ASKED =
  /^(?:if|whether|how|why|what|when|where|who|which|is|does|do|can|will|would)\b|[吗么嘛]$|[?？]|会不会|是不是|能不能|要不要|怎么|咋|为什么|为啥|多久|啥意思|什么意思|是啥|是什么|(?:多少|几)/iu

/**
 * Rewrites a message that says which question was passed over into that question, as it was asked then, with what else the
 * message says before it; the rest of the turn hears it so. Leaves any other message as it is.
 */
export function bringBackMissed(turn: Turn, parts: DialogParts): void {
  const { text, state } = turn
  if (turn.action) return
  const found = MISSED.map((pattern) => pattern.exec(text)).find((one) => one !== null)
  const what = found?.groups?.what?.trim()
  if (!found || !what) return
  const behind = text.slice(found.index + found[0].length)
  const ofIt = ASKED.test(what) ? undefined : askedOfIt(behind, what, turn, parts)
  const question = ofIt ?? (ASKED.test(what) ? asked(what) : askedBefore(what, turn, parts))
  if (question === undefined) return
  const rest = `${text.slice(0, found.index)} ${ofIt === undefined ? behind : ''}`
    .replace(/^[\s,，。.!！?？]+|[\s,，]+$/gu, '')
    .trim()
  say(turn, 'talk.question_missed')
  turn.text = [rest, question].filter((one) => one !== '').join(state.locale === 'en' ? '. ' : '。')
  turn.understanding = bySentence(parts.understand)(turn.text, state.locale)
}

/** "If it's the headphones" as it is asked: "is it the headphones?" */
function asked(what: string): string {
  const turned = what
    .replace(/^(?:if|whether) (?:it'?s|its|it is|that'?s|thats) /iu, 'is it ')
    .replace(/^(?:if|whether) (?:it|that) (?=was|will|can|does|could|would)/iu, '')
    .replace(/^(?:if|whether) /iu, '')
  return /[?？]$/u.test(turned) ? turned : `${turned}?`
}

/** "…about huabei, should i close it?": asked right behind, of what is named. */
function askedOfIt(behind: string, what: string, turn: Turn, parts: DialogParts): string | undefined {
  const [only, more] = messageParts(behind, turn, parts)
  if (!only || more || !asks(only) || !POINTS_AT_IT.test(only.text)) return undefined
  return only.text.replace(POINTS_AT_IT, what)
}

const POINTS_AT_IT = /它|\b(?:it|that one|this one)\b/iu

/** The question of an earlier message that speaks of it, newest first, with the words it points back to. */
function askedBefore(what: string, turn: Turn, parts: DialogParts): string | undefined {
  const words = wordsOf(what, turn)
  const speaksOfIt = (text: string) => words.some((word) => text.toLowerCase().includes(word))
  if (words.length === 0) return undefined
  for (const { text } of turn.state.recent.toReversed()) {
    if (!speaksOfIt(text)) continue
    const said = messageParts(text, turn, parts)
    const question = said.find((part) => (asks(part) || part.text.endsWith('?')) && speaksOfIt(part.text))
    if (question) return question.text
    // "It wanted a face scan that failed, would that do it?"
    const told = said.findIndex((part) => speaksOfIt(part.text))
    const after = told < 0 ? undefined : said.slice(told + 1).find((part) => asks(part))
    if (after) return `${said[told]?.text ?? ''}, ${after.text}`
  }
  return undefined
}

const EMPTY = new Set(
  'about that this they them with what when then the other your mine said question asked anything something thing things bit part first last'.split(
    ' ',
  ),
)

/** Words of English that name something; of Chinese every two characters that do. */
function wordsOf(what: string, { state }: Turn): string[] {
  if (state.locale === 'en')
    return (what.toLowerCase().match(/[a-z]{4,}/gu) ?? [])
      .filter((word) => !EMPTY.has(word))
      .map((word) => word.replace(/s$/u, ''))
  const plain = what.replaceAll(/[那这][个句条件]|问题|的事|我的?|你的?/gu, ' ')
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)).filter(
    (two) => /^\p{Script=Han}{2}$/u.test(two),
  )
}
