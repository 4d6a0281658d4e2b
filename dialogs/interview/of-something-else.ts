import { incomeFell } from '#src/understanding/income-fell.ts'
import { leadsToLeftOver } from '#src/understanding/left-over.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { isLateOfOthers, isMonthlySum, OF_ONESELF, owesNothingThere } from '#dialogs/facts/another-matter.ts'
import { onlyTurnedDown } from '#dialogs/facts/heard-otherwise.ts'
import { isSumOfElse } from '#src/understanding/sum-of-else.ts'
import { isLateOneIn } from '#dialogs/facts/loans-stated.ts'
import { tellsOnlyOfAcquaintance } from '#dialogs/message/acquaintances.ts'
import { happenedThen } from '#dialogs/message/happened-then.ts'
import { isForeignMoney, onlyGoesOut, paysWages } from '#dialogs/message/paid-to-others.ts'
import { isPaidInCash, isTakenEachDay } from '#dialogs/message/takings.ts'

/** What words of a fact tell of where they are none of it, by the fact. */
const ELSE: Readonly<Record<string, (text: string) => boolean>> = {
  income_amount: (text) =>
    OWED_ON_A_NAME.test(text) ||
    leadsToLeftOver(beforeNumber(text)) ||
    isSumOfElse('income_amount', text) ||
    BORROWED_SMALL.test(text) ||
    onlyGoesOut(text) ||
    isForeignMoney(text),
  other_debt: (text) => isSumOfElse('other_debt', text) || BORROWED_SMALL.test(text),
  since_repaid: (text) =>
    isMonthlySum(text) ||
    ((OF_CHECK.test(text) || incomeFell(text) || SPAN.test(text) || happenedThen(text)) && !PAID.test(text)),
  income: (text) => FIXED_COST.test(text) || isTakenEachDay(text) || paysWages(text) || isForeignMoney(text),
  assets: isPaidInCash,
  // 做装修的，一个月七八千: what one does for a living.
  purpose: (text) => TRADE_AND_PAY.test(text),
  // 客服就会说综合评估: who answers there, and no trade of one's own.
  occupation: (text) => SUPPORT_SAYS.test(text),
  // 没申请过, asked for the page's words: answered before it was asked.
  notice: (text) =>
    (APPLIED.test(text) || TO_US.test(text) || ONLY_THIS_ONE.test(text) || UNSURE_OF_OWN.test(text)) &&
    !OF_A_PAGE.test(text),
  record: (text) => isLateOfOthers(text) || MOSTLY_FOR.test(text) || STEADY_PAY.test(text),
  other_loans: (text) =>
    ONLY_LOOKED.test(text) ||
    ONLY_A_DAY.test(text) ||
    owesNothingThere(text) ||
    onlyTurnedDown(text) ||
    BORROWED_SMALL.test(text) ||
    isOnlySpent(text),
}

/**
 * Whether a text, which may be a part of a whole message, tells of something else, however like an answer to the question
 * about a fact it sounds.
 */
export function tellsOfSomethingElse(fact: string, text: string, whole = text): boolean {
  if (OF_ONESELF.has(fact) && tellsOnlyOfAcquaintance(whole)) return true
  // "Always on time. Except the card once": the card is the one that was late.
  if (fact === 'other_loans' && isLateOneIn(text, whole)) return true
  if (!COUNTS_TIMES.has(fact) && ONLY_ONCE.test(text)) return true
  return ELSE[fact]?.(text) ?? false
}

/** "Rent is 1200 fixed": what goes out. */
const FIXED_COST =
  /\b(?:rent|fees?|insurance|interest|bills?|instal\w+|the rate)\b[^.?!]{0,20}\b(?:fixed|the same|steady)\b|(?:房租|利率|利息|月供|保险)[^，。,]{0,8}(?:固定|不变)/iu

/** "Same pay every month": what comes in, and nothing of repaying. */
const STEADY_PAY =
  /^(?!.*(?:还款|逾期|按时|晚|\b(?:on time|late|overdue|repa\w+|loan|owe)\b)).*(?:(?:工资|收入|月薪)[^，。,]{0,12}(?:没变|固定|稳定|一样)|\b(?:same|steady|regular|fixed) (?:pay|wage|income|salary|money)\b)/iu
