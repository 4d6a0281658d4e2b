import { toFen, type Fen } from '#src/planning/money.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { plainer } from './plan-plainer.ts'

/** Money that somebody is ready to lend or give, once: 丈母娘肯借我两万, "my brother will lend me 3k". Nothing is owed yet. */
const OFFERED =
  /(?:肯|愿意?|能|可以|可|答应|同意|打算|准备|要|会|说)(?:了|先|再|帮忙?|也|都|全|无息|不要利息)*(?:借|垫|支援|资助|赞助|贴补|支持|挪|凑|拿)(?:点|出|给)*(?:我|咱们?|我们)(?![还的]?欠)|(?:肯|愿意?|能|可以|答应|同意|打算|准备|会)(?:了|先|再)*(?:借|垫|支援|资助)(?:出来?)?的?(?=$|[,，。.;；!！]|\s*[\d一二两三四五六七八九])|\b(?:will|'ll|would|can|could|might|offered to|is willing to|agreed to|promised to|is happy to|wants to|is going to) (?:also |even |probably |maybe )?(?:lend|lending|loan|give) (?:me|us)\b|\b(?:is|are|'s) (?:lending|loaning) (?:me|us)\b|\b(?:can|could) borrow\b[^.?!,]{0,24}\bfrom (?:my|a|the)\b/iu

/** Each month it would be income. */
const MONTHLY = /每个?月|一个?月|月月|\b(?:a|each|every|per) month\b|\bmonthly\b/iu

/** 能借给我多少, "how much will jiebei lend me": what a lender gives. */
const OF_A_LENDER =
  /额度|借呗|花呗|平台|网贷|银行|多少|\b(?:limit|jiebei|huabei|bank|app|lenders?|how much)\b/iu

/** Whether a part of a message tells of money that somebody is ready to lend. */
export function isLentOffer(part: string): boolean {
  return OFFERED.test(part) && !MONTHLY.test(part) && !OF_A_LENDER.test(part)
}

/** How much of it there is; undefined where none is told of. */
export function lentIn(text: string, locale: Locale): Fen | undefined {
  const part = text.split(/[，。；;！!？?\n]|,(?!\d{3})|\.(?!\d)/u).find(isLentOffer)
  if (part === undefined) return undefined
  const amounts = readQuantities(plainer(part), locale).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? toFen(amounts[0].min) : undefined
}
