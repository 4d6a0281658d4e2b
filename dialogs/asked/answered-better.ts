import type { Turn } from '#src/conversation/turn.ts'
import { asksWhetherRemembered } from '#dialogs/message/small-signs.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import { asksToComplain } from '#dialogs/message/talk-signs.ts'
import { ofWholeIn } from '#dialogs/plan/plan-kept.ts'
import { isAboutCollectors } from '#dialogs/message/tender-signs.ts'

/** What is told with a question, by which it is one of another kind than its few words sound of: 这样犯法吗 of the collectors. */
const ELSEWHERE: Readonly<Record<string, (text: string, turn: Turn) => boolean>> = {
  is_it_legal: (text, turn) => isOfPressing(`${turn.text} ${text}`) || wasOfPressing(turn),
  // Who tells that they are rung, or asks whether that is legal, is helped with it as a whole.
  ring_work: (text, turn) => tellsOfPressing(text, turn) || CAME_TO_WORK.test(turn.text),
  daily_calls: tellsOfPressing,
  // 收到短信说要起诉我: of the suit, and of a court's text.
  text_or_page: (_, turn) => OF_A_COURT.test(turn.text),
  // 要是知道了肯定跟我离婚: of a quarrel at home, and not whether being married counts.
  // "Is there any point waiting", where nothing was said of age.
  age_waiting: (_, { text, state }) => !OF_AGE.test(`${state.recent.at(-1)?.text ?? ''} ${text}`),
  // "I changed my phone number, would that be it": of details on file, and not of who one is.
  personal_traits: (text, turn) =>
    (QUARREL.test(text) && !asksInWords(text)) || DETAILS_CHANGED.test(turn.text),
  complaint_use: (text, turn) => asksToComplain(text) || asksWhomToComplain(turn.text),
  // What is imagined is reckoned.
  can_change_later: (_, turn) => IMAGINES.test(turn.text),
  // 我先把信用卡还了，会恢复吗: what it would change is reckoned from the result.
  pay_off_elsewhere: (text, { state }) => state.result !== undefined && !asksInWords(text),
  where_in_app: (text) => NAMES_ENTRY.test(text),
  // 有两家快还完了，这个也有影响？: of those loans, and of no early repayment here.
  early_in_one_go: (_, turn) => OF_LENDERS.test(turn.text),
  // 这计划靠谱吗，我不太信: gone through again, and not changed.
  plan_update: (text) => ofWholeIn(text) === 'doubts',
  // 这个月还不上了，怎么办: what is owed, and no bill.
  money_urgent: (_, turn) => CANNOT_REPAY.test(turn.text),
  // "How long do I have to wait", of who never was late.
  late_how_long: ofNothingLate,
  settled_stays: ofNothingLate,
  few_days_late: ofNothingLate,
  still_hope: ofNothingLate,
  // "What do you know about me": what was noted is shown.
  know_who: (text, { state }) => Object.keys(state.facts).length > 0 && ASKS_FOR_NOTES.test(text),
  // "How do I change my bank card": a step of its own.
  where_to_change: (text) => OF_BANK_CARD.test(text),
  // "Do you remember me": by whether anything was noted.
  is_it_kept: (text) => asksWhetherRemembered(text),
  // 我说的都没了？: whether it was kept, and not whether it was read.
  reads_you: (text) => GONE.test(text),
  // What does very likely mean if it's just one loan of 2,000: how heavy that is.
  likelihood_words: (text, { state }) => state.result !== undefined && SO_LITTLE.test(text),
  // 春天试过两个别的平台，是不是傻: done already, and not thought about.
  apply_elsewhere: (text) => TRIED_ALREADY.test(text),
  how_reckoned: (text, { state }) => state.result !== undefined && NAMES_REASON.test(text),
}

/** Whether a question read by its examples is better answered by what hears more of the message. */
export function isAnsweredElsewhere(name: string, text: string, turn: Turn): boolean {
  return ELSEWHERE[name]?.(text, turn) ?? false
}

/** Collectors, and lenders who take more than the law lets them. */
function isOfPressing(text: string): boolean {
  return isAboutCollectors(text) || USURY.test(text)
}

const OF_AGE = /年龄|岁|年纪|老了|太小|\b(?:age|old|young|years?|retire\w*|\d\d)\b/iu
const DETAILS_CHANGED =
  /(?:换|改|更新)(?:了|过)[^，。,]{0,4}(?:手机|号码|身份证|证件)|(?:手机|号码|身份证)[^，。,]{0,6}(?:换|改|过期|到期)了?|\b(?:changed|switched|new|lost|replaced|expired)\b[^.?!,]{0,12}\b(?:phone|number|sim|id|id card|passport)\b/iu
