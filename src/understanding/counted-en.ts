import { asksSomething } from './asks-something.ts'
import {
  canBePay,
  isEarnedRegularly,
  isLongEnough,
  saysOnly,
  standsAfterIncome,
  standsAfterLoans,
} from './bare-quantities.ts'
import type { Place, PlacedQuantity } from './placed-quantity.ts'

const A_LOAN = '(?:cards?|花呗|微粒贷|网商贷|jd|meituan|mortgage|(?:car|home|student|bank) loan|overdraft)'
/** "Like 3 grand on a card", "a 6k thing left on Huabei". */
const ON_A_LOAN = new RegExp(
  `^ ?(?:thing |bit |or so |ish )?(?:still |left |outstanding |owing )*on (?:a |my |the |one )?(?:credit |store )?${A_LOAN}(?![a-z])`,
)

/** What a number counts in English: each fact with the places that its numbers stand in. */
export const COUNTED_EN = {
  applications: [
    { before: /(?:applied|applications?)[^,.;!?]{0,20}$/ },
    // "I've tried like 15 times today": the same page again, and no other lender.
    {
      before: /\b(?:tried|did try)[^,.;!?]{0,20}$/,
      where: ({ quantity, after }) =>
        !/\btimes?$/.test(quantity.text) || /^ (?:elsewhere|with|at) /.test(after),
    },
    { after: /^ ?(?:loan |card |credit )?applications?/ },
    {
      before:
        /\b(?:asked|shopped|looked|enquired|inquired|checked|went|been|spoke|talked)(?: around)?(?: to| at| with| in| into)?(?: about| like| maybe| around)* $/,
      where: countsLenders,
    },
    {
      after:
        /^[^.;!?]{0,24}\b(?:refused(?! to (?!lend))|rejected|declined|turned (?:me |us |it )?down|said (?:no|yes)|approved|accepted|no luck)\b/,
      where: (placed) =>
        countsLenders(placed) && !/\b(?:owe|owing|debts?|loans?|late|overdue)\b/.test(placed.clause.text),
    },
  ],
  frequency: [
    {
      before: /\b(?:borrowed|used (?:it|jiebei)|took (?:it|money|a loan|loans))[^,.;!?]{0,16}$/,
      after: /^(?! an? | every | each )/,
      where: ({ quantity }) => /\btimes$|\b(?:once|twice)$/.test(quantity.text),
    },
    {
      before:
        /(?<!\b(?:press|tap|click|hit|push)(?:ed|ped|ing)? (?:on )?)\bborrow(?:ing|ed)?(?: (?:is|was|it|here|maybe|about|only|like))* $/,
      where: ({ quantity }) => /\btimes?$/.test(quantity.text),
    },
    {
      after: /^ (?:times? )?(?:in|over|for) (?:the |a |last |past )*(?:half|(?:six|6) months)/,
      where: ({ quantity }) => quantity.max < 200,
    },
  ],
  other_loans: [
    {
      before: /(?:have|having|'ve|got|owe|with|paying|repaying|are|still)[^,.;!?]{0,34}$/,
      after: /^(?!.{0,12}(?:paid off|cleared|years?))/,
      where: (placed) =>
        /\b(?:loans?|apps?|cards?|lenders?|platforms?|debts?|banks?)\b/.test(placed.quantity.text) &&
        !maybeThisLoan(placed),
    },
    {
      // "I did try two other apps": asked for money, and nothing that is owed.
      where: ({ quantity, clause, before }) =>
        /\bother (?:loans?|lenders?|apps?)$/.test(quantity.text) &&
        !/\b(?:tried|try|trying|applied|apply|asked)(?: (?:for|to|at|with|in|borrow|from|it|on|like|about|maybe))* $/.test(
          before,
        ) &&
        !asksSomething(clause, 'en'),
    },
    { where: countsLoansAlone },
  ],
  last_borrowed: [
    {
      before: /\blast (?:borrowed|used)(?: it| from it| money)?(?: was)? $/,
      where: ({ found }) => !found.some(({ key }) => key === 'usage'),
    },
    {
      before:
        /\blast time i (?:borrowed|used (?:it|jiebei))(?: here| anything)?(?: was)?(?: back)?(?: in)? $/,
    },
    {
      before: /\b(?:haven't|not) (?:borrowed|used)(?: it| from it| anything| jiebei)?(?: for| in)? $/,
      where: (placed) => isLongEnough(placed) && !placed.found.some(({ key }) => key === 'usage'),
    },
  ],
  income_amount: [
    {
      before:
        /\b(?:earn|earns|earning|salary|income|make|making|(?:get|getting|got|am|are|is)(?: \w+)? paid|wages?|take home|bring in|bring home|pension)(?:(?!payment)[^,.;!?]){0,20}$/,
    },
    {
      after:
        /^ ?(?:is|was|'s|=)? ?(?:my |the |our )?(?:monthly )?(?:salary|income|wages?|pay|take[- ]home)(?![a-z])/,
      where: canBePay,
    },
    {
      before: /\b(?:debts?|living|live|survive|get by|i'm|i am) on (?:about |only |just |around |a )*$/,
      where: canBePay,
    },
    // "My pay is 3200", "maternity pay 3000 something".
    {
      before:
        /\b(?:my|our|the|maternity|paternity|parental|sick|leave|monthly|net|usual|regular) pay(?: (?:is|was|now|only|just|about|around|comes to|like|roughly))* $/,
      where: canBePay,
    },
    // "Turnover 60k but I keep about 7000", "profit maybe 30k".
    {
      before:
        /\b(?:profit|i (?:only |just |get to )?keep|i (?:only |just )?clear|left for (?:me|us))(?: (?:is|was|of|maybe|about|around|like|roughly|only|just))* $/,
      where: canBePay,
    },
    {
      after: /^ ?(?:after (?:tax|deductions)|take[- ]home|in hand|net(?! (?:worth|loan|profit of)))\b/,
      where: canBePay,
    },
    { where: isEarnedRegularly },
    { where: standsAfterIncome },
  ],
  other_debt: [
    { after: /^ ?(?:in |of )?(?:debts?|owed|owing)\b/ },
    {
      before:
        /\b(?:other|bank|consumer|personal|online|another|car|student) loan(?: of| for| with|,|:| balance)? ?$/,
      where: ({ clause, before, after }) =>
        !/\b(?:paid|cleared|settled|repaid|limit)\b/.test(clause.text) &&
        !/\b(?:zero|no|not any) (?:\w+ )?loans?,? ?$/.test(before) &&
        !/^[^.;!?]{0,16}\b(?:earn|make|salary|income|wage)/.test(after),
    },
    {
      // "I owe 1400 Thursday and have 500": what is due on a day, and what is there to pay it with.
      before:
        /\b(?:owe|owing|debts?|elsewhere|other loans)(?:(?!\b(?:and|but|with)\b[^,.;!?]*\b(?:have|got|saved))[^,.;!?]){0,24}$/,
      after:
        /^(?! (?:is |are )?(?:due |on |by |this |next )*(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/,
    },
    { after: ON_A_LOAN },
    {
      before: new RegExp(`${A_LOAN} (?:still |has |with )*$`),
      after: /^ (?:left|owing|outstanding|remaining|to go)\b/,
    },
    { where: standsAfterLoans },
  ],
} satisfies Readonly<Record<string, readonly Place[]>>

function countsLenders({ quantity }: PlacedQuantity): boolean {
  return /\b(?:banks?|lenders?|apps?|platforms?|companies|places?)$/.test(quantity.text)
}

/** "Three cards", "one car loan left": a clause that says no more than how many there are. */
function countsLoansAlone(placed: PlacedQuantity): boolean {
  return (
    /\b(?:loans?|cards?|lenders?|debts?)$/.test(placed.quantity.text) &&
    !maybeThisLoan(placed) &&
    saysOnly(
      /^(?:and|but|just|only|still|also|now|left|remaining|outstanding|open|running|to go|besides| )*$/,
      placed,
    ) &&
    !asksSomething(placed.clause, 'en')
  )
}

/** "One loan" may be the one that all this is about. */
function maybeThisLoan({ quantity }: PlacedQuantity): boolean {
  return /^(?:one|1) loan$/.test(quantity.text)
}
