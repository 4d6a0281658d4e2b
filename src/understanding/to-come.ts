/** Words of paying back in full, behind which something may still be owed when it is only meant to be done. */
const PAYING = /还|结|清|\b(?:pay|paid|clear|settle)/

const TO_COME =
  /今晚(?!刚|才|已)|[这本]个?(?:周|星期|礼拜)[一二三四五六日天]?(?:就|再|要|会)?还(?:款|钱)?$|明[天早晚日]|后天|下(?:个?月|周|个?星期|个?礼拜)|过(?:几|两|些)天|(?<!上个?月?的?)月底|(?<![去前]年)年底|(?<!上个?)周末|马上|就?快(?=还|结|都|要)|(?<!没有?)打算|(?<!没有?)准备|(?<!没有?)计划|想(?:要|着|把)|要把|再还|(?:会|要|得|等[^,.;!?]{0,12}?)(?:就|再|都|全|一次性|马上)*(?:还|结|清)|\b(?:tonight|tomorrow|next (?:week|month|payday)|going to|gonna|i'll|will|plan(?:ning)? to|about to)\b/

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
  return NOT_YET[fact] === value && AHEAD.test(text)
}

/** Whether a message tells of days to come. */
export function tellsAhead(text: string): boolean {
  return AHEAD.test(text)
}