const USURY =
  /高利贷|砍头息|到手(?:只|才|就)|堵[我在家]|威胁|吓唬|泼漆|\b(?:loan ?sharks?|threat\w*|only (?:got|received) \d|collect(?:or|ors|ions?))\b/iu

function tellsOfPressing(text: string, turn: Turn): boolean {
  return RINGS.test(turn.text) && (!asksInWords(text) || OF_THE_LAW.test(turn.text))
}

const RINGS = /催收|催债|\bcollect(?:or|ors|ions?)\b/iu
const IMAGINES = /^(?:那)?(?:我)?(?:如果|要是|假如)|^(?:so |and )?(?:what )?if i\b/iu

const TRIED_ALREADY = /(?:试|申请|点|借)过|\b(?:i (?:did )?(?:tried|try|applied)|have (?:tried|applied))\b/iu
const OF_LENDERS =
  /[一二两三四五六几\d]家(?:快|还在|都|也)?(?:还|欠)|\b(?:two|three|four|\d) (?:other )?(?:lenders|loans) (?:are )?(?:almost|nearly)\b/iu
const NAMES_ENTRY = /入口|\bentry\b/iu
const CANNOT_REPAY =
  /还不(?:上|起|了|出)|没(?:钱|法)还|要逾期|\b(?:can'?t|cannot|won'?t be able to|unable to|how (?:do|can) i) (?:re-?pay|make (?:the|my|this) (?:payment|instal\w+))\b/iu
const OF_THE_LAW = /合法|违法|犯法|违规|合规|\b(?:il)?legal\b|\ballowed\b/iu

/** 我要投诉借呗，找谁: wished for, whatever good it does. */
function asksWhomToComplain(text: string): boolean {
  return (
    /投诉|举报/u.test(text) &&
    /找谁|[去到往]哪|哪[里儿]|打哪|什么电话/u.test(text) &&
    !/有用|管用|影响|报复/u.test(text)
  )
}

/** Messages before this one, of which it may still be asked. */
const BACK = 2

function wasOfPressing({ state, text }: Turn): boolean {
  if (/额度|借呗|服务|关|停|\b(?:limit|jiebei|clos\w*|account)\b/iu.test(text)) return false
  return state.recent.slice(-BACK).some((one) => isOfPressing(one.text))
}

function ofNothingLate(text: string, { state }: Turn): boolean {
  return state.facts.record?.value === 'always_on_time' && !SPEAKS_OF_LATE.test(text)
}

const SPEAKS_OF_LATE =
  /逾期|晚|迟|拖|宽限|记录|征信|结清|天|过期|忘|\b(?:late|overdue|miss\w*|grace|behind|records?|report|settled|closed|days?|default\w*|bad mark)\b/iu

const ASKS_FOR_NOTES =
  /你(?:都|现在|到底)*(?:知道|记)(?:了|着|得)?我(?:的)?(?:什么|啥|哪些)|\bwhat (?:all |else )?(?:do|did) (?:you|u) (?:know|have|note)\b/iu

const OF_BANK_CARD = /(?:银行|储蓄|扣款|还款)卡|\b(?:bank|debit|payment) cards?\b/iu

const GONE = /没了|不见了|丢了|清空|\b(?:gone|lost|deleted|wiped)\b/iu

/** 就一笔两千的, "just one loan", "that's so little". */
const SO_LITTLE =
  /(?:才|就|只有?)(?:这么)?[一两1-9几][^，。,]{0,8}(?:家|笔|个|次|千|百|块)|这么[点少]|\b(?:just|only) (?:one|a|two|\d)[\w,]*\b|\b(?:so|that|too|very|really) (?:little|small|tiny|few)\b/iu

/** 第一条凭什么: of one reason, which is explained by what was told. */
const NAMES_REASON = /第[一二三1-3]|这[一]?条|那[一]?条|\b(?:first|second|third|top) (?:one|reason)\b/iu

/** 打到我单位去了: it has come to it. */
const CAME_TO_WORK =
  /(?:打|闹|找)(?:电话)?(?:到|去|给)了?(?:我|我们)?的?(?:单位|公司|厂里?|学校|店里|领导|老板|同事)(?:那里?)?(?:[去来]?了|去)|(?:单位|公司|同事|领导|老板)[^，。]{0,6}都?知道了|\b(?:called|rang|phoned|texted|keep (?:calling|ringing)) (?:up )?(?:my )?(?:work|office|boss|employer|colleagues)\b/iu

const QUARREL = /离婚|分手|吵|骂|翻脸|\b(?:divorc\w+|leave me|fight\w*|argu\w+|yell\w*)\b/iu

const OF_A_COURT = /起诉|法院|传票|律师函|立案|\b(?:court|lawsuit|su(?:e|ing)|summons)\b/iu
