import type { Locale } from '#src/locale.ts'
import type { AnswerFound, AnswerQuestion, AnswerReading } from './answer-question.ts'
import type { AnswerWords, LocaleAnswerWords } from './answer-words.ts'
import { asksSomething } from './asks-something.ts'
import { speaksOfOther } from './can-measure.ts'
import { closesList } from './closes-list.ts'
import { splitClauses, type Clause } from './clauses.ts'
import { deniesSaying } from './denials.ts'
import { deniesHavingSaid } from './denies-saying.ts'
import { tellsEachTime } from './each-time.ts'
import { findAnswerQuantity, type FoundQuantity } from './find-answer-quantity.ts'
import { findAnswerWord, type FoundWord } from './find-answer-word.ts'
import { withQuestionsMarked } from './joins.ts'
import { withoutListBreaks, withoutPaymentsLeft } from './loans-listed.ts'
import { isMadeOf } from './made-of.ts'
import { normalise } from './normalise.ts'
import { isOverAndDone } from './over-and-done.ts'
import { onlyCorrects, pickReading } from './pick-reading.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { readChoice } from './read-choice.ts'
import { withDayTakings } from './day-takings.ts'
import { withoutUsualPay } from './leave-pay.ts'
import { withoutSidePayBreaks } from './side-pay.ts'
import { withoutSwingBreaks } from './swings.ts'
import { isAhead, isToCome, valueMeant } from './to-come.ts'

export type { AnswerQuestion, AnswerReading } from './answer-question.ts'
export type { AnswerWords } from './answer-words.ts'

/**
 * Reads an answer to an open question out of a message: a button's label or its number, words for a value, a number
 * or a range, yes or no where the question can be answered so, "I'd rather not say", "I don't know". A message that
 * asks something itself is no answer, but its other clauses may be one. Never throws.
 */
export function readAnswer(
  question: AnswerQuestion,
  text: string,
  locale: Locale,
  words: AnswerWords,
): AnswerReading {
  // 还剩 3 期: a space beside a digit separates nothing in Chinese.
  const normal = withNumbersJoined(normalise(text))
  const chosen = readChoice(question, normal)
  if (chosen) return chosen === 'unclear' ? { kind: 'none' } : chosen
  const whole =
    question.unit === 'yuan'
      ? withoutSumBreaks(withDayTakings(withoutUsualPay(inThousands(normal)), locale), locale)
      : question.fact === 'other_loans'
        ? withoutListBreaks(withoutPaymentsLeft(normal))
        : normal
  const clauses = splitClauses(withQuestionsMarked(whole))
  const listed =
    clauses.length > 1 && !normal.includes('?')
      ? readList(question, normal, words.byLocale[locale])
      : undefined
  if (listed) return listed
  const readings = clauses.map((clause) => readClause(question, clause, locale, words))
  const reading = readings[pickReading(question, clauses, readings)]
  if (!reading) return { kind: 'none' }
  // What was corrected, or says the same again, needs no serving.
  const rest = clauses.filter(
    (clause, index) => !readings[index] && !isEmptyTalk(clause, words.byLocale[locale]),
  )
  // In Chinese a space keeps clauses apart.
  const apart = locale === 'zh-CN' ? ' ' : ', '
  const left = rest.map((clause) => clause.text + mark(clause)).join(apart)
  return { ...asLongGone(question, reading, normal), rest: left }
}

/** What belongs together in one sum stays one clause. */
function withoutSumBreaks(normal: string, locale: Locale): string {
  const swung = withoutSwingBreaks(normal, quantitiesIn(normal, locale))
  return withoutSidePayBreaks(swung, quantitiesIn(swung, locale))
}

/** 21年断了两个月，后来补上了: late once, and not overdue now. */
function asLongGone({ fact }: AnswerQuestion, reading: AnswerFound, normal: string): AnswerFound {
  const isOverdue = fact === 'record' && reading.kind === 'value' && reading.value === 'overdue_now'
  return isOverdue && isOverAndDone(normal, reading.said) ? { ...reading, value: 'late_once' } : reading
}

