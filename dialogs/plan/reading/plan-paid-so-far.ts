/** Instalments told by how many are paid: of 10 with 4 paid, 6 are left. */

const DIGIT = '一二两三四五六七八九'
const COUNT_ZH = `(?:\\d{1,2}|[${DIGIT}]?十[${DIGIT}]?|[${DIGIT}])`

/** 分10期 已经还了4期, 一共6期，还过2期 */
const PAID_ZH = new RegExp(
  `(?:一共|总共|共)?(?:是|有)?(?<all>${COUNT_ZH})\\s*(?:个月|期)(?:的)?(?<each>[，,、\\s]*(?:每个?月|每期|一期|一个月|月供)(?:还|要|得|是)*\\s*\\d{2,5}(?:块钱?|元)?)?[，,、\\s]*(?:我|现在|目前|都|就|才|只|刚|也)*(?:已经?(?:还|付|交|供)(?:完|掉)?(?:了|过)?|(?:还|付|交|供)(?:完|掉)?(?:了|过))\\s*(?<paid>${COUNT_ZH})\\s*(?:个月|期)(?:了)?(?!没|未)`,
  'gu',
)

/** 车贷5万，还了10期: how many are paid and of how many isn't told. */
const PAID_ALONE_ZH = new RegExp(
  `(?:已经?|都|才|刚|只)*(?:还|付|交|供)(?:完|掉)?(?:了|过)\\s*${COUNT_ZH}\\s*(?:个月|期)(?:了)?(?!没|未)`,
  'gu',
)

const PAYMENTS = '(?:payments?|instal+ments?|months?|parts)'

/** "In 10 payments, already paid 4", "over 12 months, 5 paid so far" */
const PAID_EN = new RegExp(
  `(?<all>\\b\\d{1,2}) ${PAYMENTS}(?:,? (?:of|at) (?<each>[¥$]?\\d{2,5})(?: each| a month)?)?,?(?: (?:and|but|i|i['’]ve|ive|have|already|so far|now))* (?:(?:paid|made|done) (?<paid>\\d{1,2})|(?<paidFirst>\\d{1,2}) (?:are |is )?(?:already )?(?:paid|made|done))\\b(?! ?(?:yuan|rmb|a month|each|%))(?: (?:of (?:them|those)|${PAYMENTS}|already|so far|off))*`,
  'giu',
)

/** "Paid 4 of 10" */
const PAID_OF_EN = new RegExp(
  `(?:(?:i|i['’]ve|ive|have|already) )*\\bpaid (?<paid>\\d{1,2})(?: ${PAYMENTS})? (?:out )?of (?:the )?(?<all>\\d{1,2})\\b(?: ${PAYMENTS})?`,
  'giu',
)

export function leftOfPaid(text: string): string {
  const zh = text
    .replace(PAID_ZH, (said: string, ...found: unknown[]) => {
      const left = leftIn(found)
      if (left === undefined) return said
      const { all, each = '' } = found.at(-1) as Record<string, string | undefined>
      return isOfWhatIsLeft(found) ? `还剩${left}期${each}` : `${all}期还剩${left}期${each}`
    })
    .replace(PAID_ALONE_ZH, '')
  return zh
    .replace(PAID_EN, (said: string, ...found: unknown[]) => {
      const left = leftIn(found)
      if (left === undefined) return said
      const { all, each } = found.at(-1) as Record<string, string | undefined>
      const terms = isOfWhatIsLeft(found) ? `, ${left} months left` : `${all} payments, ${left} left`
      return each === undefined ? terms : `${terms} at ${each} each`
    })
    .replace(PAID_OF_EN, (said: string, ...found: unknown[]) => {
      const left = leftIn(found)
      return left === undefined ? said : `${left} months left`
    })
}

/** 还欠4500 分10期 还了4期: the sum told before them is what is left now, and not what was borrowed. */
function isOfWhatIsLeft(found: readonly unknown[]): boolean {
  const [text, start] = [found.at(-2) as string, found.at(-3) as number]
  return LEFT_BEFORE.test(text.slice(0, start))
}

const LEFT_BEFORE =
  /(?:欠|剩|余额|没还|(?<!另外|对了|^|[，,。\s])还有(?=\s*[\d一二两三四五六七八九]))[^，。,；;]{0,12}[，,\s]*分?成?了?$|\b(?:owe|owing|still)\b[^.;]{0,24}$|\b(?:left|outstanding)\b[^.;\d]{0,10}$/iu

function leftIn(found: readonly unknown[]): number | undefined {
  const { all, paid, paidFirst = paid } = found.at(-1) as Record<string, string | undefined>
  const left = countIn(all) - countIn(paidFirst)
  return left > 0 ? left : undefined
}

/** 24, 十二, 二十四 */
function countIn(said = ''): number {
  if (/^\d+$/u.test(said)) return Number(said)
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? (tens === '' ? 1 : valueOf(tens)) : 0
  return ten * 10 + (ones === '' ? 0 : valueOf(ones))
}

function valueOf(digit: string): number {
  return digit === '两' ? 2 : '一二三四五六七八九'.indexOf(digit) + 1
}
