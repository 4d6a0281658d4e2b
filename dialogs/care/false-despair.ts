import type { Turn } from '#src/conversation/turn.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'
import { asks } from '#dialogs/message/asks.ts'
import { grieves } from './confide.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { CERTAIN } from '#dialogs/asked/narrowly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { owesNow } from './tender.ts'
import { isAshamed, isWornOut, owesAndCannot } from '#dialogs/message/tender-signs.ts'
import { withoutDistress } from './without-distress.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'

/** Words of despair are sure by themselves; where only the sound of a message says so, milder answers may fit it. */
export const SURE_OF_DESPAIR = 0.5

/**
 * Sets aside what only sounds of despair: a score too low to be sure of without words of despair, "i want to see all",
 * "my husband will kill me lol", a wish to be rid of the debts by spring. What else the whole message may mean then counts.
 */
export function setAsideFalseDespair(turn: Turn, parts: DialogParts): void {
  const { understand, careSigns } = parts
  const { text, understanding, state } = turn
  const score = understanding.intents.find(({ name }) => name === 'distress')?.score ?? 0
  if (turn.action || score < MAY_BE_TAKEN || despairs(text, careSigns)) return
  const hints = shows(text, 'despair_hints', careSigns)
  // "到期了拿不出来 急得睡不着": worry about money, which is what it is answered as.
  if (isWornOut(text) && !hints && (owesAndCannot(text) || owesNow(turn))) {
    const rest = understand(
      text
        .split(BREAK)
        .filter((part) => !isWornOut(part))
        .join('，'),
      state.locale,
      turn.moment,
    )
    turn.understanding = withoutDistress({ ...understanding, intents: rest.intents })
    return
  }
  // "从架子上摔下来 手断了 没钱咋整": what happened is no despair, and what the rest says counts.
  if (shows(text, 'accident', careSigns) && state.lastTopic !== 'distress') {
    const left = text.split(BREAK).filter((part) => !shows(part, 'accident', careSigns))
    const rest = understand(left.join(state.locale === 'en' ? '. ' : '，'), state.locale, turn.moment)
    turn.understanding = withoutDistress({ ...understanding, intents: rest.intents })
    return
  }
  const whole = understand(text, state.locale, turn.moment).intents
  // "以后怎么删掉我说的 不想留底": a few words sound of it, in a message that surely wants something else.
  const elsewhere =
    !hints && whole[0].name !== 'distress' && (whole[0].score >= SURELY_ELSEWHERE || isCalm(whole))
  // After words of despair, what sounds of it is listened to.
  const answers = tellsOfCase(turn, parts)
  const heard = answers
    ? score >= SURE_BESIDE_ANSWER
    : score >= SURE_OF_DESPAIR || (hints && score >= SURE_WITH_HINTS)
  const harmless =
    CAN_LIVE.test(text) ||
    (!hints && isSurelyAsked(turn, parts)) ||
    isSoft(turn, careSigns, score) ||
    (!hints && isSmallFear(turn, parts)) ||
    (['no_despair', 'family_anger', 'family_told', 'relief_wished'] as const).some((sign) =>
      shows(text, sign, careSigns),
    )
  if (!harmless && !elsewhere && (heard || state.lastTopic === 'distress')) return
  turn.understanding = withoutDistress({ ...understanding, intents: whole })
}

/** Ashamed, sorry for somebody, worn out: heard more softly where nothing speaks of giving up, now or just before. */
function isSoft({ text, state }: Turn, signs: CareSigns, score: number): boolean {
  if (state.lastTopic === 'distress' || shows(text.replaceAll(TIRED, ''), 'despair_hints', signs))
    return false
  return isAshamed(text) || grieves(text) || (isWornOut(text) && score < SURE_OF_DESPAIR)
}

/** "Will any of this go to the lender? I'm a bit scared", 有点慌，他们看得到吗: afraid of something small that is asked. */
function isSmallFear({ text, state }: Turn, { sideQuestions }: DialogParts): boolean {
  return SMALL_FEAR.test(text) || findSideQuestion(text, state.locale, sideQuestions)?.name === 'stays_here'
}

/** "if im too old then theres no point waiting": what a narrow question is asked with is no giving up. */
function isSurelyAsked(turn: Turn, parts: DialogParts): boolean {
  const read = asks(turn) ? parts.readSideQuestion(turn.text, whereAsked(turn.state)) : undefined
  return read !== undefined && read.score >= CERTAIN
}

const SMALL_FEAR =
  /(?:有点|有些|稍微)(?:怕|慌|担心|害怕|紧张)(?:我的)?(?:信息|资料|数据|隐私|征信|额度|记录|泄露)|\b(?:scared|afraid|worried|nervous|frightened) (?:about|of|for) (?:my|the|giving|sharing|typing|calling|the call|what happens (?:to|with) my) ?(?:data|details|privacy|information|info|score|record|limit|phone|words|it)?\b/iu

/** 活是活得下去 就是憋屈, "i'll survive, it's just annoying": one can live with it. */
const CAN_LIVE =
  /(?<!怎么|怎样|咋|如何|哪里?|[靠拿]什么|[还才]能|不知道)(?:活|日子[也还]?过)(?:是|倒是|还是|也)*得下去(?!吗|么|不|嘛|[?？])|(?:倒|反正|又|也)死不了(?!人)|\b(?:i'?ll|i will|we'?ll|i can) (?:survive|live|manage|get by)\b(?! (?:without|no)|[^.?!]*\?)/iu

/** By itself, tired is only tired. */
const TIRED = /累|\b(?:tired|exhausted)\b/giu

const BREAK = /[,，。.!！?？；;]+|(?<=\p{Script=Han})\s+(?=[\p{Script=Han}\d])/u

/** The message answers what was asked, or states something of the case. */
function tellsOfCase(turn: Turn, parts: DialogParts): boolean {
  const { state, understanding } = turn
  if (understanding.facts.length > 0) return true
  const reading = state.open && readAs(turn, state.open.fact, parts).kind
  return reading === 'value' || reading === 'range'
}

/** Probability from which a whole message is about what it seems to be, whatever a part of it sounds like. */
const SURELY_ELSEWHERE = 0.9

/** "就停两个月 年后就有活了": the whole of it sounds of nothing of the kind. */
function isCalm(whole: Turn['understanding']['intents']): boolean {
  return (whole.find(({ name }) => name === 'distress')?.score ?? 0) < CALM
}

const CALM = 0.02

/** "有活就有钱，这礼拜才干了两天": an answer that only sounds of it. */
const SURE_BESIDE_ANSWER = 0.85

/** Where its words speak of holding on, of tomorrow, of nobody being there, less will do. */
const SURE_WITH_HINTS = 0.3

/** From this probability on it would be acted on, or told as a topic. */
const MAY_BE_TAKEN = 0.2
