import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { takeUpFacts, hold, sayNoted } from '#dialogs/facts/fact-keeping.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { tellsSwing } from '#src/understanding/swings.ts'
import { owesNothingAtAll, toldOfThen } from '#dialogs/facts/another-matter.ts'
import { goOn } from '#dialogs/facts/mend.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { BREAK, isOthersPay } from '#dialogs/message/own-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { amountOf, takeAmountBeside } from './amount-beside.ts'
import { oneValue, readAs } from './read-as.ts'

/** By which words one speaks of a fact without being asked for it. */
const CUES: Readonly<Record<string, (told: Turn) => boolean>> = {
  income: ({ text, state }) =>
    (OF_WORK.test(text) || tellsSwing(normalise(text), state.locale)) &&
    !OF_A_LOAN.test(text) &&
    !toldOfThen(text) &&
    !OF_KNOWING.test(text) &&
    (state.caseOf !== undefined || !OF_ANOTHER.test(withoutOthersPay(text))),
  // 没贷款，就房子按揭: by its first half none.
  other_loans: ({ understanding, text }) =>
    toDiagnosisFacts(understanding.facts)['other_loans'] === 'none' || owesNothingAtAll(text),
  frequency: ({ text }) =>
    OF_BORROWING.test(text) || SO_OFTEN_FOR.test(text) || IN_HALF_A_YEAR.test(text.trim()),
  purpose: ({ text }) => SO_OFTEN_FOR.test(text) || TO_PAY_WITH.test(text),
  occupation: ({ text }) => STUDENT.test(text.trim()),
  applications: ({ text }) => NO_APPLICATIONS.test(text.trim()),
  notice: ({ text }) => NOTHING_WRITTEN.test(text.trim()),
  since_repaid: ({ text, state }) =>
    ONLY_A_TIME.test(text.trim()) &&
    (state.open === undefined ||
      UNTIMED.has(state.open.fact) ||
      (state.open.fact === 'record' && LATELY.test(text))),
}

/** "Maybe 2 times, mostly for rent": how often, and what for, of the borrowing that all this is about. */
const SO_OFTEN_FOR =
  /^(?:大概|差不多|也就|就|一般|平时|基本|这|最近|半年|[，, ])*(?:[一两三四五六七八九十几\d]+[次回]|每个?月(?:都|会)?(?:借)?一?[次回]?)[^。？?]{0,6}(?:主要|都|基本)?(?:是)?(?:用来|拿来|用在|为了)?(?:交房租|吃饭|买菜|日常|生活费|进货|看病|应急|还信用卡|交学费)|^(?:maybe |about |around |like |only |just |i guess |probably )*(?:once|twice|(?:two|three|four|five|six|\d+) times?|a few times|a couple of times|(?:once )?every (?:month|week)|monthly|once a month)(?: i guess| or so| maybe| in (?:the last )?half a year| in six months)?,? (?:mostly |mainly |usually |always |just |only |all )*(?:for|on) (?:the )?(?:rent|food|groceries|bills|stock|supplies|school|tuition|emergencies|medicine|everyday|daily|petrol|gas|stuff)\b/iu

const NO_APPLICATIONS =
  /^(?:最近|这)?(?:三个月|几个月)?(?:也|都)?没(?:有)?(?:再)?申请过?(?:别的|其他|别家|其他的)?(?:贷款|信用卡|平台)?[了过的]?[。，]?$|^(?:i )?(?:no|haven'?t (?:made|sent|put in)|didn'?t (?:make|send)) (?:any )?(?:other |new |more )?(?:loan |card )?applications?\b/iu
const NOTHING_WRITTEN =
  /^(?:页面|屏幕|上面)?(?:上)?(?:也|就)?没(?:有)?(?:啥|什么|任何)?(?:提示|说明)(?:的|啊|了)?$|^(?:there'?s |there is |there was |it shows |shows )?no (?:message|explanation|hint|text)(?: (?:there|at all|shown))?$|^(?:页面|屏幕|上面)(?:上)?(?:也|就)?(?:没|啥[都也]没|什么[都也]没)写|^(?:it |the page |there'?s |there is )?(?:says |shows )?(?:nothing|no reason)(?: is| was)? (?:written|shown|given)\b/iu

function withoutOthersPay(text: string): string {
  return text
    .split(BREAK)
    .filter((part) => !isOthersPay(part))
    .join(', ')
}

