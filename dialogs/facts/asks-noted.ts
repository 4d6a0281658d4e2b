import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { plainly } from './denied-held.ts'
import { saidBack, sayNoted } from './fact-keeping.ts'
import { putBeforeQuestion } from '#dialogs/result/hear-guess.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { saysInstead } from './mend.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'

const MENDED_ZH = '(?:改|更新|更正|纠正|修正|记|写|加)(?!得|录|者|款|名)'
const SEEN_ZH = '(?:看|听|收|注意|读)[到见](?:了)?'
const ASKED_ZH = '(?:没有?|了?(?:没有?|吗|么|嘛))[?？啊呀呢]*'

/**
 * "你刚才网贷那个改过来没有", "did u fix the loan thing tho": asked of the notes kept here. What the lender changed (你们)
 * is another matter.
 */
const ASKS_ZH = new RegExp(
  `(?:^|[，。,.!！?？；\\s])((?:[^，。,.!！?？\\s你您]{0,8}?(?:你|您)(?!们)(?:那边|这边)?[^，。,.!！?？]{0,12}?(?:${SEEN_ZH}|${MENDED_ZH})(?:过来|过去|好|对|上|下来?|成|进去)?|[^你您们，。,.!！?？\\s]{0,10}(?:那|这)(?:个|条|项|里|句|点)?[^你们，。,.!！?？\\s]{0,4}${MENDED_ZH}(?:过来|好|对|上|下来?)?|${MENDED_ZH}(?:过来|对|上|下来)|(?:你|您)?(?:已经|都)?(?:改|记|写)(?:成|为)[^你们，。,.!！?？\\s]{2,12}?)${ASKED_ZH})(?=$|[，。,.!！?？\\s])`,
  'u',
)
const ASKS_EN =
  /(?:^|[,.!?;]|\b(?:and|but|so|btw)\b)\s*((?:and |but |so |ok |well )*(?:did|have) (?:you|u|ya)(?: (?:just|already|now|ever|been|even|actually|really))* (?:(?:see|seen|get|got|catch|caught|read|hear|heard|note)(?= (?:that )?it(?:'s| was| is)\b| (?:the|my|that|what) [a-z ]{0,16}(?:bit|part|thing|one|job|work|income|loans?)\b)|fix|chang|correct|updat|not(?:e|ed)\b|amend|adjust|record|wr(?:o|i)t)\w*(?: (?:down|in|out))?\b(?!(?: \w+){0,3} (?:rules?|terms?|polic\w+|system|requirements?|limits?|rates?|criteria|contract|agreement|mind)\b)(?! (?:that )?i\b)[^,.!?;]{0,40}\??|(?:is|was|has) (?:it|that)(?: all)?(?: been)? (?:corrected|noted)(?: (?:now|yet|then|down))*\s*\?)/iu

/** "Do I have one loan noted now or two?", 你记的是几家: what is held of it. */
const HOW_MANY =
  /(\b(?:how many|how much|which)\b[^.?!,]{0,24}\b(?:do|have) (?:you|u|i) (?:have |got |put )?(?:[\w']+ ){0,3}?(?:noted|down|counted|written|recorded|listed)\b[^.?!,]*\??|\bdo i have\b[^.?!,]{0,24}\bnoted\b[^.?!,]*\??|\b(?:have|did) you (?:got |put |noted |have )(?:me )?(?:down )?(?:for |as |with )?(?:one|two|three|\d|none|no)\b[^.?!,]{0,16}\bor\b[^.?!,]*\??|(?:你|您)(?:们)?(?:这边|这里|那边)?(?:现在|到底)?(?:记|写|算)(?:的|着|了)?我?(?:的)?[^，。,.?？]{0,6}(?:是|有)?(?:几家|几笔|几个|多少|[一两]家还是)[^，。,.?？]{0,8}[?？]?)/iu

/** "Did you get that it was October?", 你记住是十月了没: what is said after it is told once more, and asked after. */
const TOLD_AGAIN_EN =
  /\b(?:and |but |so |ok |well )*(?:did|have|do) (?:you|u|ya)(?: (?:even|actually|just|now|already|also))* (?:get|got|catch|caught|note|noted|register(?:ed)?|underst(?:an|oo)d|hear|heard|have)(?: down)?(?: (?:it )?that)? (?=(?:it (?:was|is)|it's|the \w+ (?:was|is)) )/iu

/** "Are you even writing this down?", 你有没有在记: of nothing in particular, so of all. */
const OF_ALL =
  /\b(?:are|r) (?:you|u)(?: (?:even|actually|really|still))* (?:writing|noting|taking|getting|keeping)\b(?: (?:any of|all of|all))?(?: (?:this|it|that|things|notes))?(?: down)?|(?:你|您)(?:到底|究竟|是不是)?(?:有没有|有)(?:在)?(?:认真)?记(?!录)(?:下来|着|住)?|(?:你|您)(?:在)?记着?(?:没有?|吗|了没|呢吗)/iu

const LOOKED_UP = /(?:看看|查查|看一下|查一下|帮我[看查])[^，。,]{0,6}(?:更新|到账|入账|恢复|变)/u

/** 我总共有几家来着, "so how many loans is that": how many of one's own were told, and not how many are too many. */
const HOW_MANY_LOANS =
  /^((?:那|所以|这样|对了|话说)*(?:我|您|你)?(?:现在|目前|一共|总共|这边?|到底|这样|就|算|是|有|还|欠)*(?:几家|几笔|几个(?:贷款|网贷|平台))(?:贷款|网贷|没还|别的)?(?:来着|了|啊|呢|呀)*[?？]?|(?:so |and |ok |then )*how many (?:other |outside )?(?:loans|lenders|debts)(?: elsewhere)? (?:is|does) (?:that|it|this)(?: make| come to| now| then| in all| altogether| in total)*[?]?|(?:so |and |ok )*how many (?:other )?(?:loans|lenders|debts) do i have(?: now| then| in all| altogether| elsewhere)*[?]?)$/iu

interface Found {
  readonly words: string
  readonly rest: string
}

/** The question after the notes in a message, and what is left of it without. */
export function asksOfNotes({ text, state }: Turn): Found | undefined {
  // 刚还 你看看更新了没: of the lender's page.
  if (state.open?.fact === 'since_repaid' && LOOKED_UP.test(text)) return undefined
  const found =
    (state.locale === 'en' ? ASKS_EN : ASKS_ZH).exec(text) ?? HOW_MANY.exec(text) ?? HOW_MANY_LOANS.exec(text)
  const words = found?.[1]
  if (!found || words === undefined) return undefined
  const start = found.index + found[0].indexOf(words)
  const rest = `${text.slice(0, start)} ${text.slice(start + words.length)}`.trim()
  return { words, rest: rest.replace(/^[\s,，。.!！?？]+/u, '') }
}

/**
 * Says what is held of what is asked after, once the rest of the message was heard. False when nothing is asked of the
 * notes.
 */
export const answerOfNotes: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || Object.keys(state.facts).length === 0) return false
  if (OF_ALL.test(turn.text)) return answerOfAll(dc, turn, parts, hearRest)
  const again = state.locale === 'en' ? TOLD_AGAIN_EN.exec(turn.text) : null
  if (again) {
    turn.text = turn.text.replace(again[0], '').trim()
    turn.understanding = bySentence(parts.understand)(turn.text, state.locale, turn.moment)
    await hearRest()
    return true
  }
  const found = asksOfNotes(turn)
  if (!found) return false
  state.notUnderstood = 0
  const claimed = takeClaimed(turn, found.words, parts)
  if (found.rest.length < LEAST_SAID) {
    sayHeld(turn, found.words, parts, claimed)
    if (state.open) await reprompt(dc, turn)
    else if (state.result) offerAfterWhatIf(turn, parts.knowledge, [])
    else await goOnInterview(dc)
    return true
  }
  turn.text = found.rest
  turn.understanding = parts.understand(found.rest, state.locale, turn.moment)
  const before = turn.replies.length
  await hearRest()
  putBeforeQuestion(turn.replies, before, () => sayHeld(turn, found.words, parts, claimed))
  return true
}

/** What is noted of the case, once what is told beside it was. */
async function answerOfAll(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hearRest: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  const rest = turn.text
    .replace(OF_ALL, '')
    .replace(/^[\s,，。.!！?？]+|(?:\b(?:and|but|so)\b)?[\s,，。.!！?？啊呀呢]+$/giu, '')
  const before = turn.replies.length
  if (rest.length >= LEAST_SAID) {
    turn.text = rest
    turn.understanding = bySentence(parts.understand)(rest, state.locale, turn.moment)
    await hearRest()
  } else await reprompt(dc, turn)
  const facts = Object.keys(state.facts).map((fact) => saidBack(turn, fact))
  putBeforeQuestion(turn.replies, before, () =>
    say(turn, 'talk.noted.has', { join: 'paragraph', params: { facts } }),
  )
  return true
}

/** Characters. */
const LEAST_SAID = 2

/** "Did you get that it was October, not September?", 改成十月了没: where it wasn't, it is now. Gives the fact. */
function takeClaimed(turn: Turn, words: string, parts: DialogParts): string | undefined {
  const claim = CLAIM.exec(words)?.groups?.claim
  if (claim === undefined || !turn.state.facts.since_repaid) return undefined
  const text = plainly(claim.replace(/[,，]? ?(?:\bnot|不是).*$/u, ''))
  const told: Turn = { ...turn, text, understanding: parts.understand(text, turn.state.locale, turn.moment) }
  return saysInstead(told, parts, 'since_repaid') ? 'since_repaid' : undefined
}

const CLAIM =
  /\b(?:that )?it(?:'s| was| is) (?<claim>[^?]+)|\bto (?<claim>(?:early |late |mid-?)?[a-z]+(?: \d+(?:st|nd|rd|th)?)?)\??$|(?:改|记|写)(?:成|为)(?<claim>[^?？]+?)了?(?:没有?|吗|么|嘛)/u

/** What was put right just now, what is named, else what was noted last. */
function sayHeld(
  turn: Turn,
  words: string,
  { factWords, understand, knowledge }: DialogParts,
  claimed: string | undefined,
): void {
  if (claimed !== undefined) return sayNoted(turn, knowledge, [claimed], { changed: true })
  const { facts, locale } = turn.state
  const stated = Object.keys(toDiagnosisFacts(understand(words, locale, turn.moment).facts))
  const spokenOf = [
    // "七月底还清的这个你改了没有": when, and not how far.
    ...(stated.includes('since_repaid') ? ['since_repaid'] : stated),
    ...(namesLender(words) || HOW_MANY_LOANS.test(words) ? ['other_loans'] : []),
    ...factsSpokenOf(words, locale, factWords),
  ]
  const held = [...new Set(spokenOf)].filter((fact) => facts[fact])
  const last = Object.keys(facts).at(-1)
  const told = spokenOf.length > 0 ? held : last === undefined ? [] : [last]
  if (told.length === 0) return say(turn, 'talk.noted.hasnt', { join: 'paragraph' })
  say(turn, 'talk.noted.has', {
    join: 'paragraph',
    params: { facts: told.map((fact) => saidBack(turn, fact)) },
  })
}
