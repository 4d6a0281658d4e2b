import { Screened } from './screened.ts'

/** On leave, with what is paid in it. */
const ON_LEAVE = new Screened(
  /产假|病假|育儿假|陪产假|停薪|半薪|\b(?:maternity|paternity|parental|sick|unpaid|medical) (?:leave|pay)\b|\bon (?:my )?leave\b|\bhalf pay\b/u,
)
const SUM = '[^,.;!? ]{0,10}(?:[0-9一二两三四五六七八九十]+[0-9.千百万多]*)(?:块钱?|元)?'
const SUM_EN = '[^,.;!?]{0,16}?[¥$]?[0-9][0-9.,]*k?(?: (?:yuan|rmb))?(?: (?:a|per|each|every) month)?'
/** What is paid when there is no leave. */
const OTHERWISE = new RegExp(
  `(?:平[时常日]|正常|原来|以前|之前|不休(?:假)?的时候)(?:上班)?${SUM}|\\b(?:normally|usually|otherwise|before(?: that| it)?|when i'?m (?:at work|working))${SUM_EN}|(?<=^|[,.;!?] ?|but |and )(?:i |my )[a-z ]{0,16}[¥$]?[0-9][0-9.,]*k? (?:normally|usually|otherwise)`,
  'gu',
)
const SAYS_SUM = /[0-9]{3}|[0-9一二两三四五六七八九][千k万]|[0-9] ?(?:thousand|grand)/u

/** 产假工资三千多 平时八千: as long as the leave lasts, what is paid in it comes in. Other texts as they are. */
export function withoutUsualPay(normal: string): string {
  if (!ON_LEAVE.test(normal)) return normal
  const left = normal.replace(OTHERWISE, '')
  return SAYS_SUM.test(left) ? left.replace(/^[,.; ]+/u, '') : normal
}
