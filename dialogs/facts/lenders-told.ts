import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { lendersNamed, namesLender, type NamedLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isToCome } from '#src/understanding/to-come.ts'
import type { Locale } from '#src/locale.ts'

/** What one message tells of lenders by their names. */
export interface LendersTold {
  /** Something is owed there now. */
  readonly owed: readonly NamedLender[]
  /** Nothing is owed there any more. */
  readonly gone: readonly NamedLender[]
  /** They come on top of what was told before: 还有车贷, "also a card". */
  readonly adds: boolean
  /** The clauses that say so. */
  readonly clauses: readonly Clause[]
}

/**
 * What is owed still and what no longer, lender by lender; a lender that is only spoken of is neither. Where the message
 * answers the question for other loans a name by itself is one of them.
 */
export function lendersTold(text: string, locale: Locale, asked = false): LendersTold {
  const clauses = clausesOf(text)
  const naming = clauses.filter((clause) => named(clause).length > 0)
  const isOver = naming.filter(
    (clause) => isPaidOff(clause) || isOverNext(clauses[clauses.indexOf(clause) + 1]),
  )
  const open = naming.filter((clause) => !isOver.includes(clause) && mayBeOwed(clause, clauses))
  const told = open.filter(({ text: words }) => asked || OWED.test(words) || holdsSum(words, locale))
  // 招联，拍拍贷，还有360: the names in front of one that is owed are, too.
  const owing = told.length === 0 ? [] : open.filter((clause) => told.includes(clause) || isName(clause.text))
  return {
    owed: owing.flatMap(named),
    gone: isOver.flatMap(named),
    adds: ADDS.test(owing[0]?.text ?? '') || clauses.some(({ text: words }) => LEFT_OUT.test(words)),
    clauses: [...withTerms(owing, clauses), ...isOver],
  }
}

/** As they break, and 额度变0 别的只有花呗 in two. */
export function clausesOf(text: string): readonly Clause[] {
  const apart = normalise(text).replace(/(?<=\d) (?=\p{Script=Han})/gu, ',')
  // 还有个车，一个月3200: the loan for it.
  return splitClauses(apart.replace(/(?<=[个部台辆有])车(?=[, ]+(?:一个?月|每个?月|月供|每期))/u, '车贷'))
}

/** 车贷也有，每月1800: the sums and instalments behind a name are of that loan. */
function withTerms(owing: readonly Clause[], clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter((clause, at) => {
    const before = clauses.slice(0, at).findLastIndex(({ text }) => !IS_TERM.test(text))
    const of = IS_TERM.test(clause.text) ? clauses[before] : clause
    return of !== undefined && owing.includes(of)
  })
}

const IS_TERM =
  /^(?:大概|大约|差不多|还|剩|欠|用了|有|要|得|每个?月|一个?月|月供|每期|下个?月|左右|多|块钱?|元|千|万|期|年|个|到|再|的|了|吧|[0-9一二两三四五六七八九十.,]|就)+$|^(?:about|around|like|roughly|some|a|per|each|every|month|monthly|yuan|rmb|left|to go|payments?|more|owed?|owing|on it|it's|its|is|for(?: it)?|another|one|two|three|four|five|years?|months?|until|till|20[0-9]{2}|[0-9.,]+k?|\s)+$/u

function named({ text }: Clause): readonly NamedLender[] {
  if (!namesLender(text)) return []
  const all = lendersNamed(text)
  const own = all.filter(({ any }) => !any)
  // "A loan from the bank too": one more, of no other name.
  return own.length === 0 && ADDS.test(text) ? all.filter(({ name }) => !OF_MANY.test(name)) : own
}

const OF_MANY = /网贷|emi/u

/** 美团那个结清了, "the card is paid off": over and done with, and not only meant to be. */
function isPaidOff({ text, ended }: Clause): boolean {
  if (ended === '?' || NOT_YET.test(text) || isToCome(text) || isToBePaid(text)) return false
  return PAID.test(text) || ONLY_PAID.test(withoutNames(text))
}

/** 欠过信用卡，早清了 */
function isOverNext(next: Clause | undefined): boolean {
  return next !== undefined && !namesLender(next.text) && ONLY_PAID.test(next.text) && isPaidOff(next)
}

/** 有钱花还了, "klarna i paid yesterday": with the name of the lender nothing but that. */
const ONLY_PAID =
  /^(?:不过|但是?|可|那个?|我|早就?|都|已经|后来|现在|也|全|刚刚?|刚才|今[天早]|昨[天晚]|前天|上周|上个?月){0,4}(?:还[清完掉]?|结清?|清)[了掉]+$|^\s*(?:i |is |was |has |been |already |just |now |all |the |my )*paid(?: off| back| yesterday| today| now| already| last \w+| this \w+)*\s*$/u

/** "And my student loan? forgot about that one" asks nothing. */
function mayBeOwed(clause: Clause, clauses: readonly Clause[]): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (clause.ended === '?' && !LEFT_OUT.test(next?.text ?? '')) return false
  return !OF_ELSE.test(withoutNames(clause.text)) && !PAID.test(clause.text)
}