const OF_WORK =
  /收入|工资|月薪|底薪|到手|薪水|挣|赚|上班|单位|(?:在|到)[^，。,]{1,8}(?:工作|干活|打工|做事)|\b(?:employed|\w+ job|my (?:job|pay|wages?|salary|income)|\w+ driver|takes? in \d[\d,.]*k?|after (?:petrol|fuel|gas|costs|expenses)|(?:same|steady|regular|fixed) (?:pay|wage|income|salary|money)|i (?:work|earn|make|drive|teach|clean|cook|nurse|(?:get|bring in|take home) (?:about |around |like |only )*[¥$]?\d[\d,.]*k?)|^work(?:ing)? (?:in|at|for|as)|wages?|salary|income|paid (?:monthly|weekly))\b/iu
const OF_A_LOAN =
  /[车房网消]贷|贷款|按揭|分期|月供|花呗|白条|信用卡|欠|\b(?:loans?|mortgage|financ\w*|instal\w*|lease|ow(?:e|ed|ing)|debts?|cards?)\b/iu
const OF_ANOTHER =
  /老公|老婆|爱人|媳妇|对象|男朋友|女朋友|爸|妈|父母|儿子|女儿|[哥姐弟妹他她]|同事|朋友|\b(?:husband|wife|partner|(?:boy|girl)friend|mum|mom|dad|parents?|brother|sister|friend|he|she|his|her|they|their)\b/iu
const OF_KNOWING = /知道|瞒|告诉|\b(?:know|see|tell|hide|find out)\b/iu
/** 半年有个五六次吧, "5 or 6 in half a year" */
const IN_HALF_A_YEAR =
  /^(?:还?真?没(?:怎么)?数过?[，, ]*)?(?:大概|差不多|应该)*半年[^，。,欠]{0,5}(?:[两三四五六七八九十\d]+)次[^，。]{0,3}$|^(?:never counted,? )?(?:about |around |maybe |like )*(?:\d+|five|six|three|four)(?: (?:or|to) (?:\d+|five|six|four))?(?: times)? in (?:(?:the last )?half a year|six months)[.]?$/iu
const OF_BORROWING =
  /(?:月月|每个?月|经常|老是?|天天|隔三差五|常常|一直|频繁)(?:都|在|会|要|去|就)*借(?!呗|不)|借(?:得|的)(?:挺|很|比较|特别|有点|太|蛮|也|不)*(?:勤|频繁|多|少)|借(?:过|了)[^，。,]{0,3}[次回]|\bborrow(?:ed|ing)?\b[^.?!,]{0,20}\b(?:every|most|each|times?|often|a lot|all the time|regularly|once|twice|rarely|hardly)\b|\b(?:hardly|rarely|barely|often|never really) borrow(?:ed)?\b/iu
/** "Mainly to pay my credit card" */
const TO_PAY_WITH =
  /^(?:it was |that was |mainly |mostly |just |usually )*to (?:pay|pay off|repay|clear|cover) (?:off )?(?:my |the |another |other )?(?:credit )?(?:cards?|loans?|debts?|lenders?)\b/iu
