import type { AdviceId } from '#src/diagnosis/knowledge.ts'

/** Steps by the words that people have for them, and the advice that comes to the same. */
const STEPS: readonly (readonly [words: RegExp, advice: readonly AdviceId[]])[] = [
  [
    /等|再看|再来看|再试|缓一缓|放一放|隔(?:一|个|几|两|三)|过(?:一?阵|一?段|几|两|三|一?个)|\bwait\w*|\b(?:look|check|try)(?: it)? (?:again|later|back)\b|\bgive it (?:some |more |a bit of )?time\b|\bsit tight\b/iu,
    ['wait_for_booking', 'wait_it_out', 'follow_the_move'],
  ],
  [
    /(?:别|不|停|少)(?:要|再|去|能|了|着|先)*[^，。,]{0,5}(?:申请|点(?!点|钱)|测额)|\b(?:stop|not|no|don'?t|quit|without)\b[^.?!,]{0,14}\bappl(?:y|ying|ications?)\b/iu,
    ['pause_applications', 'wait_it_out'],
  ],
  [
    /少借|[不别停](?:要|再|去|能)*借|\b(?:cut (?:it |them |that )?(?:down|back)|borrow\w* less|fewer (?:loans|times|borrowings)|less often|(?:stop|not|don'?t|no more) borrow\w*)\b/iu,
    ['borrow_less_often', 'stop_borrowing_to_repay', 'name_the_purpose'],
  ],
  [
    /(?<!刚|已经|经|都)(?:还[掉清完]|清[掉完]|[还清]了|结清)|\bpa(?:y|ying)\b(?! (?:on time|rent))[^.?!,]{0,20}|\b(?:clear|settle|close|finish)(?:ing)?\b (?:off )?(?:my|the|that|them|it|those|all|one|both|what)\b/iu,
    ['pay_off_others', 'shrink_debt', 'settle_overdue'],
  ],
  [
    /(?:改|更新|更换|换|补|填|完善)[^，。,]{0,6}(?:手机号?|号码?|资料|身份证|证件|信息)|(?:手机号?|号码?|资料|身份证|证件|信息)[^，。,]{0,3}(?:改|更新|换|补|填)|\b(?:updat|chang|replac|fill|fix)\w*\b[^.?!,]{0,14}\b(?:number|phone|id|details|info\w*)\b/iu,
    ['update_account', 'check_account'],
  ],
  [
    /(?:固定|稳定|长期)[^，。,]{0,4}(?:收入|进账|工作|工资)|\b(?:steady|regular|fixed)\b[^.?!,]{0,10}\b(?:income|job|pay|work|wages?)\b/iu,
    ['steady_income'],
  ],
  [
    /(?:收入|工资)?(?:证明|流水)|\b(?:proof of income|pay ?slips?|bank statements?)\b/iu,
    ['gather_income_proof'],
  ],
  [
    /(?:打|问|找|联系)[^，。,]{0,5}(?:客服|电话|95188|他们)|\b(?:call|ring|ask|phone|contact)\b (?:them|the lender|support|jiebei|alipay|95188|customer)/iu,
    ['ask_for_the_reason'],
  ],
  [/(?:查|看)[^，。,]{0,5}(?:征信|信用报告)|\bcredit report\b/iu, ['read_credit_report']],
  [
    /(?:按时|照常|按期|准时|好好)[^，。,]{0,4}(?:还|交)|\b(?:keep (?:on )?paying|pay\b[^.?!,]{0,16}\bon time|never (?:be )?late)\b/iu,
    ['keep_paying_steadily', 'keep_on_time', 'rebuild_record', 'mend_score'],
  ],
  [
    /(?:攒|存)[^，。,]{0,3}钱|\b(?:save up|save (?:some )?money|put (?:some )?(?:money )?aside)\b/iu,
    ['build_reserve'],
  ],
]

const NO_STEP =
  /(?:不能|不要|别|不该|不敢|不)(?:再)?(?:提前|早|一次)[^，。,]{0,4}(?:还|结清)|再借|新借|另借|多借|借新|借一笔|(?:多|继续|反复|接着|再)[^，。,]{0,2}(?:申请|点几)|等了|还是(?:借不|不|没)|为什么|为啥|怎么(?:还|又|会)|\b(?:(?<!(?:can|could|may|able to) )borrow again|borrow (?:more|from|somewhere)|another loan|new loan|take (?:out )?a loan|keep applying|apply (?:again|more|elsewhere)|waited|why|still (?:can'?t|cannot|not))\b/iu

/** Whether a message tells what was done or would only make it worse, rather than a step to take. */
export function tellsDone(text: string): boolean {
  return NO_STEP.test(text)
}

/** The advice that the steps named in a text come to. */
export function stepsNamed(text: string): readonly AdviceId[] {
  return [...new Set(STEPS.flatMap(([words, advice]) => (words.test(text) ? advice : [])))]
}
