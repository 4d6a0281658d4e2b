import { say, type Turn } from '#src/conversation/turn.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** Laughs while saying it: what is only said of dying then is no despair. */
const LAUGHS =
  /\b(?:lol+|lmf?ao+|rofl|(?:ha){2,}h?|he{2,}h?e|jk|just kidding|(?:only|just|i'?m) joking)\b|[😂🤣😅😆😹]|哈哈|嘻嘻|呵呵|笑死|开(?:个|的)?玩笑|\[(?:笑哭|捂脸|偷笑)\]/iu

/** Sums one doesn't have: "8000? i wish", "in my dreams", 做梦都想8000, 我倒希望有8000. The sum goes with the wish. */
const WISHED_SUM =
  /(?:(?<!\b(?:not|than|isn'?t)\s+)(?<![\d,.])[¥$]?\d[\d,.]*\s*k?(?:\s*(?:a|per|each) month)?[\s?!,.…]*(?:lol|(?:ha)+h?)?[\s,.…]*)?\b(?:i (?:just |really )?wish(?=\s*(?:[.!,?…;]|lol|(?:ha){2}|[😂🤣😅]|\d|$))|i wish i (?:even )?(?:earned|made|had|got|was (?:on|paid|earning|making|that rich|rich)|were (?:on|paid|rich)|could (?:earn|make|afford))(?: (?:that(?: much)?|so much|this much|it|half (?:that|of it)|[¥$]?\d[\d,.]*k?))?(?=\s*(?:[.!,?…;]|lol|ha|a month|tho|but|and|$))|wish i (?:was|were) (?:that )?rich|in my dreams|(?:if only|chance would be a fine thing)(?=\s*(?:[.!,?…;]|lol|ha|\d|$)))|(?:我)?(?:倒是?|也)(?:很|真)?(?:想|希望|巴不得)(?:能)?(?:有|拿|挣|赚)?(?:那么多|这么多|\d[\d,.]*[千万kw]?)?(?:呢|啊|吧)?|做梦(?:都|才)?(?:想|能|敢)?(?:有|挣|拿|赚)?(?:\d[\d,.]*[千万kw]?|那么多|这么多)?(?:呢|吧)?/giu

/** Dying of shame, of laughing, of waiting; "this app will be the death of me": a way of speaking, laughing or not. */
const FIGURES =
  /\b(?:i (?:could|nearly|almost|literally|just)(?: have)? die[d]?|(?:i'?m |im |was )?dying|died|dead) (?:of|from|with) (?:embarrassment|shame|laughter|laughing|boredom|curiosity|cringe)\b|\bdying laughing\b|\b(?:this|these|that|those|the|your|my)(?: (?!debts?|loans?)\w+){0,2} (?:will|is going to|gonna|are going to|'ll) be the death of me\b|\bthis(?:'?ll| will| is gonna) be the death of me\b|\b(?:i'?ll|i will|we'?ll) be dead (?=before|by the time)|(?:尴尬|社|羞|丢人|丢脸|吓|馋|羡慕|好奇|恶心|啰嗦)死(?:了|我了?|人了?)?/giu

/** What is only a way of speaking where somebody laughs or tells something plain in the same breath. */
const LAUGHED_OFF =
  /(?<!\b(?:will|would|gonna|to|might|could|may|and|they|he|she)\s)(?<!'(?:ll|d)\s)\b(?:please )?(?:just )?(?:kill|shoot) me(?: now| already)?\b(?! (?:if|when|because))|\b(?:i'?m|i am|im) (?:so |literally |actually |just )?(?:dead|dying)\b(?! (?:inside|to|of|tired|broke))|\b(?:the )?death of me\b|\bi (?:literally |just |nearly |almost )died\b|\b(?:fml|kms)\b|(?:我)?(?:真的?|快|都|也)*(?:要|快)死了+|我死了(?!之后|以后|后|[^，。,. ]{0,3}(?:钱|债|谁))|裂开了?/giu

/** Said over a sum put right: "omg kill me now, its 4 loans not 2". */
const OVER_A_SLIP =
  /(?<!\b(?:will|would|gonna|to|might|could|may|and|they|he|she)\s)(?<!'(?:ll|d)\s)\b(?:please )?(?:just )?(?:kill|shoot) me(?: now| already)?\b(?! (?:if|when|because))|裂开了?/giu

/** Meant as it is said, or beside what can't be borne: then no word of it is a way of speaking. */
const IN_EARNEST =
  /\b(?:i (?:really )?mean it|seriously|no joke|not (?:a joke|joking|kidding)|tonight|tomorrow|any ?more|can'?t (?:pay|cope|go on|take|do (?:this|it)|sleep)|cant (?:pay|cope|go on|take|do (?:this|it)|sleep))\b|说真的|认真的|没(?:在|有)?开玩笑|不是(?:在|开)?玩笑|[还活撑熬扛]不(?:上|起|下去|住|了|过)|今晚|绝望|崩溃/iu

/** Said twice it is hurry, no despair: 要死了要死了 还有一家忘了说. */
const IN_HURRY = /(?:要死了?[，, ]?){2,}|(?:完了[，, ]?){2,}/gu

/** "omg kill me now", "我天": what stands about it. */
const OUTCRY = /^[\s,.!?，。！？]*(?:omg|oh (?:my )?god|lol|haha+|哈+|我(?:的)?天)?[\s,.!?，。！？😂🤣😅]*$/iu

/**
 * A way of speaking is taken out of a message before anything reads it, so that "kill me lol, its 4 loans", "8000? i wish.
 * 4100" and 笑死 其实4100 say what stands beside. True when nothing does. What speaks of despair besides stays.
 */
export async function takeJestsAway(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  if (turn.action) return false
  if (state.lastTopic === 'distress') return takeWorryBack(turn, parts)
  const rest = withoutJests(text)
  if (rest === text || despairs(rest, parts.careSigns)) return false
  if (!OUTCRY.test(rest)) {
    turn.text = rest
    turn.understanding = parts.understand(rest, state.locale, turn.moment)
    return false
  }
  say(turn, 'talk.jest')
  state.notUnderstood = 0
  if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
  else await goOnInterview(dc)
  return true
}

/**
 * "What?? im fine lol i just meant i wish i earned that. what happens if i pay off the car", after words that were taken for
 * despair: what is asked beside is served. Always false, since the rest is still to be heard.
 */
function takeWorryBack(turn: Turn, { understand, careSigns }: DialogParts): boolean {
  const { state, text } = turn
  if (!IS_FINE.test(text) || IN_EARNEST.test(text) || despairs(withoutJests(text), careSigns)) return false
  const rest = text
    .split(PARTS)
    .filter((part) => !IS_FINE.test(part) && !STARTLED.test(part) && withoutJests(part) === part)
    .join(state.locale === 'en' ? '. ' : '，')
    .trim()
  const read = understand(rest, state.locale, turn.moment)
  if (!isQuestion(read) || !surelyMeans(read)) return false
  say(turn, 'talk.worry_back')
  state.lastTopic = undefined
  turn.text = rest
  turn.understanding = read
  return false
}

const IS_FINE =
  /\b(?:i'?m|i am) (?:fine|ok(?:ay)?|good|all ?right|(?:just |only )?(?:joking|kidding))\b|\b(?:was|just|only|it'?s|that'?s)(?: only| just)? (?:a joke|joking|kidding|an expression|a figure of speech)\b|\bi (?:just |only )meant?\b|\bdidn'?t mean (?:it )?like that\b|我?(?:没事|好好的|好着呢)|开(?:个|的)?玩笑|(?:你|您)?别(?:吓|紧张|误会)|不是那个意思|想多了|随口一?说/iu

const STARTLED = /^\s*(?:what|huh|no+|lol|wait|whoa|haha|啊|什么|不是|哈+)*\s*$/iu
const PARTS = /[.!?？！。;；，,\n]+|(?<=\p{Script=Han})\s+/u

/** The message without its ways of speaking; the message itself when it has none. */
export function withoutJests(text: string): string {
  if (IN_EARNEST.test(text)) return text
  const plain = text.replace(WISHED_SUM, ' ').replace(FIGURES, ' ').replace(IN_HURRY, ' ')
  const off = LAUGHS.test(text) ? LAUGHED_OFF : TELLS_PLAINLY.test(text) ? OVER_A_SLIP : undefined
  const rest = off ? plain.replace(off, ' ') : plain
  return rest === text
    ? text
    : rest
        .replace(/^[\s,，。.;；!！]+/u, '')
        .replace(/ {2,}/gu, ' ')
        .trim()
}

/** A number of the case put right, in a message that is short: nobody in despair mends a sum. */
const TELLS_PLAINLY =
  /(?:\b(?:its|it'?s|actually|i mean(?:t)?|not \d+|no,? \d)\b|不是|看错|记错|说错|忘了说|其实)[^.?!。？！]{0,16}(?:\d|[一二两三四五]家|\b(?:two|three|four|five|once|twice)\b)/iu
