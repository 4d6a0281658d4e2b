/** 每天都有进账, "money comes in every day": how one is paid, and not how steady it is. */
export function isTakenEachDay(text: string): boolean {
  return EACH_DAY.test(text)
}

/** 收的都是现金, "people pay me in cash": and not what was saved. */
export function isPaidInCash(text: string): boolean {
  return IN_CASH.test(text)
}

const EACH_DAY =
  /^(?!.*(?:稳定|固定|差不多|每个?月|稳|时多时少|不一定)).*(?:每天|天天)(?:都|也|就)?有(?:点|些)?(?:进账|收入|钱进|生意)|\b(?:money|cash|something) comes? in every day\b(?!.*\b(?:steady|regular|same|fixed|stable)\b)/iu
const IN_CASH =
  /(?:进账|收的?|收款|给的?|付的?|结算?)[^，。,.]{0,6}现金|现金[^，。,.]{0,4}(?:和|或|跟|、)?[^，。,.]{0,3}(?:微信|支付宝|收款码)|\bpa(?:y|id|ys) (?:me )?(?:in )?cash\b|\bcash and (?:wechat|alipay)\b/iu
