import { say, type Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { questionsAnswered } from './answers-given.ts'
import { CERTAIN } from './narrowly.ts'
import { whereAsked } from './where-asked.ts'

/** 我问的是…, "what I asked is …": something else was answered than what was asked. */
const ASKED =
  /(?:^|(?<=[，。,.!！?？\s]))(?:不是|不对|不|哎呀?|唉|啊|你没(?:听|看)懂|你(?:这)?答非所问|你?没(?:有)?(?:回)?答(?:我|到点上)?)?[，。,\s]*(?:我(?:是|就是|明明|刚才?|刚刚|前面|上面|上一句)*(?:在)?(?:想)?问(?:的|你的|你)(?:就|其实|明明)?是|(?:我)?(?:是|就是)?问(?:的|你的)(?:就)?是|我(?:刚才|刚刚|上面|前面|明明|上一句)问的?(?:是)?|我的(?:问题|意思)是问?)[，,:：\s]*|(?:^|(?<=[,.!?;\n]\s?))(?:no|nope|sorry|but|ok|hey|well|again|and|um)?[,.\s]*(?:w?h?at i(?:'?m| am| was|'?ve)? ?(?:really |actually |just )?(?:asked|asking|ask|wanted to know|meant to ask)(?: you)?(?: is| was|,|:)|i (?:really |actually |already )?(?:asked|was asking|am asking|'?m asking)(?: you)?(?= (?:about(?! (?:a|one|some|getting|taking|two|three)\b)|if|whether|how|when|what|why|who|where|which|is|are|do|does|can|could|should|will|would)\b)(?: about)?|im asking(?: you)?(?= (?:about|if|whether|how|when|what|why|is|do|can)\b)(?: about)?|my question (?:is|was)(?: about)?)[\s,:]+/iu

/** 你怎么不回答, "why cant u answer that": the same without a question of its own. */
const UNANSWERED =
  /(?:^|(?<=[，。,.!！?？\s]))(?:你|您)?(?:怎么|咋|为(?:什么|啥)|就|还是|又)*(?:不|没)(?:有)?(?:能)?(?:正面|直接|好好|明白)*(?:地)?(?:回答|答)(?:我|上来?|这个?|这句|问题|一下|到|呀|啊|呢)*(?=$|[，。,.!！?？\s])|\b(?:so )?(?:why|how come) (?:can'?t|cant|won'?t|wont|don'?t|dont|didn'?t|didnt) (?:you|u) (?:just |even |simply )?answer(?: (?:that|it|this|me|my question|the question))?\b[.?!]*|\b(?:just )?answer (?:the|my) question\b[.!]*|\b(?:you|u) (?:still |just )?(?:didn'?t|didnt|did not|haven'?t|never) answer(?:ed)?(?: (?:that|it|this|me|my question|the question))?(?=\s*(?:[.!,?]|$))[.!,?]*|\bthat'?s not (?:what i (?:asked|meant)|my question|an answer)\b[.!,]*/iu

/** 不是借了再还, "not borrowing again": what was taken for it. */
const NOT_THAT =
  /[，,。\s]+(?:而)?(?:又)?(?:不是|没问|没说|不问)(?!说|吗|么|吧)[^，。,?？]{1,16}(?=$|[，。,?？])|[,.;]?\s*(?:\bnot\b|\bi (?:didn'?t|did not) (?:ask|mean))(?: about| if| whether)? (?!that\b)[^,.?!]{3,40}(?=$|[,.?!])/iu

/** Fewer (characters) name only what the question before was about. */
const FEW: Readonly<Record<Turn['state']['locale'], number>> = { 'zh-CN': 7, en: 14 }

/** Messages back in which it was asked. */
const BACK = 4

/**
 * A message that says what was really asked: the question is heard as if it had been put so at once, with what was asked before
 * where only its matter is named, and what was answered just now isn't the answer. Any other message is left as it is.
 */
export function putAskedAgain(turn: Turn, parts: DialogParts): void {
  const { action, state } = turn
  if (action) return
  const answered = questionsAnswered(turn, 1)
  const instead = ASKED.exec(turn.text)
  const found = instead ?? UNANSWERED.exec(turn.text)
  if (!found) return
  const besides = `${turn.text.slice(0, found.index)} ${turn.text.slice(found.index + found[0].length)}`
    .replace(NOT_THAT, '')
    .replace(/^[\s,，。.!！?？]+/u, '')
    .trim()
  const question = questionOf(besides, turn, parts)
  if (question === undefined || (answered.length === 0 && besides.includes(question))) return
  const denied = NOT_THAT.test(turn.text)
  const certain = parts.readSideQuestion(question, whereAsked(state))
  // It may be what was answered, which has other words as well.
  const isSo = (name: string) =>
    hasOtherWords(name, turn, parts) &&
    (!(instead ?? denied) || (certain?.name === name && certain.score >= (denied ? CERTAIN : PLAIN)))
  state.notAsked = answered.filter((name) => !isSo(name))
  if (state.notAsked.length > 0) say(turn, 'talk.asked_again')
  turn.text = question
  turn.understanding = bySentence(parts.understand)(question, state.locale)
}

/** Probability from which a question put again is still read as the one that was answered. */
const PLAIN = 0.6

function hasOtherWords(name: string, { state }: Turn, { phrases }: DialogParts): boolean {
  const phrase = `side_questions.${name}`
  return phrases[state.locale].wordings(phrase) > (state.said[phrase] ?? 0)
}

/** The question itself; or what was asked before, with what is named or told now. */
function questionOf(besides: string, turn: Turn, parts: DialogParts): string | undefined {
  const { locale } = turn.state
  const said = messageParts(besides, turn, parts)
  if (said.some(asks) && besides.length >= FEW[locale]) return besides
  const before = askedBefore(turn, parts)
  if (before === undefined) return besides.length >= FEW[locale] ? besides : undefined
  // 我问的是两天 算不算: what is told of it goes with it, not its few words that ask.
  const told = said.flatMap((part) => (asks(part) || before.includes(part.text) ? [] : [part.text]))
  return [...told, before].join(locale === 'en' ? ', ' : '，')
}

/** What one of the last messages asked, newest first. */
function askedBefore(turn: Turn, parts: DialogParts): string | undefined {
  const { recent } = turn.state
  for (const { text } of recent.slice(-BACK).toReversed()) {
    const question = messageParts(text, turn, parts).findLast(asks)
    if (question) return question.text
  }
  return undefined
}
