import { shows, type CareSigns } from '#src/understanding/care-signs.ts'

/** A usurer's money is offered, or asked about before it is taken. */
export function isOfferedUsury(text: string, signs: CareSigns): boolean {
  return shows(text, 'usury_offered', signs) || (shows(text, 'usury', signs) && MAY_I_BORROW.test(text))
}

const MAY_I_BORROW = /(?:能|可以|要不要|该不该|敢|好)(?:不能)?借(?:吗|么|不|[?？])|(?:能|可以)借吗/u

/** Owes to a usurer: not whether a rate is usury, which is asked of any lender's. */
export function owesToUsurer(text: string, signs: CareSigns): boolean {
  return shows(text, 'usury', signs) && (!ASKS_OF_RATE.test(text) || TELLS_OF_USURER.test(text))
}

/** 18%算高利贷吗, "from what rate is it usury". */
const ASKS_OF_RATE =
  /(?:算|是|属于|叫|成)(?:不算|不是)?(?:[^，。,]{0,4})高利贷(?!的|公司|那|催|欠|借)|高利贷(?:怎么|咋)(?:算|看)|(?:怎么|咋|怎样)才?算[^，。,]{0,4}高利贷|\b(?:is|are|was|isn'?t|does|do|counts?|what|when)\b[^.?!]{0,40}\b(?:usury|usurious|loan[- ]?shark(?:s|ing)?)\b(?! (?:said|says|want|is (?:at|com|call)))/iu

const TELLS_OF_USURER =
  /利滚利|套路贷|714|高炮|砍头|到手|翻倍|双倍|上门|威胁|恐吓|堵门|(?:借|欠|碰|沾)(?:了|过|着|的)?[^，。,]{0,4}高利贷|\b(?:owe|borrowed from|from a|to a|threat\w*|only (?:got|received)|doubled)\b/iu
