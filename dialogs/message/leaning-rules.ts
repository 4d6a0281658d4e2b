import { namesFamily } from '#src/understanding/family-pay.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { signedForAnother } from '#src/understanding/signed-for-another.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { tellsOfCheck } from '#dialogs/asked/applied-asked.ts'

interface Rule {
  readonly name: string
  /** What was told right before. */
  readonly told: (text: string, locale: Locale) => boolean
  /** What is asked of it. */
  readonly asked: RegExp
  /** What is asked of something else after all. */
  readonly not?: RegExp
  /** What is told may stand in the words that ask. */
  readonly itself?: true
  /** Only where this is the open question. */
  readonly when?: string
}

const WHETHER_IT_WEIGHS =
  /影响|关系|要紧|严重|(?:算|看)(?:不|吗|么|嘛|数)|^算|\b(?:matter|affect|hurt|count|bad|relevant|a problem)\b/iu
const WHETHER_IT_WEIGHS_OR_IS_BIG = new RegExp(
  `${WHETHER_IT_WEIGHS.source}|\\b(?:a big deal|serious)\\b`,
  'iu',
)
const NOT_LOOKED =
  /忘|没(?:有)?(?:注意|留意|看|记|仔细)|不(?:知道|清楚|记得|晓得)|记不|\b(?:forgot|didn'?t (?:look|see|notice|check)|not sure|don'?t (?:know|remember)|no idea|can'?t remember)\b/iu
const STILL =
  /(?:还|到现在|至今|现在)[^，。,]{0,4}(?:影响|关系|要紧|算|看|拖累|管)|多久|几年|\b(?:still|any ?more|how long|forever)\b/iu

/** When the limit comes back, or whether one may borrow again, is asked of no single thing that was told. */
const OF_THE_LIMIT = /恢复|再借|以后|额度|回来|\b(?:limit|restor\w*|again|come back|later)\b/iu
/** Something with a name of its own: 换手机号有影响吗, "will this hurt my credit report". */
const OF_ELSE_THAN_LATE = new RegExp(
  `${OF_THE_LIMIT.source}|手机|换号|号码|身份证|征信|报告|房贷|面签|工作|\\b(?:phone|number|id card|credit (?:report|record|file|score)|mortgage|visa|job)\\b`,
  'iu',
)

const IS_LEGAL = /合不?合法|违[法规]|犯法|合规|\b(?:il)?legal\b|\ballowed\b|\bagainst the law\b/iu
const OVER = /过去了|翻篇|没事了|算了结|\b(?:behind me|over now|done with|forgotten|in the past)\b/iu

const MEANING =
  /(?:什么|啥|几个)意思|\bwhat (?:does|do|is) (?:it|that|this|those|they)(?: words)?(?: even| actually| really)? mean\w*|\bwhat(?:'s| is) (?:it|that|this) mean\w*|\bmeaning\b|^(?:so )?what(?:'?s| is) (?:that|this|it)\W*$/iu
/** Whether a payment was late, or what late is. */
const WHETHER_LATE =
  /(?:算|是)(?:不算|不是|作|什么|啥|得上)?(?:晚|迟|逾期|按时|准时)|(?:晚|迟|逾期)(?:了)?(?:吗|么|不|没)[?？]?$|(?:怎么|怎样|啥|什么)(?:才)?(?:叫|算)(?:是)?(?:晚|迟|逾期)|\b(?:count\w*|class\w*|seen|treated|considered|regarded|is (?:that|it|this)|was (?:that|it|this)|was i|am i|were they|are they)\b[^.?!]{0,14}\b(?:late|overdue|on time|missed)\b|\bwhat (?:counts|count|is|does it take)\b[^.?!]{0,20}\b(?:late|overdue|on time)\b/iu
const HOW_LONG = /多久|几年|几天|\bhow (?:long|many|much)\b/iu

/** In their order: the first that fits is meant. */
const RULES: readonly Rule[] = [
  // 办房贷的时候查过一次 影响大吗: it is the check that is asked of.
  {
    name: 'asked_counts',
    told: tellsOfCheck,
    asked: WHETHER_IT_WEIGHS_OR_IS_BIG,
    when: 'applications',
  },
  // "There is 暂无额度. what does it mean": by what stands there.
  {
    itself: true,
    name: 'assessment_words',
    told: (text) => /评估|评分|\bassessment\b/iu.test(text),
    asked: MEANING,
  },
  {
    itself: true,
    name: 'temporary_words',
    told: (text) => /暂时|\btemporar\w+/iu.test(text),
    asked: MEANING,
  },
  {
    name: 'limit_words',
    told: (text) =>
      /(?:暂?无|没有?)(?:可用|借款)?额度|额度(?:已?失效|为?零|不足)|\bno (?:available )?(?:limit|credit)\b|\blimit (?:not available|unavailable|invalid|expired)\b/iu.test(
        text,
      ),
    asked: MEANING,
    itself: true,
  },
  // 显示服务已关闭，这是啥意思啊
  {
    name: 'closed_words',
    told: (text) => CLOSED_WORDS.test(text),
    asked: MEANING,
    itself: true,
  },
  // 没注意看 去哪看
  {
    name: 'page_not_found',
    told: (text) => NOT_LOOKED.test(text),
    asked:
      /(?:哪里?|哪儿|怎么|咋)[^，。,]{0,4}[看找瞧]|[看找瞧][^，。,]{0,4}哪|\bwhere\b[^,.]{0,24}\b(?:see|find|look|is (?:it|that)|check)\b|\bwhere is (?:it|that|this)\b|\bhow (?:do|can) i (?:see|find|check)\b/iu,
    when: 'notice',
  },
  // 催收打给我家人了 这合法吗: it is what collectors do that is asked of, and not that a limit was taken away.
  { name: 'work_told', told: (text) => TOLD_OTHERS.test(text), asked: IS_LEGAL },
  { name: 'rate_high', told: (text) => NAMES_RATE.test(text), asked: IS_LEGAL },
  // "Paid at 11pm on the due day. is that late"
  {
    name: 'same_day',
    told: (text) => ON_THE_DAY.test(text) && !AFTER_THE_DAY.test(text),
    asked: WHETHER_LATE,
    not: HOW_LONG,
  },
  // 自动扣款没扣成 第二天补的 这算逾期吗
  {
    name: 'failed_debit',
    told: (text) => DEBIT_FAILED.test(text) && AFTER_THE_DAY.test(text),
    asked: WHETHER_LATE,
    not: HOW_LONG,
  },
  // "I forgot the date when I moved house, does the lender listen to that"
  {
    name: 'explain_late',
    told: isLate,
    asked:
      /(?:听|看|管|考虑|通融|体谅|理解)[^，。,]{0,6}(?:理由|解释|原因|这个|吗|么|不)|解释[^，。,]{0,4}(?:有用|管用|听)|\b(?:listen|understand|take (?:that|it|this) into|make an exception|accept (?:that|it|this|an?) ?(?:excuse|reason|explanation)?|excuse)\b/iu,
    not: OF_THE_LIMIT,
  },
  // 第二天补的 会上征信吗
  {
    name: 'few_days_late',
    told: (text) => AFTER_THE_DAY.test(text),
    asked: /征信|上报|\b(?:credit (?:report|file|record|history)|my (?:report|file|record)|reported)\b/iu,
    not: HOW_LONG,
  },
  // 银行说没上征信 那还影响吗
  { name: 'unreported_late', told: (text) => UNREPORTED.test(text), asked: STILL, not: OF_THE_LIMIT },
  // 后来补了罚息 这事过去了吧
  { name: 'late_how_long', told: isLate, asked: OVER, not: OF_THE_LIMIT },
  // 还有一个逾期没还 先还哪个好
  {
    name: 'overdue_first',
    told: (text) => OVERDUE_NOW.test(text),
    asked: /先还|哪[个家笔]先|\b(?:pay|clear|settle)\b[^,.]{0,12}\bfirst\b|\bwhich (?:one )?first\b/iu,
  },
  // "I signed for my brother's loan. is this bad"
  {
    name: 'guarantee_counts',
    told: signedForAnother,
    asked: WHETHER_IT_WEIGHS_OR_IS_BIG,
    not: OF_THE_LIMIT,
  },
  // 停了以后试了两个别的平台，是不是傻
  {
    name: 'tries_ruined',
    told: (text) => TRIED_ELSEWHERE.test(text),
    asked:
      /傻|蠢|做错|错了|不该|弄巧成拙|添乱|搞砸|更糟|\b(?:stupid|dumb|silly|foolish|a mistake|wrong|an error|make (?:it|things) worse|made (?:it|things) worse|ruin\w*|mess(?:ed)?)\b/iu,
  },
  // 上个月刚还完度小满 这个还算吗
  {
    name: 'running_meaning',
    told: (text) => PAID_OFF.test(text),
    asked: /^[这那它]?[个笔家]?(?:也|还)?算(?:吗|么|不|不算)|\bcount\b/iu,
    when: 'other_loans',
  },
  // 前年晚过一次 早还清了 还有影响吗
  { name: 'late_how_long', told: isLate, asked: STILL, not: OF_THE_LIMIT },
  // 花呗那边晚过一次，算不算: it is the late payment that is asked of.
  {
    name: 'late_elsewhere',
    told: (text, locale) => namesLender(text) && isLate(text, locale),
    asked: WHETHER_IT_WEIGHS,
  },
  // 晚过一次 三天，严重吗
  {
    name: 'late_weighs',
    told: (text, locale) => isLate(text, locale) && !OVERDUE_NOW.test(text),
    asked: WHETHER_IT_WEIGHS_OR_IS_BIG,
    not: OF_ELSE_THAN_LATE,
  },
  // "One time, 3 days. is that bad", asked whether one was late.
  {
    name: 'late_weighs',
    told: (text) => COUNTS_LATE.test(text) && !OVERDUE_NOW.test(text),
    asked: WHETHER_IT_WEIGHS_OR_IS_BIG,
    not: OF_ELSE_THAN_LATE,
    when: 'record',
  },
  // 卡快刷满了 有影响吗
  {
    name: 'card_near_limit',
    told: (text) => CARD_FULL.test(text),
    asked: WHETHER_IT_WEIGHS,
  },
  // "Says upgrading our service. does that mean they won't lend"
  {
    name: 'upgrade_words',
    told: (text) => UPGRADES.test(text),
    asked: /不[给能让]?借|真的|借口|骗|关|是不是就|\b(?:mean|real|true|excuse|lend|refus\w+|closed)\b/iu,
  },
  // "Unemployed right now, will they even consider me"
  {
    name: 'no_income_chance',
    told: (text) => NO_INCOME.test(text),
    asked:
      /(?:还|会|能|肯|可以)[^，。,]{0,6}(?:借|批|给|放|额度|通过|考虑)|希望|机会|\b(?:lend|consider|approv\w*|accept\w*|give me|get (?:anything|one|a limit)|chance|hope|borrow)\b/iu,
    not: /恢复|再借|以后|\b(?:restor\w*|again|come back|later)\b/iu,
  },
  // 昨晚还完的 要等几天
  {
    name: 'limit_after_repaying',
    told: (text) => JUST_PAID.test(text),
    asked:
      /^(?:大概|一般|那|还)*(?:要|得|需要)?等(?:多久|几天|多少天|多长时间)|\bhow (?:long|many days) (?:do|should|must) i wait\b/iu,
  },
  // "They charge 24%, is that even legal"
  {
    name: 'rate_high',
    told: (text) => RATE_TOLD.test(text),
    asked:
      /合法|违法|犯法|正常|[高贵]|\b(?:legal|allowed|normal|usury|too (?:high|much)|a lot|high|expensive|bad|fair|a rip ?off)\b/iu,
    not: /额度|关|停|\b(?:limit|clos\w+|late|report|lower|less)\b/iu,
  },
  // "Someone keeps calling about a loan, is that Jiebei"
  {
    name: 'text_or_page',
    told: (text) => SENT_BY_SOMEBODY.test(text),
    asked:
      /(?:是不是|是|真是)(?:借呗|你们|支付宝|官方|真的)|^真的|\bis (?:that|this|it|he|she) (?:really |actually |even |from )*(?:jiebei|alipay|you\b|the lender|real|legit|true|fake|official|genuine|safe)/iu,
  },
  // "4500 fixed, is that too low"
  {
    name: 'income_low',
    told: (text) => /\d{3}|[一二两三四五六七八九]千|百/u.test(text),
    asked:
      /(?:太|会不会|是不是|算不算|算)[^，。,]{0,4}[低少]|(?:够|行)(?:不够|吗|么|不行)|\b(?:too (?:low|little)|enough|too small)\b/iu,
    when: 'income',
  },
  // "My husband earns 5000, can his be added"
  {
    name: 'household_income',
    told: namesFamily,
    asked:
      /(?:能|可以|会|要)[^，。,]{0,8}(?:加|算|合|凑)|一[起块]算|算[^，。,]{0,4}(?:吗|么|不)|\b(?:add\w*|includ\w*|count\w*|together|combine\w*|put in|use) ?(?:(?:his|hers|theirs|her|their|it|that|them|both|ours?|too|in)\b|\??$)|\b(?:his|hers|theirs|both)\b[^,.]{0,16}\b(?:count|add|includ)\w*/iu,
  },
]

const ON_THE_DAY =
  /(?:当天|当晚|当日|还款日|到期日|最后一天|那天)[^，。,]{0,8}(?:[0-9一二三四五六七八九十两]{1,3}[点:：]|晚上|半夜前|夜里|晚|才还|还的|还上)|\b(?:on|of) (?:the|my|that) (?:due|same|last|payment|repayment) (?:day|date)\b|\b(?:due|payment|repayment) (?:day|date)\b[^.?!]{0,16}\b(?:at|around|about|by) (?:\d|night|midnight|eleven|ten|nine)|\b(?:before|till|until) midnight\b|\bsame (?:day|evening|night)\b/iu
const AFTER_THE_DAY =
  /第二天|次日|隔天|[两三几]天后|\b(?:next|following) (?:day|morning)|day after|days? (?:later|after|late)\b|\bafter midnight\b/iu
const DEBIT_FAILED =
  /(?:没|未)(?:有)?(?:能)?(?:扣|划)|扣款?(?:没成|不了|不成|失败)|(?:代扣|自动扣款?|自动还款?)[^，。,]{0,6}(?:没成|失败|不成)|\b(?:auto ?-?pay\w*|auto ?-?debit|(?:direct )?debit|standing order|payment|transfer|it)\b[^.?!]{0,16}\b(?:fail\w*|bounced?|(?:didn'?t|did not) (?:go|work|get|take))\b/iu

const RATE_TOLD = /\d ?[%％]|[分厘]利|年化|\b\d+ ?(?:percent|apr)\b|\bapr\b/iu
const SENT_BY_SOMEBODY =
  /短信|链接|有人(?:打|加|联系|发)|\b(?:sms|texts?(?:ed)?|link|email)\b|\b(?:someone|somebody|they|a (?:guy|man|woman|person|caller))\b[^,.]{0,20}\b(?:call(?:s|ed|ing)?|rang|rings?|phon(?:es|ed|ing)|messag(?:es|ed|ing)|contact(?:s|ed|ing))\b/iu
const TOLD_OTHERS =
  /(?:打|找|联系|告诉|通知|骚扰|发)[^，。,]{0,6}(?:家[人里]|亲戚|朋友|同事|单位|公司|领导|父母|通讯录|[爸妈])|爆通讯录|\b(?:call\w*|rang|ring\w*|phon\w*|text\w*|contact\w*|told|messag\w*) (?:up )?(?:my |all my )?(?:family|parents|mum|mom|dad|wife|husband|boss|work|employer|colleagues?|co-?workers?|friends?|relatives)\b/iu
const NAMES_RATE = /年化|利率|利息|日息|月息|\b(?:interest|rate|apr|percent)\b|%/iu
const OVERDUE_NOW =
  /逾期[^，。,]{0,6}(?:没还|未还|没补|还没|欠着)|(?:正|还在|眼下|现在)[^，。,]{0,4}逾期|\b(?:one|loan|card|that)\b[^,.]{0,16}\b(?:is|still) (?:overdue|late)\b|\boverdue (?:now|right now|at the moment)\b/iu
const TRIED_ELSEWHERE =
  /(?:试|申请|点|申)(?:了|过)[^，。,]{0,10}(?:[家个次]|平台|银行|贷|软件|app)|\b(?:tried|did try|applied|did apply|asked)\b[^.?!]{0,30}\b(?:apps?|lenders?|banks?|loans?|places?|others?|elsewhere|sites?|cards?)\b/iu
const CLOSED_WORDS =
  /(?:服务|功能|业务|借款)[^，。,]{0,6}(?:关闭|停用|停止|终止|关停|不可用)|已(?:关闭|停用|终止)|\b(?:service|function|access)\b[^.?!]{0,16}\b(?:closed|stopped|terminated|ended|suspended|disabled|un?available|not available)\b|\b(?:not available|unavailable) (?:for|to) (?:you|me)\b|\bservice closed\b/iu
const COUNTS_LATE =
  /忘|[一两二三四五几半\d]+[次回天]|\b(?:forgot|once|twice|(?:one|two|three|four|five|several|few|\d+) (?:times?|days?|weeks?))\b/iu
const PAID_OFF = /还[完清](?!证)|结清(?!证)|\b(?:paid (?:it )?off|cleared|finished paying)\b/iu
const UNREPORTED =
  /没(?:有)?(?:上|报|进|写)(?:到|进|上)?(?:征信|央行|人行)|没(?:有)?上报|\b(?:not|n't|never) (?:been |get |got )?reported\b|\bnot on my (?:report|file|record)\b/iu

const JUST_PAID =
  /(?:昨|今|刚|前)[^，。,]{0,4}(?:还|结清|清)|\b(?:paid|repaid|cleared)\b[^,.]{0,30}\b(?:yesterday|today|last night|just|this morning)\b|\bjust (?:paid|repaid|cleared)\b/iu
const CARD_FULL =
  /卡[^，。,]{0,8}(?:刷(?:满|爆|空|得差不多)|快满|用(?:满|完|光)|到顶)|\bcards?\b[^,.]{0,24}\b(?:(?<!in )full|maxed|at (?:its|the|their) limits?|to the limit)\b/iu
const UPGRADES = /升级|维护|\b(?:upgrad\w*|maintenance)\b/iu
const NO_INCOME =
  /没(?:有|了)?(?:任何|一点)?(?:收入|进账|工作|班上)|失业|待业|\b(?:no (?:income|job|work|salary)|unemployed|out of work|laid off|lost my job|without (?:a )?(?:job|income|salary))\b|^none$/iu

function isLate(text: string, locale: Locale): boolean {
  return toldLate(text, locale) !== undefined
}

/** The narrow question that is asked of what stands right before it, by what both say; undefined where no rule fits. */
export function leansByRule(
  told: string,
  asked: string,
  { locale, open }: Pick<Turn['state'], 'locale' | 'open'>,
  rules: readonly Rule[] = RULES,
): string | undefined {
  return rules.find(
    (rule) =>
      rule.asked.test(asked) &&
      rule.not?.test(asked) !== true &&
      (!rule.when || rule.when === open?.fact) &&
      rule.told(told, locale),
  )?.name
}

/** The same, of what is told in the words that ask: "there is 暂无额度 what does it mean". */
export function asksOfItself(
  asked: string,
  state: Pick<Turn['state'], 'locale' | 'open'>,
): string | undefined {
  return leansByRule(
    asked,
    asked,
    state,
    RULES.filter(({ itself }) => itself),
  )
}