const STUDENT =
  /^(?:我)?(?:还)?(?:是|在读|在)?(?:大学|本科|硕士|博士)?(?:在读)?(?:研究生|大学生|硕士生|博士生)(?=[，, 。]|$)|^(?:i'?m )?(?:a |an )?(?:masters?|phd|uni|university|college|grad|graduate|undergrad) student(?=[,. ]|$)/iu
/** Which words surely say what, however they are read. */
const SURELY: Readonly<Record<string, { readonly words: RegExp; readonly value: string }>> = {
  applications: { words: NO_APPLICATIONS, value: 'none' },
  notice: { words: NOTHING_WRITTEN, value: 'none' },
  purpose: { words: TO_PAY_WITH, value: 'repay_debt' },
  occupation: { words: STUDENT, value: 'student' },
}

/** 三个礼拜前, "about two weeks ago": nothing else. */
const ONLY_A_TIME =
  /^(?:大概|差不多|好像|应该|就|是|也就|快|有|得)*(?:上个?(?:周|月|星期|礼拜)[一二三四五六日天]?|上上周|[昨前]天|前[几两]天|今天|刚刚?|(?:半|[一两三四五六七八九十几\d]+(?:多)?)个?(?:天|周|星期|礼拜|月|年)(?:半|多)?(?:前|以前|之前|了))(?:的事|还的)?(?:吧|了|啊)?[，。,]*$|^(?:(?:about|like|around|maybe|it was|just|roughly|so|i think) )*(?:(?:a|an|one|two|three|four|five|six|\d+|a few|a couple of|couple of|couple) (?:days?|weeks?|months?|years?) ago|the other day|yesterday|last (?:week|month|night|\w+day)|this morning)[,. ]*$/iu
/** 上礼拜天: too near for a payment that was late. */
const LATELY = /天|周|礼拜|星期|昨|\b(?:days?|yesterday|\w+day|week|morning)\b/iu
/** Questions that no time answers. */
const UNTIMED: ReadonlySet<string> = new Set([
  'notice',
  'other_loans',
  'income',
  'occupation',
  'account_info',
  'assets',
])

/**
 * 收入没变，一直八千五 while something else is asked, 没贷款，就房子按揭: heard as the answer to the question that it answers,
 * which isn't asked then. A question beside it is heard next. False where nothing of the kind is told, where it is known
 * already, or where the message answers what is open.
 */
export const hearAsIfAsked: Hearer = async (dc, turn, parts) => {
  const { state } = turn
  const inCase = state.open !== undefined || state.result !== undefined
  if (turn.action || !inCase || planUnderWay(state.dialogs)) return false
  const clauses = clausesOf(turn.text)
  const asked = clauses.filter((clause) => asksInWords(clause))
  const rest = saying(turn, asked.join(''), parts)
  if (asked.length > 0 && POINTS.test(rest.text)) return false
  const told = saying(turn, clauses.filter((clause) => !asked.includes(clause)).join(''), parts)
  if (told.text.trim() === '') return false
  const plainly = [NO_APPLICATIONS, NOTHING_WRITTEN, ONLY_A_TIME, IN_HALF_A_YEAR].some((words) =>
    words.test(told.text.trim()),
  )
  if (state.open && !plainly && readAs(told, state.open.fact, parts).kind !== 'none') return false
  const taken = Object.keys(CUES).flatMap((fact) => takeAsIfAsked(turn, told, fact, parts))
  if (taken.length === 0) return false
  const { learnt, changed } = takeUpFacts(told, parts.knowledge, ...taken)
  const facts = [...new Set([...taken, ...learnt, ...changed])]
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, facts)
  if (asked.length === 0) {
    await goOn(dc, turn, parts, facts)
    return true
  }
  turn.text = rest.text
  turn.understanding = rest.understanding
  return false
}

/** "Does that matter?", 这个也有影响: a question about what is told beside it. */
const POINTS =
  /这|那(?![么时])|影响|关系|要紧|[不能]算|算[吗不么]|\b(?:that|this|these|those|matter|count|enough|bad|ok|okay)\b/iu

/** None is told already, and a bare "my salary" says nothing of it. */
function saysHow(fact: string, value: string, said: string): boolean {
  if (fact === 'other_loans') return value !== 'none' || owesNothingAtAll(said)
  return (
    fact !== 'income' ||
    !/^(?:my |the |a )?(?:salary|wages?|pay|income|job|工资|收入|月薪)$/iu.test(said.trim())
  )
}

function saying(turn: Turn, text: string, parts: DialogParts): Turn {
  return { ...turn, text, understanding: bySentence(parts.understand)(text, turn.state.locale, turn.moment) }
}

/** The facts that are held then: the one that is told, and the sum that goes with it. */
function takeAsIfAsked(turn: Turn, told: Turn, fact: string, parts: DialogParts): string[] {
  const { state } = turn
  const isHeld = state.facts[fact] !== undefined
  const asks = state.open?.fact
  if ((isHeld && fact !== 'income') || (asks !== undefined && [fact, amountOf[fact]].includes(asks)))
    return []
  if (!CUES[fact]?.(told)) return []
  const { open } = state
  state.open = { misses: 0, narrowing: false, ...open, fact }
  const sure = SURELY[fact]
  const reading = sure?.words.test(told.text.trim())
    ? { value: sure.value, said: told.text, quantity: undefined }
    : oneValue(readAs(told, fact, parts))
  const isNew =
    reading !== undefined &&
    saysHow(fact, reading.value, reading.said) &&
    hold(told, fact, reading.value, 'stated', reading.quantity) !== 'same'
  // "I drive a van for a courier firm, about 3k": how steady that is isn't told.
  const isStated = told.understanding.facts.some(({ key }) => key === amountOf[fact])
  const sum =
    fact === 'income' && (isNew || (open && !isStated)) ? takeAmountBeside(told, parts, fact, told.text) : []
  state.open = open
  return isNew ? [fact, ...sum] : sum
}
