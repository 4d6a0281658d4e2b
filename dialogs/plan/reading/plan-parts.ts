import { namesAt, type NameAt } from './plan-names.ts'
import { costsAt } from './plan-words.ts'

const SEPARATOR =
  /(?<=[\d千百万元块])(?=(?:我|老公|老婆|对象|爱人)(?:自己)?(?:每个?月|一个?月|工资|挣|赚|拿|有|的|大概|差不多)*\s*[\d一二两三四五六七八九])|(?<=[\d千百万元块])(?:和|跟|与|加)(?=(?:我|咱|他|她)?(?:老公|老婆|对象|爱人|男友|女友|[爸妈公婆哥姐弟妹儿女]|父母|家里)[^，。,;；]{0,8}[\d一二两三四五六七八九])|(?<=[\d元块期月%])\s+(?=(?![还欠剩每分])\p{Script=Han}{2,7}(?:还|一共)?[欠剩])|(?<=[\d千百万元块多]) +(?=(?![还欠剩每分一月日年利共大约按第])\p{Script=Han}{2,8}(?:差不多|大概|大约)?\s*[\d一二两三四五六七八九十])|(?<=[\d千百万元块多期%]) +(?=(?:刚才?|刚刚|前面|之前|我|那个|对了|还有)*(?:房租|生活费|开销|开支|花销|吃饭|伙食|必须花|工资|收入|到手|月薪)[^\d，。]{0,12}(?:少|低|高|多|错|忘|漏|不对|改|没算|没报))|(?<!\d),|,(?!\d{3}(?!\d|借条))|(?<=\p{Script=Han}) +(?=\p{Script=Han})|[;。!?\n、()“”"]|(?<=\d[k万千]?)\s*:|(?<=[家笔张个])\s*:|(?<=\b(?:cards|loans|debts|apps|lenders|places))\s*:|\s\+\s|(?<=[\d元块])\s*[+=]\s*(?=\D{0,8}\d)|\.(?!\d)|(?:(?<!\p{Script=Han})还有|还有(?!\s*[\d一二两三四五六七八九十几])|(?<!\p{Script=Han})还剩|另外|以及|加上|(?<![\p{L}])(?:and|plus|also|then|but|while)(?![\p{L}]))(?!\s*[\d一二两三四五六七八九十]+\s*(?:个?月|期|年|months?|years?|instal))/giu

/** A day of the month is no amount. */
const NUMBER = /(?<!\d)(?!\d{1,2}[号日])\d|[一二两三四五六七八九十][一二两三四五六七八九十百千万]/u

/** "9,400 on a …", 两万的…: what comes next is what the amount is for. */
const FOR_NEXT = /(?:\b(?:on|to|with|from|for|of)(?: (?:the|my|an?|our))?|的)\s*$/iu

/** The parts of a statement, each about one thing: cut at punctuation, at "and", and where another debt or cost begins. */
export function partsOf(text: string, known: readonly string[] = []): string[] {
  const names = namesAt(text, known)
  return clausesOf(text, names)
    .flatMap((clause) => apart(text, clause, names))
    .map((part) => part.trim())
    .filter(Boolean)
}

function clausesOf(text: string, names: readonly NameAt[]): NameAt[] {
  const clauses: NameAt[] = []
  let start = 0
  for (const { index, 0: said } of text.matchAll(SEPARATOR)) {
    if (names.some((name) => index > name.start && index < name.end)) continue
    clauses.push({ start, end: index })
    start = index + said.length
  }
  return [...clauses, { start, end: text.length }]
}

/** "借呗5000花呗3000", "rent 1500 food 1200": one clause with several debts or costs, each with its amount. */
function apart(text: string, { start, end }: NameAt, names: readonly NameAt[]): string[] {
  const within = names.filter((name) => name.start >= start && name.end <= end)
  const costs = costsAt(text.slice(start, end))
    .map((at) => at + start)
    .filter((at) => !within.some((name) => at >= name.start && at < name.end))
  const cues = [...within.map((name) => name.start), ...costs].toSorted((a, b) => a - b)
  const pieces = [start, ...cues].map((from, index) => text.slice(from, cues[index] ?? end))
  const amountFirst = NUMBER.test(pieces[0] as string) && !NUMBER.test(pieces.at(-1) as string)
  if (amountFirst && pieces.length > 1) return afterCues(text, { start, end }, within)
  const parts: string[] = []
  let part = ''
  for (const piece of pieces) {
    if (NUMBER.test(part) && NUMBER.test(piece) && !FOR_NEXT.test(part)) {
      parts.push(part)
      part = piece
    } else part += piece
  }
  return [...parts, part]
}

/** "3千花呗5千借呗": the amount stands before the name. */
function afterCues(text: string, { start, end }: NameAt, names: readonly NameAt[]): string[] {
  const cuts = [start, ...names.slice(0, -1).map((name) => name.end), end]
  return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut))
}