/** 还剩 3 期 in one; but 叫我30天后再来 30天真行吗 is two: behind a clause with a number of its own a space parts them. */
function withNumbersJoined(normal: string): string {
  return normal
    .replace(/(?<=\p{Script=Han}) (?=[0-9])/gu, (_, at: number) =>
      A_CLAUSE_BEFORE.test(normal.slice(0, at)) ? ',' : '',
    )
    .replace(/(?<=[0-9]) (?=\p{Script=Han})/gu, '')
}

const A_CLAUSE_BEFORE = /(?:^|[,.;!? ])(?=[^,.;!? ]*[0-9])[^,.;!? ]{6,}$/

/** "11k. actually no 11.5": put right in the measure that was said. */
const CORRECTED_K =
  /(?<=[0-9]k\b[^0-9]{0,12}\b(?:actually|no|sorry|i mean|rather|make (?:that|it)|or)\b[^0-9]{0,12})([0-9]{1,3}(?:\.[0-9])?)(?![0-9.]|k|%| ?(?:times?|months?|weeks?|days?|years?|loans?|th|st|nd|rd))/

/** "Cut from 9 to 6k": what it was is in the same measure. */
const FALLEN_TO_K = /(?<=\bfrom )([0-9]{1,2}(?:\.[0-9])?)(?= to [0-9]{1,2}(?:\.[0-9])?k\b)/

/** "7.2k, plus 1.5-2k. so about 9 all in": the sum is in the same measure. */
function inThousands(normal: string): string {
  if (!/[0-9]k\b/.test(normal)) return normal
  return normal
    .replace(FALLEN_TO_K, '$1k')
    .replace(
      /(?<=k\b.*\b)([0-9]{1,2}(?:\.[0-9])?)(?= (?:all in|in all|in total|altogether|all told)\b)/,
      '$1k',
    )
    .replace(CORRECTED_K, '$1k')
}

/** "Mortgage, car loan and two cards": all that is said is one answer, whatever its commas. */
function readList(question: AnswerQuestion, normal: string, own: LocaleAnswerWords): AnswerFound | undefined {
  for (const [value, { whole }] of own.facts.get(question.fact) ?? []) {
    if (question.values.includes(value) && whole?.test(normal))
      return {
        kind: 'value',
        value,
        hedged: false,
        ...countNamed(question, value, normal, own),
        said: normal,
        rest: '',
      }
  }
  return undefined
}

/** "A car loan and a card" are two: loans that are named are counted where no number is said. */
function countNamed(
  question: AnswerQuestion,
  value: string,
  text: string,
  own: LocaleAnswerWords,
): { quantity?: Quantity } {
  const names = question.fact === 'other_loans' ? [...text.matchAll(own.loanNames)].length : 0
  const fits = question.bins?.find(({ below = Infinity }) => names < below)?.value === value
  if (names === 0 || !fits || SAYS_A_NUMBER.test(text)) return {}
  return {
    quantity: { min: names, max: names, unit: 'count', approx: false, text, start: 0, end: text.length },
  }
}

/** A number beside the names counts more than the names do. */
const SAYS_A_NUMBER =
  /[0-9一二两三四五六七八九十几多]|\b(?:two|three|four|five|some|few|several|cards|loans|couple)\b/