function holdsSum(text: string, locale: Locale): boolean {
  return readQuantities(text, locale).some(
    ({ unit, min }) => (unit === undefined || unit === 'yuan') && min >= LEAST_OWED,
  )
}

/** Yuan. */
const LEAST_OWED = 100

/** Nothing but a name. */
function isName(text: string): boolean {
  return ONLY_JOINS.test(withoutNames(text))
}

function withoutNames(text: string): string {
  return lendersNamed(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .trim()
}

const ONLY_JOINS = /^(?:和|跟|与|还有|有|也|的|我|个|一|那|\s|and|a|an|the|my|plus|also)*$/u

const OWED =
  /还有|也有|还欠|欠着?|还剩|没还|没清|在还|还着|背着|挂着|另外|再有|加上|有[一两二三1-3]?[个张笔]|有(?:的|啊|呢)?$|只有|有一?[点些]|就(?:一|剩|有)|(?:漏|忘)(?:了|记|掉)?(?:说|提|算|讲|报)|没(?:跟你)?(?:说|提|算)|\b(?:also|another|too|as well|owe|owing|left|still|paying|have|'ve got|i got|there'?s|there is|theres|plus|forgot (?:about|to (?:say|mention|tell)|my|one)|only|just)\b/u

/** On top of what was told before. */
const ADDS =
  /^(?:哦|噢|啊|诶|哎|对了?|等等|等一?下|我|其实|那|然后|再就是|,| )*(?:还有|另外|再有|再加|加上|又)|也(?:有|算|在|欠|还)|^(?:(?:oh|wait|and|sorry|ah|btw|hang on|actually|well)[ ,]*)*(?:i |there'?s |there is |theres |i'?ve |i have |got |have )*(?:also|another|plus)\b|\b(?:too|as well|on top)$/u
const LEFT_OUT =
  /(?<!不)(?:忘|漏)(?:了|记|掉)?(?:说|算|提|讲|报)|忘了$|没(?:跟你|给你)?(?:说|提|算)(?:到|上)?$|\b(?:forgot|missed|left out|didn'?t (?:mention|say|count))\b/u

const PAID =
  /(?<!没|没有|未)(?:还[清完]|结清|结了|清[了掉]了?$)|\b(?:paid (?:it )?off|cleared|settled|finished|done with|closed)\b/u
/** This loan, what is imagined or meant for later, and what is left of it. */
const NOT_YET =
  /借呗|先|一次(?:性)?(?:结|还|付)|把(?![^,.;!?]*了)|如果|要是|等|打算|准备|想|快|就能|可以|[吗么]|差|剩|还有|还欠|\b(?:jiebei|if|when|once|left|still|will|plan|want|almost|nearly|not|never|before|until|by|should|could|can|would)\b|n't\b/u

/** Not of what is owed: denied, asked, supposed, late, applied for, a limit, how it is used, a rate, or of somebody else. */
const OF_ELSE =
  /借呗|不|没有|没(?![还清算说提跟给])|[吗么]|(?<![着的])呢|如果|要是|假如|怎么|什么|几|申请|被拒|拒了|批|逾期|[晚迟](?!上)|忘[过记]|[次回]|过(?:信用卡|花呗|白条|网贷)|负担|催|额度|限额|利率|利息|注销|关[了停]|开通|想|打算|准备|以前|之前|曾|原来|去年|前年|推荐|广告|电话|短信|客服|比|[刷付充转买](?!宝|过)|全额|能用|可以用|正常|老公|老婆|爱人|对象|媳妇|[爸妈哥弟姐妹]|儿子|女儿|朋友|同事|他|她|担保|\b(?:jiebei|no|not|never|none|don'?t|doesn'?t|didn'?t|haven'?t|isn'?t|if|what|why|how|does|would|could|should|can|appl\w+|refus\w+|declin\w+|reject\w+|moved|rent(?:ed|ing)?|groceries|late|overdue|missed|story|free|fees?|minimum|limits?|rates?|interest|used to|last year|offer\w*|call\w*|text\w*|want|plan(?:ning)? to|thinking|instead|full|works?|fine|husband|wife|partner|mum|mom|dad|mother|father|parents?|brother|sister|son|daughter|friend|his|her|their|guarant\w+|salary|income|paid|pay (?:with|by)|bought|buy|spend)\b/u

/** 下个月就还完了, "done in june": paid off later, and owed until then. */
export function isToBePaid(text: string): boolean {
  return TO_BE_PAID.test(text) && !/如果|要是|等|\bif\b/u.test(text)
}

const TO_BE_PAID =
  /(?:下个?月|下下个?月|月底|年底|年后|明年|[上下]半年|再过?[^，。,.]{1,5}(?:个月|期)?|过[^，。,.]{1,4}(?:月|期)|还有[^，。,.]{1,4}[月期])[^，。,.]{0,4}(?:还[清完]|结清|没|到头|到期)(?:了|的)?$|\b(?:will be|'ll be|is going to be|gets?|should be|is) (?:done|paid off|finished|over|cleared|gone)\b[^.?!]{0,8}\b(?:in|by|next|this|at|after|soon)\b/u
