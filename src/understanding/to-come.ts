import { isOnTimeAhead } from './on-time-ahead.ts'

/** Words of paying back in full, behind which something may still be owed when it is only meant to be done. */
const PAYING = /还|结|清|\b(?:pay|paid|clear|settle)/

const TO_COME =
  /今晚(?!刚|才|已)|[这本]个?(?:周|星期|礼拜)[一二三四五六日天]?(?:就|再|要|会)?还(?:款|钱)?$|明[天早晚日]|后天|下(?:个?月|周|个?星期|个?礼拜)|过(?:几|两|些)天|(?<!上个?月?的?)月底|(?<![去前])年底|(?<!上个?)周末|马上|就?快(?=还|结|都|要)|(?<!没有?)打算|(?<!没有?)准备|(?<!没有?)计划|想(?:要|着|把)|要把|再还|(?:会|要|得|等[^,.;!?]{0,12}?)(?:就|再|都|全|一次性|马上)*(?:还|结|清)|\b(?:tonight|tomorrow|next (?:week|month|payday)|going to|gonna|i'll|will|plan(?:ning)? to|about to)\b/

/** 今晚就全还了, 打算下周结清: paying that is meant to be done and isn't yet. */
export function isToCome(clause: string): boolean {
  return PAYING.test(clause) && TO_COME.test(clause)
}

/** What having paid means while it is to come: fact → value said → value meant. */
const STILL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  other_loans: { none: 'some' },
  repaid: { in_full: 'partly', early: 'partly' },
}

/** The value that words for a value mean in this clause. */
export function valueMeant(fact: string, value: string, clause: string): string {
  const meant = STILL[fact]?.[value]
  return meant !== undefined && isToCome(clause) ? meant : value
}

/** 接下来俩月没收入, "from next month i won't have work": what comes in, or doesn't, later. */
const AHEAD =
  /接下来|往后|今后|(?:下个?月|年后|过(?:完|了)年|过阵子|过段时间|过几个?月)[^。；;！!？?]{0,8}(?:没|断|停|少)|(?:要|快|会|可能|怕)(?:停工|失业|没(?:有)?(?:收入|工作|活)|断(?:了)?收入|被裁)|\b(?:from (?:next|now)|(?:the|over|for) (?:next|coming) (?:\w+ )?(?:weeks?|months?)|next (?:week|month)|soon|going to|gonna|about to|will|won'?t|i'?ll)\b[^.!?]{0,40}\b(?:no|lose|losing|without|not have|n'?t have|have|be|out of)\b[^.!?]{0,16}\b(?:income|work|job|pay|wages?|salary|unemployed)\b/iu

/** Nothing coming in, or no work, that is told of later days: nothing of it is so now. */
const NOT_YET: Readonly<Record<string, string>> = { income: 'none', occupation: 'no_job' }

export function isAhead(fact: string, value: string, text: string): boolean {
  if (fact === 'record' && value === 'overdue_now') return mayFallShort(text)
  if (fact === 'record' && value === 'always_on_time') return isOnTimeAhead(text)
  return NOT_YET[fact] === value && AHEAD.test(text)
}

/** 下周那期可能凑不齐, "might be short for next week's": feared of an instalment that isn't due yet. */
const DUE_LATER =
  /(?:下(?:个?月|个?星期|个?礼拜|周|期|一期)|明[天晚早]|后天|过(?:几|两)天|月底|周末|这[月期周]|[0-9]{1,2}[号日]|快到期|要到期|到期)[^。;；！!？?]{0,16}(?:凑|差|不够|还不上|还不起|交不上|怕|可能|不行|悬)|(?:可能|怕是?|恐怕|估计|担心|说不定|不一定)[^,，.。;；!！?？]{0,6}(?:凑|还不上|还不起|交不上|不够|不行|要?逾期|[晚迟])|\b(?:next (?:week|month|one|payment|instal\w+)|tomorrow|friday|monday|the \d{1,2}(?:st|nd|rd|th)|coming)\b[^.!?]{0,40}\b(?:short|struggl\w*|tight|miss|(?<!never )(?<!not )late|manage|might|may|afraid|worried)\b|\b(?:might|may|could|afraid|worried|probably|scared)\b[^.!?]{0,30}\b(?:short|miss|late|behind|overdue|not (?:make|manage)|struggle)\b/iu
const OVERDUE =
  /(?:已经|都|现在|目前|眼下)[^,，。]{0,3}逾期|逾期(?:了|中|着|[0-9一二两三四五六七八九几])|(?:过|超)了(?:还款)?(?:日|期)|(?:上个?月|上期|前[天几])[^,，。]{0,6}(?:没还|还没)|催收|催我|\b(?:already|currently|now) (?:\w+ )?(?:late|behind|overdue)\b|\b(?:behind|overdue|late) (?:now|already)\b|\bi'?m (?:behind|overdue|in arrears)\b/iu

/** Whether somebody fears not to have what an instalment takes that isn't due yet. */
export function mayFallShort(text: string): boolean {
  return DUE_LATER.test(text) && !OVERDUE.test(text)
}

/** Whether a message tells of days to come. */
export function tellsAhead(text: string): boolean {
  return AHEAD.test(text)
}