/** "Doesn't say anything": of a page, and not of the person. */
const PAGE_IS_SILENT =
  /^(?:(?:it|page|the page|screen|and|but|just) )*(?:doesn't|doesnt|does not|didn't|don't) (?:say|tell|show)\b/

/** 就怕那个老账还挂着: feared, and told of nothing. */
const FEARED = /^(?:就是?|只是?|我|也|最|还|还是)*(?:怕|担心|害怕|生怕)/

/** 哪来的两家贷款: disowned rather than counted. */
const WHERE_FROM = /哪里?来的/
/** 十年前就结清销卡了: another account than the one asked for. */
const ACCOUNT_CLOSED = /销[卡户]|注销/

function readClause(
  question: AnswerQuestion,
  clause: Clause,
  locale: Locale,
  words: AnswerWords,
): AnswerFound | undefined {
  if (
    asksSomething(clause, locale) ||
    (deniesSaying(clause.text, locale) &&
      !(question.fact === 'notice' && PAGE_IS_SILENT.test(clause.text))) ||
    WHERE_FROM.test(clause.text) ||
    (question.fact === 'record' && FEARED.test(clause.text)) ||
    ONE_MORE_GO.test(clause.text)
  )
    return undefined
  const own = words.byLocale[locale]
  const core = stripFiller(withoutReason(clause.text), own)
  const hedged = own.moves.hedge.test(clause.text)
  const said = { said: clause.text, rest: '' }
  // 今晚就还: a time to come tells of none gone by.
  if (question.fact === 'since_repaid' && (isToCome(clause.text) || ACCOUNT_CLOSED.test(clause.text)))
    return undefined
  const elsewhere = speaksOfOther(question.fact, clause.text)
  if (clause.ended === '?' && DOUBTS.test(clause.text)) return undefined
  if (KEEPS_TO_ONESELF.test(clause.text)) return { kind: 'declined', ...said }
  if (question.fact === 'other_loans' && (MOST_PAID.test(clause.text) || SOME_PAID.test(clause.text)))
    return undefined
  const meant = elsewhere ? undefined : findAnswerWord(question, clause.text, core, own)
  const word = meant && isAhead(question.fact, meant.value, clause.text) ? undefined : meant
  const found = findAnswerQuantity(question, clause.text, locale)
  if (found && !(word && covers(word, found))) {
    const { quantity, values } = found
    if (values.length > 1) return { kind: 'range', values, quantity, ...said }
    if (values[0])
      return { kind: 'value', value: values[0], quantity, hedged: hedged || quantity.approx, ...said }
  }
  if (word) {
    // 就一个房贷: the words hold the number, and mean what it means.
    const counted = found?.values.includes(word.value) === true
    const value = valueMeant(question.fact, word.value, clause.text)
    const number = counted ? { quantity: found.quantity } : countNamed(question, value, clause.text, own)
    return { kind: 'value', value, hedged, ...number, ...said }
  }
  if (question.fact === 'frequency' && tellsEachTime(clause.text, locale))
    return { kind: 'value', value: 'often', hedged, ...said }
  return readMove(question, withoutReason(clause.text), own, words, hedged)
}

/** "True?", 真的？: asks whether what was said is so, and is no yes. */
const DOUBTS =
  /^(?:(?:is|was) (?:that|it|this) )?(?:so )?(?:true|really|seriously|honestly|for real|right)$|^(?:是)?(?:真的?|真是|当真)(?:吗|么|假的?)?$/

/**
 * "None since I cleared it", "no because I paid that off", "zero this half year": what stands behind a bare no says why, or
 * since when.
 */
function withoutReason(text: string): string {
  return text.replace(BEHIND_NONE, '')
}

const NONE_AT_ALL =
  '(?:none|nothing|no|nope|nah|never|not any|not once|zero|zilch|nada|zip|nil|nowt|squat|diddly(?: squat)?|(?:bugger|sod|naff|damn|fuck) all|not a (?:thing|bean|sausage|penny|cent)|not a single one)'
const BEHIND_NONE = new RegExp(
  `(?<=^(?:(?:no|nope|nah) )?${NONE_AT_ALL}(?: (?:now|left|at all|any ?more|else|whatsoever))*) (?:ever )?(?:(?:because|cos|cuz|as|after|once|now that) (?:i|it|that|they|then|we|my|the)\\b|since\\b|(?:in|over|during|for|within) (?:the|these|this|that|all that|half)\\b|(?:this|these) (?:last |past )?(?:half|six|6|year|months?)\\b).*$`,
)

/** 还了好几家了: how many there were, not how many there are. */
const MOST_PAID =
  /^(?:我|都|也|就|已经|之前|前面|陆续|前后|这几年)*(?:还|结|清)(?:了|完|清|掉|上)+(?:有|大概|得有)?(?:好[几多些]|[几两二三四五六七八九十0-9])[一二三四五六七八九十]?[家个笔](?:了|吧|平台|网贷|贷款)*$/

/** 上周结掉一家, "closed one on Sunday": one less than there were, and no number of those there are. */
const SOME_PAID =
  /(?<![没未])(?:还|结|清|关|销)(?:了|完|清|掉|上)+(?:了)?[一两二三四五0-9][家个笔张](?:了|的)?$|^(?:and |but |just |then |i |i've |already |just )*(?:closed|cleared|paid(?: off)?|settled|finished|got rid of) (?:off )?(?:one|two|three|another|[1-4])\b(?! (?:loan|card|time|day|week|month)s? (?:left|still))/u

/** "One more go": no number of anything. */
const ONE_MORE_GO =
  /^(?:ok |so |and |right |well )*(?:just )?(?:one|1) (?:more|last|other|quick|final) (?:go|try|attempt|thing|question|word|second|sec|moment|point)\b/

/** "The other loans are my business": kept to oneself, whatever it names. */
const KEEPS_TO_ONESELF =
  /\b(?:is|are|it's|that's|stays?|remains?) (?:only |just |entirely )?my (?:own )?(?:business|affair|affairs|concern)\b|是我(?:自己)?的(?:私?事|隐私)(?:吧|了|啊)?$|(?:跟|和|与)你(?:有什么关系|没关系|无关)/

/** 没有三家那么多, 就两家: a number that stands apart from the words is the more exact of the two. */
function covers(word: FoundWord, { quantity }: FoundQuantity): boolean {
  return (
    word.start < quantity.end &&
    quantity.start < word.end &&
    word.end - word.start >= quantity.end - quantity.start
  )
}

/** An answer by what people do in talk: declining, not knowing, yes and no. */
function readMove(
  question: AnswerQuestion,
  text: string,
  own: LocaleAnswerWords,
  words: AnswerWords,
  hedged: boolean,
): AnswerFound | undefined {
  const said = { said: text, rest: '' }
  if (deniesHavingSaid(text)) return undefined
  const { declined, unknown, yes, no } = own.moves
  if (declined.test(text)) return { kind: 'declined', ...said }
  if (unknown.test(text) && !OTHERS_DONT_KNOW.test(text)) return { kind: 'unknown', ...said }
  const meaning = words.yesNo[question.fact]
  const value = isMadeOf(text, no) ? meaning?.no : isMadeOf(text, yes) ? meaning?.yes : undefined
  return value === undefined || !question.values.includes(value)
    ? undefined
    : { kind: 'value', value, hedged, ...said }
}

/** 家里人不知道: somebody else doesn't know; no answer to what the person is asked. */
const OTHERS_DONT_KNOW =
  /(?:家里|家人|父母|爸|妈|老公|老婆|别人|同事|朋友|他们|没人)[^,]{0,4}(?:不知道|不清楚|不晓得)|(?:不知道|不晓得)[^,]{0,2}(?:我|你)?(?:在|来|正)(?:问|聊|说|查|跟)|\b(?:family|parents|wife|husband|nobody|no one|they|friends?)\b[^,]{0,16}\b(?:know|knows)\b/

function stripFiller(text: string, own: LocaleAnswerWords): string {
  const core = text.replace(own.fillerBefore, '').replace(own.fillerAfter, '')
  return core === '' ? text : core
}

/** 嗯, ok, 别的没说: nothing that needs serving. A question does. */
function isEmptyTalk(clause: Clause, own: LocaleAnswerWords): boolean {
  if (clause.ended === '?') return false
  if (closesList(clause.text)) return true
  const left = clause.text.replace(own.fillerBefore, '').replace(own.fillerAfter, '')
  return left === '' || onlyCorrects(left) || isMadeOf(left, own.moves.yes)
}

function mark(clause: Clause): string {
  return clause.ended === '?' ? '?' : ''
}
