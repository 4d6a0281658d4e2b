/** 每月能剩, "left with": what leads up to a sum that remains of a pay, and is none. */
const LEFT =
  /(?:剩|攒|存|省|结余|余)(?:下来?|下|个|得下|出来?|了|着)*(?:也?就|大概|差不多|有|不到|个|到|最多)*$|\b(?:left with|save|saving|put (?:by|aside|away)|spare)(?: about| around| maybe| like| only)? ?[¥$]?$/u

/** 刨掉油钱剩五六千: what remains of takings is what one earns. */
const OF_TAKINGS = /[刨除扣净]|成本|油钱|流水|营业额|\b(?:after|takings|turnover)\b/u

/** Whether the words before a sum say that it is what remains. */
export function leadsToLeftOver(before: string): boolean {
  return LEFT.test(before) && !OF_TAKINGS.test(before)
}
