/** What people call the facts when they speak of what was noted of them, both languages at once; one noun may stand for several. */
const NOUNS: Readonly<Record<string, RegExp>> = {
  income_amount: /收入|工资|月薪|薪水|到手|挣|赚|\b(?:income|salary|pay|wages?|earn\w*|take home)\b/u,
  income: /收入|工资|固定|稳定|时多时少|\b(?:income|salary|pay|wages?|earn\w*|steady|stable)\b/u,
  other_loans:
    /[几多一二两三四五六七八九十\d][家笔]|别[处家的]|其[他它]贷|贷款|网贷|平台|花呗|信用卡|\b(?:loans?|lenders?|apps|platforms?|mortgage|cards?|huabei|signed|elsewhere)\b/u,
  other_debt: /欠|负债|债|\b(?:ow(?:e|ed|ing)|debts?)\b/u,
  record: /逾期|按时|准时|晚[还了过]|迟|\b(?:late|overdue|on time|missed|behind)\b/u,
  applications: /申请|\b(?:appl(?:y|ied|ications?|ying))\b/u,
  frequency:
    /借(?:了|过)?[几一二两三四五六七八九十\d多好]+[次回]|多久借|\b(?:how often|borrow(?:ed)?|times)\b/u,
  since_repaid:
    /还款?(?:的)?(?:时间|日期|日子)|(?:哪天|什么时候|啥时候)还|[天周月年]前?(?:才|就)?(?:还|结)|\b(?:date|repaid|repayment|paid (?:it )?(?:back|off|in)|when i (?:re)?paid)\b/u,
  repaid:
    /还[清完了]|结清|一部分|没还|[剩还][^,]{0,2}[一两二三四五六\d]+期|\b(?:repaid|paid (?:it )?(?:back|off)|in full|part of it|(?:payments?|instal+ments?) (?:left|to go))\b/u,
  notice: /页面|提示|评分|评估|\b(?:page|notice|message|screen|assessment|score)\b/u,
  symptom: /额度|服务|关[了闭停]|\b(?:limit|service|closed|zero)\b/u,
  purpose:
    /用途|股票?|炒|买|装修|看病|用来|\b(?:shares?|stocks?|used (?:it|the money)|spent|bought|purpose|gambl\w+)\b/u,
  occupation: /工作|职业|上班|失业|打工|\b(?:job|work\w*|employed|unemployed|self-employed|occupation)\b/u,
  account_info: /身份证|手机号|资料|\b(?:id|phone|details)\b/u,
  score: /芝麻分|信用分|\bscore\b/u,
}

/** The facts that words name; normalised words. */
export function factsNamed(words: string): readonly string[] {
  return Object.keys(NOUNS).filter((fact) => NOUNS[fact]?.test(words))
}

/** The one of the facts that words name; a sum and what it belongs to are one. Undefined where they name none, or several. */
export function oneNamed(words: string, facts: readonly string[]): string | undefined {
  const named = factsNamed(words).filter((fact) => facts.includes(fact))
  if (named.length <= 1) return named[0]
  return PAIRS.find((pair) => named.every((fact) => pair.includes(fact)))?.find((fact) =>
    named.includes(fact),
  )
}

/** The one that is rather meant comes first. */
const PAIRS: readonly (readonly string[])[] = [
  ['income_amount', 'income'],
  ['other_debt', 'other_loans'],
  ['since_repaid', 'repaid'],
]
