import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { toDiagnosisFacts, type StatedFact } from '#src/understanding/facts.ts'
import { lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { signedForAnother } from '#src/understanding/signed-for-another.ts'
import { tellsOnlyOfAcquaintance } from '#dialogs/message/acquaintances.ts'
import { happenedThen } from '#dialogs/message/happened-then.ts'
import { tellsOfLongAgo } from '#dialogs/message/long-ago.ts'
import { isForeignMoney, onlyGoesOut, paysWages } from '#dialogs/message/paid-to-others.ts'
import { isPaidInCash, isTakenEachDay } from '#dialogs/message/takings.ts'

/** 工资拖欠三个月了, "my boss hasn't paid us for 2 months": what is late is owed to the person, and by nobody else. */
const WAGES_LATE =
  /(?:工资|薪水|薪资|工钱|工程款|货款)[^，。,.;；!！?？]{0,8}(?:拖|欠|没发|不发|没给|没结|晚发|压着)|(?:拖|欠|压)(?:着|了)?(?:我们?|大家)?[^，。,.\s]{0,4}(?:工资|薪|工钱)|(?:老板|公司|厂里|单位|包工头)[^，。,.]{0,6}(?:没发|不发|拖着|拖欠|没给钱|跑路)|\b(?:boss|employer|company|factory|firm|client|they|contractor)\b[^.,;!?]{0,16}\b(?:haven'?t|hasn'?t|didn'?t|not|won'?t|isn'?t|aren'?t|never)\b[^.,;!?]{0,6}\bpa(?:id|y|ying) (?:us|me|my|our|any|the wages)\b|\b(?:salary|wages?|pay(?:check|cheque)?|payroll) (?:is|are|was|were|came|comes|has been|have been|keeps coming|always)[^.,;!?]{0,10}\b(?:late|overdue|behind|delayed|unpaid)\b|\bowed? (?:me|us) (?:\w+ )?(?:wages?|pay|salary|months?)\b/iu

/** 我给我哥担保的他逾期了, "I was guarantor and he paid late": the late one is whom one stood for. */
const STOOD_FOR =
  /担保[^，。,.;；]{0,8}[,，\s]?(?:他|她|人家|对方|那个?人|朋友|亲戚|[^，。,.]{0,3})[^，。,.;；]{0,4}(?:逾期|没还|不还|还不上|晚还|跑)|\b(?:guarant\w+|co-?sign\w*|vouch\w*)\b[^.;!?]{0,40}\b(?:he|she|they|who|brother|sister|friend|cousin|mate|husband|wife)\b[^.;!?]{0,16}\b(?:late|overdue|default\w*|miss\w*|stopped|didn'?t|behind)\b/iu

/** What is said of the person's own late payments all the same. */
const OWN_LATE =
  /我(?:自己|也|还|的)[^，。,.]{0,6}(?:逾期|晚|迟)|\b(?:i|me) (?:was|were|am|paid|missed|also)\b/iu

const LATE = /逾期|晚[了过还]|迟|\b(?:late|overdue|missed|behind)\b/iu

/** Whether the late payments that a text tells of are those of who owes the person, or of whom the person stood for. */
export function isLateOfOthers(text: string): boolean {
  if (WAGES_LATE.test(text)) {
    // "Late twice, my pay came late": told of both.
    const besides = text.split(/[，。,.;；]/u).filter((clause) => !WAGES_LATE.test(clause))
    if (besides.some((clause) => LATE.test(clause))) return false
    return !/(?:贷款?|借呗|花呗|信用卡|还款|每期|逾期|晚[一两几二三]+天)|\b(?:loan|card|instal\w*|repay\w*|i (?:was|paid|missed)|days? late)\b/iu.test(
      text,
    )
  }
  return (
    STOOD_FOR.test(text) &&
    !OWN_LATE.test(text.replace(STOOD_FOR, ' ').replace(/\bi was (?:a |the |his |her )?/giu, ''))
  )
}

/** 还清一笔, "paid one this morning": one of several loans elsewhere, which dates no repayment of this one. */
const PAID_ONE =
  /(?:还|结|清)(?:了|掉|完|清|过)+(?:其中|里面)?(?:的)?[一1](?:笔|家|个|张)|(?:其中|有)[一1](?:笔|家|个|张)[^，。,.]{0,6}(?:还清|还完|结清|还了)|\b(?:paid|cleared|settled|closed|finished)(?: off)? one\b|\bone(?: loan| of them| lender)? (?:is|was|'s|has been)(?: already| now| just)? (?:paid|cleared|settled|closed|done)\b|\bhad (?:two|three|four|five|[2-9])\b[^.,;!?]{0,14}\bpaid\b/iu

const THIS_ONE = /借呗|这边|这笔|这家|\b(?:jiebei|this (?:one|loan))\b/iu

/** "Huabei's limit went down too", 白条也给我降了, "my limit there": what happened at another lender. */
const THERE = /\b(?:limit|account) there\b|那[边家](?:的)?额度/iu

/** Each: what a message may be heard to state, that its words say of something else. */
const OTHERWISE: readonly ((turn: Turn, stated: StatedFact, clause: string, fact: string) => boolean)[] = [
  // "You wrote 9k income", 你怎么又写两家: what we are held to have said.
  (_, __, clause) => SAID_BY_US.test(clause),
  // Told of the lender that is named, in the middle of a case that is this one's.
  ({ state }, _, clause, fact) =>
    fact === 'symptom' &&
    state.facts.symptom !== undefined &&
    !THIS_ONE.test(clause) &&
    (namesLender(clause) || THERE.test(clause)),
  ({ text }, _, __, fact) => fact === 'record' && isLateOfOthers(text),
  // 我同事工资六千，他的额度好好的: an acquaintance's.
  ({ text }, _, __, fact) => OF_ONESELF.has(fact) && tellsOnlyOfAcquaintance(text),
  ({ state, text }, _, __, fact) =>
    fact === 'income_amount' && state.open?.fact !== 'income' && A_MONTH_OF_IT.test(text),
  ({ text }, _, __, fact) => fact === 'other_debt' && NEEDED.test(text) && !OWED.test(text),
  // 每天都有进账 但都是现金: how one is paid.
  ({ text }, _, __, fact) => fact === 'income' && (isTakenEachDay(text) || paysWages(text)),
  ({ text }, _, __, fact) => fact === 'occupation' && paysWages(text),
  ({ text }, _, __, fact) => fact === 'income_amount' && (onlyGoesOut(text) || isForeignMoney(text)),
  // 国内手机号停了, "my old bank card was closed": not the service.
  ({ text }, { value }, __, fact) => fact === 'symptom' && value === 'closed' && NUMBER_OR_CARD.test(text),
  // "Paid it off last week and today its 30k": when it was seen.
  ({ text }, { said }, __, fact) =>
    fact === 'since_repaid' && /today|今天/iu.test(said) && SEEN_TODAY.test(text) && PAID_BEFORE.test(text),
  ({ text }, _, __, fact) => fact === 'assets' && isPaidInCash(text),
  // 我上个月换了手机号: when that was.
  ({ text }, _, __, fact) => fact === 'since_repaid' && happenedThen(text) && !REPAYING.test(text),
  // 换了个手机登录: another phone, and the same number.
  ({ text }, { value, said }) =>
    value === 'phone_changed' && /手机(?!号|卡)/u.test(said) && !/号/u.test(text),
  ({ text, state }, _, __, fact) =>
    (fact === 'since_repaid' || fact === 'repaid') &&
    state.facts.repaid !== undefined &&
    PAID_ONE.test(text) &&
    !THIS_ONE.test(text),
  // "One was in January", asked how often one borrowed or applied.
  ({ text, state }, _, __, fact) =>
    fact === 'since_repaid' &&
    (state.open?.fact === 'frequency' || state.open?.fact === 'applications') &&
    !REPAYING.test(text),
  // 车贷一个月2100: how much it is a month.
  (_, { key, said }, clause) =>
    key === 'duration' &&
    /^\s*(?:要|得|还|是|给|交|供)*[¥￥$]?\d{3}/u.test(clause.slice(clause.indexOf(said) + said.length)),
  // 种地的 一年一结: how often one is paid.
  ({ text }, _, __, fact) => fact === 'since_repaid' && /[一半][年季月]一?结(?!清)/u.test(text),
  // "Maybe I should borrow more often": thought of, and not done.
  ({ text }, _, __, fact) => fact === 'frequency' && MORE_OFTEN.test(text),
  // "I used it for stocks once": what for, and not how often.
  ({ state, understanding }, { said }, clause, fact) =>
    fact === 'frequency' &&
    state.open?.fact !== 'frequency' &&
    /once|一次|一回/iu.test(said) &&
    understanding.facts.some((one) => one.key === 'purpose' && clause.includes(one.said)),
  // "My credit report is clean": no score.
  (_, { key, said }) => key === 'score' && /report|征信|信用报告/iu.test(said),
  // 我跑外卖的, after what comes in was told to be steady: a trade, and no other income.
  ({ state, understanding }, { key, said }) =>
    key === 'income' &&
    state.facts.income !== undefined &&
    understanding.facts.some((one) => one.key === 'occupation' && one.said === said),
  // "Late once, the credit card": where one was late, and nothing that is owed.
  ({ state }, { key, value, quantity }, clause) =>
    key === 'other_loans' &&
    value === 'yes' &&
    quantity === undefined &&
    state.open?.fact === 'record' &&
    /\bcards?\b|信用卡/u.test(clause) &&
    !/分期|欠|还有|\b(?:ow(?:e|es|ed|ing)|loans?|instal\w*|have|left)\b/u.test(clause),
  // 我每个月最多能拿1500出来: what one can pay, and not what one earns.
  (_, __, clause, fact) => fact === 'income_amount' && CAN_PAY.test(clause),
  // "Why can everyone else borrow and I can't": it goes well for them.
  ({ text }, { value }, __, fact) => fact === 'others_too' && value === 'yes' && OTHERS_CAN.test(text),
  // "A couple of times last year, when I lost my job": told of then.
  ({ text }, { value }, __, fact) =>
    (fact === 'income' || fact === 'occupation') &&
    (value === 'none' || value === 'no_job') &&
    toldOfThen(text),
  // "I signed for my brother's loan": answered for, and not one's own.
  (_, __, clause, fact) => (fact === 'other_loans' || fact === 'other_debt') && signedForAnother(clause),
  // "I did try two apps in spring": none of the last three months, of which that is asked.
  (turn, { value }, clause, fact) =>
    fact === 'applications' && value !== 'none' && tellsOfLongAgo(turn, clause),
  // "I already have the mortgage, I'm not applying": of now, and nothing of the last three months.
  ({ state }, { value }, clause, fact) =>
    fact === 'applications' &&
    value === 'none' &&
    state.open?.fact !== 'applications' &&
    NOT_APPLYING.test(clause),
  // 点了好几个贷款看额度: looked at.
  (_, __, clause, fact) => fact === 'other_loans' && ONLY_LOOKED.test(clause),
  // 花呗还有额度, "Huabei is at zero balance": nothing is owed there.
  ({ text }, _, clause, fact) => fact === 'other_loans' && owesNothingThere(clause, text),
  // "From 20k to 3k in May, then 0": what it is in the end was told.
  ({ text, state }, { value }, __, fact) =>
    fact === 'symptom' &&
    value === 'limit_reduced' &&
    state.facts.symptom?.value === 'limit_zero' &&
    ZERO_AT_LAST.test(text),
]

/** What an acquaintance earns, does or repaid answers none of these. */
export const OF_ONESELF: ReadonlySet<string> = new Set([
  'income',
  'income_amount',
  'occupation',
  'since_repaid',
  'frequency',
  'assets',
  'account_info',
])
/** "It's 4200 a month, he pays it": what was spoken of just now, which is asked for. */
const A_MONTH_OF_IT =
  /^(?:(?:and|but|so|yes|yeah|ok) )*(?:it'?s|its|that'?s|thats|that (?:one )?is|this (?:one )?is|it is|they'?re)(?: about| around| like)? ?[¥$]?\d[\d,.]*k? (?:a|per|each|every) month|^(?:它|那个|这个|那笔)?(?:一个|每个?)月(?:是|要|得|大概|差不多)?[一二两三四五六七八九十百千万0-9.]+(?:块钱?|元)?[ ，,]*[他她](?:在|来)?(?:还|供|出|付)/u
/** 孩子上学一共要交八千, "mum needs an operation, 30k in total": needed, and not owed. */
const NEEDED =
  /学费|上学|开学|手术|住院|看病|治病|彩礼|结婚|装修|买(?:房|车|种子|化肥)|要交|要用|急用|想借|\b(?:tuition|school|operation|surgery|hospital|wedding|meant for|need(?:s|ed)?)\b/iu
const OWED =
  /欠|没还|还没|在还|还着|还剩|剩|负债|债|贷款|[家笔]|\b(?:ow(?:e|es|ed|ing)|left|debts?|loans?|outstanding|repay\w*)\b/iu

const NUMBER_OR_CARD =
  /(?:手机号|号码|电话卡|银行卡|储蓄卡)[^，。,]{0,4}(?:停|注销|销|关|冻)|\b(?:phone|number|sim|bank card|debit card|card|bank account)\b[^.,;!?]{0,16}\b(?:cancel\w*|closed|shut|stopped|disconnected|dead|gone|blocked|expired)\b/iu
const SEEN_TODAY =
  /\b(?:today|now) (?:it'?s|its|it|the limit|they|shows?|i see|only|just)\b|今天(?:一看|再看|看|就|突然|变|成|只|显示|打开|点)/iu
const PAID_BEFORE =
  /\b(?:last (?:week|month|night|\w+day)|yesterday|(?:\d+|two|three|a few|couple of) (?:days|weeks) ago)\b|昨天|前天|上周|上个?月|上星期|前几天/iu

const SAID_BY_US =
  /^(?:可是?|但是?|那|不|哎|诶)*(?:你|您)(?:怎么|咋|为什么|为啥|干嘛|又|还|刚才?|前面|上面|这里|都|是)*(?:写|记|算|改)(?!一?下|上|好|我)|^(?:(?:but|why|so|and|no|hey|wait) )*(?:you|u) (?:just |still |have |also )*(?:wrote|noted|put down|got it as|changed)\b/u
const CAN_PAY =
  /(?:能|可以)(?:拿|挤|凑|腾|抽)(?:得|个)?[^，。,.]{0,8}(?:出来|来还|还)|\bcan (?:put|set|spare|pay)\b[^.,;!?]{0,16}\b(?:towards?|aside for|into|off)\b[^.,;!?]{0,12}\b(?:loans?|debts?|them|it)\b/u
const NOT_APPLYING = /\bnot applying\b(?! (?:for any|any|else|to any))|(?:不是|没)(?:在|要|想)申请/iu
const REPAYING = /还|结清|\b(?:re)?(?:paid|pay\w*)\b|\b(?:cleared|settled)\b/iu
const MORE_OFTEN =
  /\b(?:should|could|shall|ought to|if) i (?:just )?(?:borrow|use)|\b(?:maybe|perhaps) i (?:should|could|must) |\bi should (?:maybe |just )?(?:borrow|use)|(?:要不要|该不该|是不是[该要得]|要是|不如)[^，。,.]{0,6}(?:多|常|勤)[^，。,.]{0,3}[借用]/iu
const ONLY_LOOKED =
  /(?:点|看|逛|刷|试)(?:了|过|开)?[^，。,.]{0,10}(?:看|测|查)(?:看|了看|一下|下)?(?:有多少|多少)?额度|\b(?:looked at|clicked|tapped|checked)\b[^.,;!?]{0,24}\b(?:limits?|offers?|rates?)\b/iu
const ZERO_AT_LAST =
  /(?:然后|后来|接着|现在|最后|再)[^，。,.]{0,6}(?:0|零|没了)|\b(?:then|now|finally|later)\b[^.,;!?]{0,12}\b(?:0|zero|nothing|gone)(?![\d.,]*\d)/iu

/** "1800 a month", "150k yen a month" */
const A_MONTH_EN = /\d[\d,.]*k?(?: [a-z]+){0,3} (?:a|per|each|every) month\b(?! ago)/iu

/** 车贷一个月2100, 一个月四千五: how much it is a month, and no time that went by. */
export function isMonthlySum(text: string): boolean {
  if (A_MONTH_EN.test(text)) return true
  return /(?:一个?|每个?|1个)月(?:要|得|还|是|给|交|供|大概|差不多|有|能|挣|拿|到手|发)*[¥￥]?(?:\d{3}(?!\d*年)|[一两二三四五六七八九十]+[百千万])/u.test(
    text,
  )
}

/** Whether a lender is named at which nothing is owed: a limit left there, a card that stands at zero. */
export function owesNothingThere(clause: string, text = clause): boolean {
  if (owesNothingAtAll(text)) return true
  if (!namesLender(clause) || OWES.test(text)) return false
  return /(?:花呗|白条|金条|月付|信用卡|微粒贷|分期乐|美团)[^，。,.]{0,3}(?:还)?有[^，。,.]{0,4}额度|额度(?:开着|在那|放着|还在)[^，。,.]{0,4}(?:没|不)用|\b(?:zero|no|0|nil) balance\b|\bbalance (?:is|of) (?:zero|0|nil)\b|\bnever used\b/iu.test(
    `${clause} ${text}`,
  )
}

/** 就一张信用卡，没欠: the one loan that is named, and nothing is owed on it. */
export function owesNothingAtAll(text: string): boolean {
  if (OWES_NOBODY.test(text.trim())) return true
  return (
    lendersNamed(text).length === 1 && OWES_NOTHING.test(text) && !OWES.test(text.replace(OWES_NOTHING, ''))
  )
}

/** 谁的钱都不欠, "don't owe anyone now" */
const OWES_NOBODY =
  /^(?:我|现在|目前|早就)*(?:谁的?钱?(?:都|也)不欠|没欠(?:别人|谁|任何人)(?:的)?(?:钱)?)(?:了|啊)?[。]?$|^(?:no,? |well,? )*(?:i )?(?:don'?t|do not) owe (?:any(?:one|body)|nobody)(?: (?:else|anything|now|any ?more|at the moment))*[.!]?$/iu

/** 就一张信用卡，没欠; "just a card, i owe nothing on it": of the one loan that is named. */
const OWES_NOTHING =
  /(?<=(?:花呗|白条|信用卡|月付|美团)[^。]{0,6})(?:也|都|又)?(?:没(?:有)?|不)欠(?:钱|款|的|什么|啥)?(?:了)?(?=$|[，。,. ])|\b(?<=\b(?:cards?|huabei|baitiao|overdraft)\b.{0,20})(?:i )?(?:owe nothing|nothing (?:owed|owing|on it)|don'?t owe (?:anything|a thing))(?: on (?:it|that|the card))?\b/iu

const OWES = /欠|没还|还剩|在还|每月还|每期|\b(?:ow(?:e|es|ed|ing)|left to pay|instal\w*|a month|paying)\b/iu

/** What a message is heard to state of the case, and says of another lender, another person or another thing. */
export function isOfAnotherMatter(turn: Turn, stated: StatedFact): boolean {
  if (turn.action) return false
  const clause =
    splitClauses(normalise(turn.text)).find((one) => one.text.includes(stated.said))?.text ?? stated.said
  const [fact = stated.key] = Object.keys(toDiagnosisFacts([stated]))
  return OTHERWISE.some((isOtherwise) => isOtherwise(turn, stated, clause, fact))
}

/** Whether work was lost in days that are over. */
export function toldOfThen(text: string): boolean {
  return LOST_THEN.test(text) && !STILL_LOST.test(text)
}

const LOST_THEN =
  /(?:去年|前年|那时候?|那会儿?|当时|前几年|以前|疫情)[^。！？]{0,16}(?:失业|没(?:了)?工作|丢了工作|被裁|没(?:有)?收入)|\b(?:last (?:year|spring|summer|autumn|winter)|back then|years? ago|in 20\d\d)\b[^.!?]{0,24}\b(?:lost my job|out of work|unemployed|laid off|no (?:job|work|income))\b|\b(?:late|overdue|behind|missed)\b[^.!?]{0,40}\bwhen i (?:lost my job|was (?:out of work|unemployed|laid off|between jobs))\b/iu
const STILL_LOST = /到现在|现在(?:也|还)|至今|一直没|还没找|\b(?:still|now|since then|haven'?t found)\b/iu

const OTHERS_CAN =
  /(?:别人|人家|大家|他们)(?:都|也)?(?:能|可以|有)借|\b(?:can|does|do) (?:everyone|everybody|anyone|other people|others)(?: else)? (?:still )?(?:borrow|get)|\b(?:everyone|everybody|anyone|others) (?:else )?(?:can|gets?|is able|are able)\b/iu
