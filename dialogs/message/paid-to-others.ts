import { withoutDeducted } from '#src/understanding/deducted.ts'

/** 抚养费, 油钱, "I send my parents 1500 a month": what goes out, where nothing is said to come in. */
export function onlyGoesOut(said: string): boolean {
  // 扣完油钱一个月七千: what is left of it comes in.
  const text = withoutDeducted(said)
  return GOES_OUT.test(text) && !COMES_IN.test(text)
}

const GOES_OUT =
  /油钱|柴油|加油|油费|护工|保姆|抚养费|赡养费|养老院|(?<!公司|老板|单位|儿子|女儿|他们?|孩子)(?:给|寄|打|转)(?:我)?(?:前妻|前夫|老家|爸妈|父母|公婆|老人|妈|爸|家里|孩子|弟弟|妹妹)|(?:给|寄|打)[^，。,]{0,6}(?:寄|打|转)(?!给我)|\b(?:diesel|fuel|carer|nanny|child ?support|alimony|maintenance for)\b|\b(?:i|we) (?:also |always |still |have to |need to |must )*(?:pay|send|give) (?:for )?(?:my|our|the|her|him|them)\b|\bcosts?(?: me)? [¥$]?\d/iu
const COMES_IN =
  /收入|工资|到手|挣|赚|剩|刨|流水|净|月薪|拿到|退休金|养老金|进账|[给打寄转]我|\b(?:earn|make|making|income|salary|wages?|take home|my pay|left|pension|bring in|gets? me|pays? me|gives? me|sends? me|receive|drive for|work)\b/iu

/** 要给工人发工资, "I have wages to pay": paid to others, and no pay of one's own. */
export function paysWages(text: string): boolean {
  return PAYS_WAGES.test(text)
}

const PAYS_WAGES =
  /(?:要|得|该|等着|给)[^，。,]{0,6}(?:工人|员工|师傅|伙计|他们|店员|底下人?)[^，。,]{0,4}(?:发|开|结)(?:工资|薪|钱)|我[^，。,发]{0,6}(?:要|得|该)(?:给[^，。,]{1,4})?(?:发|开)工资|\b(?:have|got|gotta|need|must|had)\b[^.?!,]{0,12}\b(?:wages|salaries|payroll|(?:my|the|our) (?:workers|staff|employees|guys|people|boys))\b|\bwages to pay\b|\bpay (?:my|the|our) (?:workers|staff|employees|guys|people)\b/iu

/** Money of another country: no yuan. */
export function isForeignMoney(text: string): boolean {
  return FOREIGN.test(text)
}

const FOREIGN =
  /日元|日币|美元|美金|刀(?=$|[，。,. ])|韩元|欧元|英镑|港币|澳元|澳币|加元|泰铢|卢布|新币|\b(?:yen|jpy|dollars?|usd|aud|euros?|eur|pounds?|gbp|won|baht|ringgit|sgd|hkd|cad)\b/iu
