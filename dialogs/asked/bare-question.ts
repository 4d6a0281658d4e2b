import type { Turn } from '#src/conversation/turn.ts'

/** What is asked in words that name nothing: whether it is many, how long it lasts, where it stands, who sees it. */
interface BareQuestion {
  readonly asked: RegExp
  /** The narrow question it is, by the fact that is asked for just then. */
  readonly by: Readonly<Record<string, string>>
  /** Asked of some; who has none asks something else. */
  readonly ofSome?: boolean
}

/** "So is that …", "and how …" */
const LEAD = String.raw`^(?:(?:so|and|but|ok|okay|well|then|also|hmm|wait|oh|yeah|really|honestly),? )*`
const IT = '(?:it|that|this|they|those|these|them|both)'
const END = String.raw`(?: (?:then|though|tho|now|exactly|anyway|actually|at all|pls|please|too))*\W*$`
const THEM =
  '(?:they|jiebei|alipay|the lender|lenders|the bank|banks|anyone|anybody|someone|other lenders|you guys)'

function bare(words: string): RegExp {
  return new RegExp(`${LEAD}(?:${words})${END}`, 'iu')
}

const QUESTIONS: readonly BareQuestion[] = [
  // "How many is too many", "is two a lot", 这算多吗
  {
    asked: bare(
      String.raw`how (?:many|much|often) (?:is|are|would be|counts? as) (?:(?:considered|seen as) )?(?:too (?:many|much|often)|a lot|many|normal|ok|okay|fine|bad)|(?:is|was|would|does) (?:${IT}|\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:(?:already|really|considered|count as|seen as|quite|even|be|look|like) )*(?:a lot|lots|many|too (?:many|much|often)|much|few|normal)(?: or (?:not|few|normal|ok|okay))?|(?:这|那|这样|这么些|这些)?(?:算(?:是)?|是)?(?:不算|不是)?(?:很|太|挺)?多(?:不多|吗|么|嘛|不|了吗)|(?:几|多少)(?:家|次|个|笔|回)(?:才|就|以上)?(?:算|叫)(?:是)?(?:太|很)?(?:多|频繁)(?:了)?`,
    ),
    by: { other_loans: 'many_lenders', frequency: 'how_often_is_much', applications: 'many_applications' },
  },
  // "And for how long", "does it go away by itself"
  {
    asked: bare(
      String.raw`(?:for )?how (?:long|many (?:years|months))(?: (?:does|do|will|would|is|are) ${IT}(?: (?:stay|last|show|count|matter|be|remain|stick|visible|seen|held|kept|there|on|against|up|me|it|my|the|report|record|file))*)?|(?:and |so )?how (?:fast|quickly|soon)(?: (?:does|do|will|would) ${IT} (?:go away|fade|disappear|expire|drop off))?|(?:do|does|will|would) ${IT} (?:ever |just |eventually )?(?:go away|fade|disappear|expire|drop off|wear off|stay(?: there)?)(?: (?:forever|for good|by itself|on its own|by themselves|with time|one day))*|when (?:do|does|will) ${IT} (?:go away|fade|disappear|expire|drop off|fall off|get deleted)|(?:记录|这个?|它)?(?:要|会|得)?(?:留|挂|存|待|保留|显示)?多久(?:能|才|会)?(?:消|没|删|掉|清)(?:掉|失|除)?|(?:这个?|那个?|它|记录)?(?:要|会|得|能|大概|一般|还)*(?:影响|留|挂|存|保留|显示|跟着?|算)(?:我|着|到)?(?:多久|多长时间|几年|几个月|多少年)(?:呢|啊|呀)?`,
    ),
    by: { record: 'late_how_long', applications: 'report_checks' },
  },
  // "Where do I look it up", "how can I check that"
  {
    asked: bare(
      String.raw`(?:where|how) (?:can|do|could|would|should|will) i (?:even |actually |go to |go and )?(?:see|look|find|check)(?: ${IT})?(?: (?:up|out|from))?|where (?:is|are|would|do|does|can) ${IT}(?: (?:be|stand|show|shown|found))*|where to (?:look|see|find|check)(?: ${IT})?(?: up)?|(?:那|这个?)?(?:我)?(?:该|要)?(?:怎么|在哪|在哪里|去哪|上哪|哪里|哪儿)(?:儿|里)?(?:能|可以)?(?:查|看|找)(?:到|得到)?(?:呢|啊|呀)?`,
    ),
    by: {
      notice: 'page_not_found',
      record: 'record_where',
      other_loans: 'report_where',
      applications: 'report_where',
      frequency: 'where_repay_date',
      since_repaid: 'where_repay_date',
    },
  },
  // "Does Jiebei see that"
  {
    asked: bare(
      String.raw`(?:can|do|does|will|would|could) ${THEM} (?:even |actually |also |already |ever )?(?:see|know(?: about)?|find out(?: about)?|notice|look at) (?:${IT}|all of (?:it|them))`,
    ),
    by: {
      other_loans: 'debts_seen',
      record: 'debts_seen',
      applications: 'seen_elsewhere',
      income: 'seen_money',
    },
  },
  // "Is that on my report"
  {
    asked: bare(
      String.raw`(?:is|are|does|do|will|would|did) ${IT} (?:(?:be|go|get|show|show up|appear|end up|stand|all|both|also|now|still) )*(?:on|in|to|into) (?:my|the) (?:credit )?(?:report|record|file|history)`,
    ),
    by: { record: 'few_days_late', other_loans: 'debts_seen', applications: 'asked_counts' },
  },
  // "Does that look bad", 影响大吗: of how many there are.
  {
    asked: bare(
      String.raw`(?:how bad|(?:does|do|will|would|did|is|are|was) ${IT}(?: (?:even|really|actually|already|now|be|look|all that|that|so|very|too|seen as))*(?: (?:a|any))? ?(?:matter|hurt|bad|problem|big (?:deal|problem)|serious|look bad|good or bad|ok or (?:not|bad)|count against me|dangerous))(?: (?:is|are|was|does) ${IT}| look)?(?: (?:me|a lot|much|for me|my (?:limit|score|chances)))?|(?:a )?big deal|matter|(?:这个?|那|这样|这种|这么多|这样子|会不会|会)?(?:有)?(?:没有|什么|啥|很)?(?:大)?(?:影响|问题|关系|后果)(?:很|会)?(?:大不大|大不|大吗|大么|严重吗|吗|么|不|没|吧)|(?:这个?|这样|这算|算|会不会)?(?:很|太)?(?:严重|要紧)(?:不严重|不要紧|吗|么|不|吧)|(?:这样|这个|会)?(?:没|有)(?:事|关系)(?:儿)?(?:吗|么|不|吧)|(?:这样|这个)?(?:不好|不太好|糟|不行)(?:吗|么|吧)`,
    ),
    by: {
      other_loans: 'many_lenders',
      frequency: 'how_often_is_much',
      applications: 'many_applications',
    },
    ofSome: true,
  },
  // 是不是不好, "is that a good thing", 会有帮助吗
  {
    asked: bare(
      String.raw`(?:is|are|was) ${IT} (?:(?:a|really|actually|even|any) )*(?:good(?: thing| sign)?|helpful)|(?:does|do|will|would|can) ${IT} (?:(?:even|really|actually|at least) )*help(?: me)?(?: at all)?|(?:这样|这|那|那样|这种|这个)?(?:是不是|会不会|算不算|算|是)?(?:很|太|就|也)?(?:好事|坏事|不利|好|不好|不太好)(?:了)?(?:吗|么|吧|啊|不)?|(?:这样)?好不好|(?:这样|这个?)?(?:会|能|是不是)?(?:有)?(?:没有?|什么|点|啥)?(?:帮助|好处|加分)(?:吗|么|没|不|啊)?`,
    ),
    by: {
      income: 'income_alone',
      other_loans: 'many_lenders',
      frequency: 'how_often_is_much',
      applications: 'many_applications',
    },
    ofSome: true,
  },
  // 三家，怎么办呢
  {
    asked: bare(
      String.raw`(?:那|这)?(?:我)?(?:该|要|应该)?(?:怎么|咋)(?:办|弄|处理)(?:才好|好)?(?:呢|啊|呀)?|what (?:do|should|can) i do (?:about|with) ${IT}`,
    ),
    by: { other_loans: 'pay_off_elsewhere' },
    ofSome: true,
  },
  // 三个月前还的，怎么还没好; "a month ago. why is it still not back"
  {
    asked: bare(
      String.raw`(?:怎么|为啥|为什么|咋)(?:到现在|现在)?(?:都|也)?还(?:是)?(?:没好|没(?:有)?恢复|没(?:有)?(?:回来|动静|变化|额度)|不行|不能借|借不了)(?:呢|啊|呀)?|(?:这|是不是|会不会|还)?(?:太|有点)?(?:快|早|急|心急)了?(?:点|些)?(?:吗|么|吧|啊)?|(?:why|how come) (?:is|are|isn't) ${IT} (?:still|not|back|yet|up|restored| )*(?:not back|zero|gone|closed|nothing|back|so)?|(?:is|was) ${IT} too (?:soon|early)`,
    ),
    by: { since_repaid: 'limit_after_repaying' },
  },
  // "Is that enough", 是不是太少
  {
    asked: bare(
      String.raw`(?:is|are|would) ${IT} (?:even |really )?(?:enough|too (?:low|little|small)|(?:very |quite )?low)|(?:这个?|这样|这点)?(?:是不是|算不算|算|会不会)?(?:太|有点|很|偏)?(?:低|少|不够|不行|不高)(?:了)?(?:点)?(?:吗|么|吧|啊|不)?|(?:这点|这样)?够不够|(?:这点|这样)?够(?:吗|么|不)`,
    ),
    by: { income: 'income_low' },
    ofSome: true,
  },
  // "Two months. Is that normal"
  {
    asked: bare(
      String.raw`is (?:${IT}|this long) (?:still )?(?:normal|usual)|is it normal(?: to (?:take|wait) (?:so|this|that) long)?|(?:这|这样|这么久|这算)?(?:还)?(?:是)?正常(?:吗|么|不|吧)`,
    ),
    by: { since_repaid: 'reassess_time', notice: 'why_not_told' },
  },
  // "Can this be repaired", 能补救吗, "am I in trouble"
  {
    asked: bare(
      String.raw`(?:can|could) (?:i|we|${IT}) (?:still |ever |even |somehow )*(?:be )?(?:fix(?:ed)?|repair(?:ed)?|undo(?:ne)?|undone|sav(?:e|ed)|mend(?:ed)?|make up for)(?: ${IT})?|how (?:can|do|could) i (?:fix|repair|undo|make up for) ${IT}|(?:am|was) i (?:in trouble|done|finished|doomed|screwed)|did i (?:mess (?:it )?up|ruin (?:it|everything)|make it worse)|(?:还|这)?(?:能|有得|可以)(?:不能)?(?:再)?(?:补救|挽回|挽救|弥补|救)(?:一下|回来)?(?:吗|么|不|没)|(?:会不会|是不是)(?:很|太|更)?(?:糟|惨|完蛋|没救|麻烦)(?:了)?(?:吗|么|吧)?|(?:怎么|咋|如何)(?:去)?(?:补救|挽回|弥补|改善)`,
    ),
    by: { record: 'still_hope', applications: 'tries_ruined', other_loans: 'pay_off_elsewhere' },
    ofSome: true,
  },
]

/** The narrow question that words which name nothing ask, by what is being spoken of: what is asked for, or was told right before. */
export function bareQuestionIn(
  text: string,
  { state, lead }: Pick<Turn, 'state' | 'lead'>,
  fact = state.open?.fact,
): string | undefined {
  if (fact === undefined) return undefined
  const none = HAS_NONE.has(String(lead?.value?.value))
  return QUESTIONS.find(
    ({ asked, by, ofSome }) => by[fact] !== undefined && !(none && ofSome) && asked.test(text.trim()),
  )?.by[fact]
}

/** Answers of who has nothing to ask it of. */
const HAS_NONE: ReadonlySet<string> = new Set(['none', 'always_on_time'])
