import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { readAs } from './read-as.ts'

/** Where a question may begin that was typed right behind an answer. */
const ASKS_ON: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /(?<=[\p{Script=Han}\p{L}\d])(?<![也没不])(?:那|这|这样|这个|这种|那样|又|可)*(?:为啥|为什么|为何|凭啥|凭什么|怎么(?!样)|咋(?!样)|是不是|会不会|会有|会影响|有影响|影响|能不能|还能|要不要|该不该|多久|什么时候|啥时候|要紧|有关系|有没有|正常|算多|算不算多|算少|算频繁|多不多|严重|好吗|好不好|留记录|会留)/gu,
  en: /\b(?:(?:so|but|and|then) )?(?:(?:is|does|do|did|will|would|can|could|should|shall|am|are|was|has|isn'?t|doesn'?t|won'?t|shouldn'?t) (?:that|this|it|they|i|you|he|she|we|there)\b|why\b|how (?:long|come|do|does|can|bad|much|soon|else|should)\b|what (?:does|do|else|should|is|can|now|happens)\b|where (?:do|can|would|is)\b|when (?:will|can|do|does|would)\b|too (?:much|many|soon|often)\b|who (?:decides|says)\b)/giu,
}

/** One's own case, told: a count, a time, what one always or never did; of anybody's it is only asked. */
const OWN: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /[0-9一两二三四五六七八九十]+(?:来|多)?(?:家|次|笔|个|回|张|天|周|月|年|号)|我|一直|从来|从没|都是|都?按时|准时|没(?:有)?[^，。]{0,4}过|没(?:有)?(?:别的|其他)|^没(?:有)?了?$|还[的清完]|刚|[昨前今]天|上个?[月周]|去年|前年|就一|只有|^(?:还)?有[个一]|固定|稳定|自己|每个?月|都一样|什么都没|没[写说]|写着|显示/u,
  en: /./u,
}

/** 我问…, 想问一下…: all of it is the question. */
const ASKS_US = /^(?:我|就|只|还)*(?:是)?(?:想)?问|^(?:i(?:'m| am)? )?(?:just )?(?:ask|wonder)/iu

/** Longer (characters), and what stands before the question tells a story of its own. */
const LONGEST_ANSWER: Readonly<Record<Locale, number>> = { 'zh-CN': 14, en: 36 }

/**
 * 一直按时还为啥还降我额度, "two is that too many": an answer to the open question with a question right behind it and no mark between
 * them. From here on they are heard as two.
 */
export function partRunOn(turn: Turn, parts: DialogParts): void {
  const { state } = turn
  if (turn.action || !state.open || state.facts[state.open.fact]) return
  const text = parted(turn, state.open.fact, parts)
  if (text === turn.text) return
  turn.text = text
  turn.understanding = bySentence(parts.understand)(text, state.locale, turn.moment)
}

function parted(turn: Turn, fact: string, parts: DialogParts): string {
  const { text, state } = turn
  const mark = state.locale === 'zh-CN' ? '，' : ', '
  for (const { index } of text.matchAll(ASKS_ON[state.locale])) {
    const before = text.slice(0, index).trimEnd()
    const answer = before.split(BREAK).at(-1)?.trim() ?? ''
    if (
      answer === '' ||
      answer.length > LONGEST_ANSWER[state.locale] ||
      !OWN[state.locale].test(answer) ||
      ASKS_US.test(answer)
    )
      continue
    // A mark stands there already.
    if (!before.endsWith(answer)) continue
    const reading = readAs(
      { ...turn, text: answer, understanding: parts.understand(answer, state.locale, turn.moment) },
      fact,
      parts,
    )
    if (reading.kind === 'value' || reading.kind === 'range')
      return before + mark + text.slice(index).trimStart()
  }
  return text
}