const TRADE_AND_PAY =
  /^(?:我)?(?:是|就是|现在)?(?:在)?(?:做|干|搞|跑|开|弄)[^，。, ]{1,8}的[，, ](?=.*(?:月|工资|收入|一天|到手|挣|赚))|^(?:i'?m |i am )(?:a|an|in) [^,.]{2,24}, .*\b(?:a month|monthly|salary|earn|make|pay)\b/iu
const COUNTS_TIMES: ReadonlySet<string> = new Set(['record', 'frequency', 'applications', 'last_borrowed'])
/** 就一次，忘了: how often one was late, told of just before. */
const ONLY_ONCE =
  /^(?:就|只|才|也就|总共|一共|只有)+(?:那|这|过)?(?:[一1](?:次|回))(?:而已|啊|吧|呀)?[，, 。]*(?:是|因为|当时|那次|纯粹|真的|确实)*(?:忘了?|忘记|不小心|疏忽|没注意|没钱|记错)?[^，。,.]{0,8}$|^(?:(?:it was|was|just|only|literally) )+(?:the )?(?:once|(?:one|1) time)(?:,? (?:because )?(?:i )?(?:just )?(?:forgot|a slip|by mistake|my fault|slipped my mind|got the date wrong))?[.! ]*$/iu

/** "Just one day", 就晚了一天: how late one was, and no number of lenders. */
const ONLY_A_DAY =
  /^(?:(?:it was|was|i was|only|just|literally|but|like|by|maybe|about) )*(?:an?|one|two|three|1|2|3|a couple(?: of)?|a few) (?:single )?(?:days?|hours?)(?: (?:late|only|though|tho|lol|that'?s (?:all|it)|honestly|max))*[.! ]*$|^(?:就|也就|才|只|只是|不过|也|我)*(?:晚|迟|拖)?了?[一两三1-3]天(?:而已|罢了|啊|吧|呀|嘛)*[。.! ]*$/iu

/** "Theres also 10k on zhaolian": what stands on a name is owed there. */
const OWED_ON_A_NAME =
  /\b(?:there'?s|there is|also|still|another|plus|got|have)\b[^.?!]{0,16}?\d[\d.,]*k? (?:left |more )?(?:on|with|at|from) (?!average|top|a (?:good|bad|slow)|good|bad|slow|my (?:own|pay)|weekends?|commission|overtime|tips|bonus)[a-z]/iu

/** 点了好几个网贷看额度, "checked like four loan apps": looked at, and nothing borrowed. */
const ONLY_LOOKED =
  /(?:点|看|试|测|翻|逛|戳|填|注册|下载?)(?:了|过)(?:一?下)?(?:大概|差不多|有)?(?:好?几|[两二三四五六七八九十\d]+)[个家](?:网贷|平台|贷款|小贷|口子|借款|app|软件)(?!.*(?:借了|欠|没还|在还|还着))|\b(?:just |only )?(?:looked|checked|browsed|clicked|tried|opened|downloaded|had a look)(?: (?:at|on|through|into|like|maybe|about|around|some|a few|several|two|three|four|five|six|\d+))+ (?:\w+ )?(?:loan |lending |credit |borrowing )?(?:apps?|lenders?|sites?|platforms?|offers?)\b(?!.*\b(?:owe|borrowed \d|took|left)\b)/iu

/** "Nothing else, only jiebei": no other lender, and no page. */
const ONLY_THIS_ONE =
  /^(?:no(?:pe)?,? )?(?:nothing|nowhere|no ?one|none|no others?) ?(?:else|other)?[,. ]+(?:just|only|except|apart from|but) (?:the )?jiebei\b|^(?:no(?:pe)?,? )?(?:just|only) (?:the )?jiebei\b[^,.]{0,6}$|(?:别的|其他|其它|别家|别处)[^，。,.]{0,6}(?:没|没有)[^，。,.]{0,6}[，, ]?(?:就|只)(?:有)?借呗|^没(?:有)?(?:别的|其他|其它)[^，。,.]{0,4}[，, ]?(?:就|只)(?:有)?(?:这个?)?借呗/iu

function beforeNumber(text: string): string {
  const normal = normalise(text)
  return normal.slice(0, Math.max(0, normal.search(/[\d一二两三四五六七八九]/u)))
}

/** "Took small sums a lot, 200 here 500 there", 每次就借几百: how one borrowed here, and from no others. */
const BORROWED_SMALL =
  /^(?!.*\b(?:loans?|lenders?|apps?|cards?|other|others|elsewhere|banks?|owe)\b).*(?:\b(?:took|take|borrow(?:ed)?|drew|withdrew|used)\b[^.?!]{0,12}\b(?:small|little|tiny|bigger|large|different) (?:sums?|amounts?|bits?|ones)\b|\d+ here\b.{0,8}\d+ there\b)|^(?!.*[家贷])(?:每次|一次)?[^，。,]{0,4}借[^，。,]{0,4}(?:小钱|几百|一点点|零零碎碎)/iu

/** 征信上个月被人查过, "applied for a mortgage last month": when one was checked, and not when one paid. */
const OF_CHECK =
  /征信|被[^，。,]{0,4}查|查(?:过|了)|申请|试(?:过|了)[^，。,]{0,4}(?:家|平台|银行)|办(?:了)?[^，。,]{0,4}(?:贷|卡)|\b(?:appl(?:y|ied|ying)|tr(?:y|ied) (?:\w+ ){0,3}(?:apps?|lenders?|banks?)|checked|inquir\w+|enquir\w+)\b/iu

/** 这两个月淡季, 还有半个月, "these two months have been slow", "two weeks left": a time that lasts, and no day. */
const SPAN =
  /领(?:半年|[一两三\d]+(?:年|个月))|\bfor (?:half a year|a year|a (?:couple|few))\b|(?:这|最近|近|还有|还剩|剩下)[几两三四五六半一\d]+(?:个?月|周|个?星期|天|年)|\b(?:these|the (?:last|past)|for) (?:\w+ )?(?:weeks|months|days|years)\b|\b(?:weeks?|months?|days?) (?:left|to go)\b/iu

/** "I spend 3500 a month, diapers another 1000": one more thing to buy, and no loan. */
function isOnlySpent(text: string): boolean {
  return SPENDS.test(text) && !OWES.test(text) && !namesLender(normalise(text))
}

const SPENDS =
  /花销|开销|奶粉|尿[布不]|吃饭|房租|生活费|\b(?:spend|diapers?|nappies|formula|groceries|daycare|rent and food)\b/iu
const OWES =
  /欠|贷|分期|借|还剩|[家笔]|没有|\b(?:ow(?:e|es|ed|ing)|loans?|lend\w*|debts?|instal\w*|borrow\w*|no|none|repay\w*)\b/iu

const PAID = /还(?![有剩])|结清|清了|\b(?:pa(?:y|id|ying)|repaid|cleared|settled)\b/iu

const APPLIED =
  /申请(?:过|了)|没(?:有)?申请|\b(?:i(?:'ve)? (?:have )?applied|applied (?:at|to|for|with|in) (?:like |about |maybe |around )*(?:\d|one|two|three|four|five|six|some|a few|other|another)|(?:no|any) applications|(?:didn'?t|not|haven'?t) appl(?:y|ied))\b/iu
/** "You counted wrong", 你搞错了: said to us, and by no page. */
const TO_US =
  /\b(?:you|u)(?:'ve|'re| have| are)? (?:\w+ ){0,2}(?:wrong|wrongly|mixed|misunderst\w+|misread)\b|(?:你|您)[^，。,]{0,6}(?:搞|弄|记|数|算|写|听|看|理解)(?:错|混|反)/iu
/** "No idea about my score", 芝麻分多少不清楚: what one has never looked up, and no words of a page. */
const UNSURE_OF_OWN =
  /\b(?:no (?:idea|clue)|don'?t (?:really |even )?know|dunno|idk|not sure|unsure|never (?:checked|looked at|seen)|haven'?t (?:checked|looked at|seen))\b[^,.?!]{0,20}\b(?:score|rating|income|salary)\b|(?:芝麻)?(?:信用)?分[^，。,]{0,6}(?:不知道|不清楚|不晓得|没(?:看|查)过|不记得)|(?:不知道|不清楚|没(?:看|查)过)[^，。,]{0,6}(?:芝麻|信用)分/iu
const OF_A_PAGE = /页|写|显示|提示|说|弹|不能|无法|暂|失败|\b(?:page|says?|said|shows?|message|screen)\b/iu
/** "For my mom's bills mostly": what most of it went on, and not how one mostly paid. */
const MOSTLY_FOR =
  /^(?!.*\b(?:time|late|paid|pay)\b).*\b(?:for|on|to)\b.*\bmostly\b|^(?!.*\b(?:time|late|paid|pay)\b).*\bmostly (?:for|on|to|my|the)\b/iu

const SUPPORT_SAYS = /客服(?:就|只|也|都|那边|说|让|回|不|没|态度|电话)/u
