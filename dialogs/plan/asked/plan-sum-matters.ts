import type { Step } from '#dialogs/plan/plan-state.ts'

/** What people ask of while they are asked what comes in, or what they have to spend, and how each of them is known. */

export interface Matter {
  /** The answer to it: plan.month_asked.<name>. */
  readonly name: string
  readonly words: RegExp
  /** Its amount is none of what is asked for, and is left out of the sum. */
  readonly leftOut?: true
}

const OF_BOTH: readonly Matter[] = [
  {
    name: 'redo',
    words:
      /(?:变|改|降|涨|少|换)[^，。]{0,6}(?:重新|重头|从头|重来|再来)|重新(?:弄|排|填|做|来|算|写)|以后[^，。]{0,6}(?:能|可以|还)[^，。]{0,3}改|(?:后面|回头|之后|以后|到时)(?:再|还)?(?:能)?改|改得了|改不了|\b(?:start (?:over|again)|redo|re-do|do (?:it|this|everything|all this) (?:all )?(?:over )?again|change (?:it|this|that) later|fix it later|correct it later)\b/iu,
  },
  {
    name: 'proof',
    words:
      /(?:工资条|流水|证明|截图|凭证|收据|明细)[^，。]{0,4}(?:吗|不|么|给|传|发|交)|(?:要|需要|得)[^，。]{0,4}(?:提供|上传|拿|出)[^，。]{0,4}(?:工资条|流水|证明|截图|凭证)|\b(?:payslips?|pay ?stubs?|proof|bank statements?|receipts?)\b/iu,
  },
]

const OF_INCOME: readonly Matter[] = [
  {
    name: 'turnover',
    words:
      /流水|营业额|毛收入|毛利|毛的|利润|纯利|刨[去掉除]|进货|货款|成本|\b(?:turnover|takings|takes|revenue|sales|profit|invoices?|invoiced|fares|expenses|stock)\b/iu,
  },
  {
    name: 'tax',
    words:
      /税前|税后|扣税|应发|实发|(?:扣|除|交)(?:完|了|掉|去)?(?:社保|五险|公积金|个税)|到手还是|还是到手|合同上|\b(?:tax(?:ed)?|gross|net|take[- ]?home|deductions?)\b/iu,
  },
  {
    name: 'bonus',
    words:
      /年终|奖金|十三薪|13薪|双薪|过节费|季度奖|全勤奖|分红|红包|退税|\b(?:bonus(?:es)?|13th|thirteenth|christmas money|tax refund)\b/iu,
    leftOut: true,
  },
  {
    name: 'given',
    words:
      /(?:给|寄给?|打给|转给|孝敬)(?:回)?(?:我)?(?:前[妻夫]|老?爸|老?妈|父母|家里|老家|孩子|娃|儿子|女儿|老人|[弟妹]|公婆|岳|丈母|爷|奶)(?!.{0,4}给我)|寄(?:回|到)?(?:家|老家)|(?:付|交|出)[^，。]{0,6}抚养费|要给[^，。]{0,10}(?:费|钱)|\b(?:send|sending|give|giving|pay|paying|goes|transfer)\b[^.?!]{0,28}\b(?:home|parents|folks|in-laws|gran\w*|mum|mom|dad|family|my ex|ex[- ]?(?:wife|husband)?|kids?|son|daughter|lad|child|brother|sister)\b|\b(?:maintenance|alimony|child support)\b[^.?!]{0,12}\b(?:to|for|i pay)\b/iu,
  },
  {
    name: 'steady',
    words:
      /(?:爸妈?|妈|父母|家里|儿子|女儿|闺女|孩子|[哥姐弟妹]|亲戚|前[夫妻]|房客|租客)[^，。]{0,8}(?:给|打|贴|寄|转|付|交)|抚养费|赡养费|低保|失业金|救济|残疾|补助|退休金|养老金|租金|收租|(?:出租|租出去)|现金|微信(?:收|转)|私下|\b(?:child support|alimony|unemployment|benefits?|pension|welfare|lodger|rent out|let (?:a|out)|rental|cash|(?:parents|mum|mom|dad|son|daughter|brother|sister|ex|family) (?:\w+ )?(?:gives?|sends?|pays?|helps?))\b/iu,
  },
  {
    name: 'household',
    words:
      /老婆|老公|媳妇|爱人|对象|丈夫|妻子|[男女]朋友|[男女]友|[俩两]个?人|两口子|夫妻|家庭|全家|一家人|加(?:在)?一起|(?:只|就|光)(?:写|算|填|报|说)我|[我她他](?:自己)?的(?:还是|也)|还是我(?:自己|一个人)|\b(?:wife|husband|hubby|missus|partner|spouse|boyfriend|girlfriend|fianc\w+|household|joint|both of us|just (?:me|mine)|only (?:me|mine)|or mine|mine or|my own|his|hers|together)\b/iu,
  },
  {
    name: 'allowance',
    words: /公积金|社保|饭卡|\b(?:housing fund|provident fund|meal card|vouchers?)\b/iu,
    leftOut: true,
  },
  {
    name: 'allowance',
    words: /[餐饭房车话]补|补贴(?!不)|津贴|高温费|\b(?:allowances?|meal money)\b/iu,
  },
  {
    name: 'unpaid',
    words:
      /拖欠|欠薪|(?:工资|钱)[^，。]{0,6}(?:没发|不发|还没到)|没发工资|\b(?:(?:hasn'?t|haven'?t|not been|isn'?t|didn'?t get) (?:paid|pay)|owes? (?:me|us) (?:wages|pay)|wages are late)\b/iu,
  },
  {
    name: 'currency',
    words: /美元|美金|[刀镑]|港币|欧元|日元|外币|\b(?:usd|dollars?|euros?|pounds?|hkd|foreign currency)\b/iu,
    leftOut: true,
  },
  {
    name: 'later',
    words: /涨薪|涨工资|加薪|调薪|转正|\b(?:raise|pay rise|promotion)\b/iu,
  },
  {
    name: 'savings',
    words:
      /存款|积蓄|存的|攒的|理财|余额宝|欠我|借来|借的钱|卖(?:了|掉)|\b(?:savings?|saved|owes? me|borrow\w*|sold|selling)\b/iu,
    leftOut: true,
  },
  {
    name: 'not_yet',
    words:
      /下个?月才|[还没]没?(?:上班|入职|开工)|(?:刚|马上|快|要)(?:入职|上班)|新工作|新单位|试用期|作假|作弊|骗人|\b(?:new job|start(?:ing|s)? (?:a |work|on|next|in|the)|haven'?t started|probation|cheat\w*|lying|dishonest)\b/iu,
  },
  {
    name: 'which_month',
    words:
      /哪个月|哪[一]?个(?:月|数)|[上这]个?月|平均|(?:多|少|忙|闲|好|差)的(?:时候|月)|旺季|淡季|时多时少|不固定|不稳|有高有低|\b(?:which month|(?:last|this) month|average|(?:good|bad|busy|slow|quiet|best|worst) (?:months?|ones?|weeks?)|busy|quiet|var(?:y|ies)|depends|up and down|good month|bad month)\b/iu,
  },
  {
    name: 'varying',
    words:
      /加班|夜班|提成|绩效|补贴|小费|兼职|副业|外快|计件|私活|零工|不一定|时有时无|\b(?:overtime|nights?|shifts?|commission|tips?|side|gigs?|freelanc\w*|extras?|odd jobs|weekends?|part[- ]time)\b/iu,
  },
]

const OF_COSTS: readonly Matter[] = [
  {
    name: 'deducted',
    words:
      /^(?!.*(?:自己(?:交|缴|掏|买|出)|自费|灵活就业|\b(?:i pay|myself|self[- ]paid)\b)).*?(?:工资里?(?:面|头)?(?:直接|就|已经)?(?:扣|划|代扣)|(?:单位|公司|厂里|老板)[^，。]{0,4}扣|已经扣|五险一金|社保|公积金|个税|\b(?:(?:out of|from|off) my (?:wages?|pay|salary)|deducted|taken off|come?s? off|straight out|before i (?:get|see) it|social (?:security|insurance)|income tax|pension contributions?)\b)/iu,
    leftOut: true,
  },
  {
    name: 'loan',
    words:
      /房贷|车贷|贷款|月供|按揭|信用卡|花呗|借呗|白条|美团(?!外卖)|网贷|分期|还款|欠款|微粒贷|放心借|还(?:网贷|贷|债)|\b(?:mortgage|loans?|credit cards?|cards? (?:payments?|minimum)|huabei|jiebei|baitiao|meituan|instal+ments?|debts?|repayments?|weilidai|finance)\b/iu,
  },
  {
    name: 'shared',
    words:
      /一起租|合租|平摊|aa|一人一半|[出付交]一半|各(?:出)?一半|室友|(?:老婆|老公|对象|爱人|[男女]朋友)[^，。]{0,4}(?:出|付|交)|我[那出]的?那?份|\b(?:split|shared?|half|flatmate|room-?mate|my share)\b/iu,
  },
  {
    name: 'once',
    words:
      /装修|看牙|补牙|种牙|手术|住院|修车|修手机|搬家|婚礼|结婚|彩礼|酒席|办酒|旅游|押金|(?:就|只)?(?:这)?一次(?:性|的)?(?!吃)|买(?:车|手机|电脑|冰箱|家电|家具)|\b(?:dentist|teeth|operation|one[- ]off|only once|just once|wedding (?:next|this|in)|getting married|my wedding|deposit|repairs?|moving house|new (?:phone|laptop|fridge|car|sofa|boiler))\b/iu,
    leftOut: true,
  },
  {
    name: 'gifts',
    words:
      /份子|人情|随礼|随份子|红包|过年|过节|送礼|请客|生日|\b(?:birthdays?|weddings?|gifts?|presents?|christmas|church|tithes?|donations?)\b/iu,
  },
  {
    name: 'family_cost',
    words:
      /(?:给|寄|打|转)(?:给|回)?(?:我)?(?:爸|妈|父母|家|老家|屋里|孩子|娃|老[人爸妈]|弟|妹|公婆|岳|前[夫妻]|儿子|女儿|爷|奶|外)|抚养费|赡养|孝敬|老家|\b(?:send|sending|give|giving|pay|paying)\b[^.?!]{0,28}\b(?:home|parents|folks|in-laws|gran\w*|mum|mom|dad|family|ex|kids?|son|daughter|brother'?s?|sister'?s?|nephew|niece)\b|\b(?:child support|alimony|maintenance|pocket money)\b/iu,
  },
  {
    name: 'yearly',
    words:
      /一年|每年|半年|季度|一季|学期|[年季]付|年缴|摊|\b(?:a year|yearly|annual\w*|per year|once a year|quarter\w*|semester|school term|every (?:six|three|6|3) months)\b/iu,
  },
  {
    name: 'cut',
    words:
      /(?:哪|怎么|咋|如何)[^，。]{0,6}(?:省|减|压)|省(?:钱|开支|开销|着花)[^，。]{0,4}(?:办法|法子|招|窍门|建议|诀窍)|\b(?:where|what|how) (?:can|could|should|do|would|to) (?:i |we )?(?:(?:cut|trim)\b|save\b(?! for)|(?:do to )?(?:spend less|save\b)|bring (?:it|that|this) down|get (?:it|that|this) down|live cheaper)|\b(?:tips?|ideas?|advice|ways?)\b[^.?!]{0,16}\b(?:sav(?:e|ing)|cut(?:ting)?|spend(?:ing)? less)\b/iu,
  },
  {
    name: 'saving',
    words:
      /存(?:钱|款|起来|下来|的|(?=\s*[\d一二两三四五六七八九]))|攒|定投|理财|\b(?:savings?|save|put(?:ting)? (?:aside|away)|invest\w*)\b/iu,
    leftOut: true,
  },
  {
    name: 'treats',
    words:
      /烟|酒|打牌|麻将|彩票|游戏|充值|奶茶|咖啡|零食|外卖|健身|美容|化妆|护肤|衣服|剪头|理发|宠物|猫|狗|会员|唱歌|聚餐|应酬|钓鱼|零花|玩的|\b(?:smok\w+|cig\w*|fags|vap\w+|beers?|booze|drink\w*|pub|wine|alcohol|gam(?:es?|ing|bling)|lotter\w+|netflix|spotify|subscriptions?|streaming|gym|hair\w*|nails|make-?up|clothes|cats?|dogs?|pets?|coffees?|take-?aways?|take-?outs?|eating out|hobb\w+|football|going out|fun|nights out)\b/iu,
  },
  {
    name: 'swings',
    words:
      /夏天|冬天|[这下]个?月|时多时少|不一样|不一定|不固定|有[多高]有[少低]|没(?:个)?(?:准|定数)|(?:每个?月|月月)[^，。]{0,4}(?:变|不同|两样)|\b(?:winter|summer|var(?:y|ies|ied)|fluctuat\w*|(?:changes?|differs?|different|not the same) (?:every|each|from) month|one month|it depends|up and down|different every|goes up)\b/iu,
  },
]

const EXACT: Matter = {
  name: 'exact',
  words:
    /大概|大约|大致|差不多|准(?!备|时)|精确|估|往[多高少低]|[说写填报](?:[少高低]|多(?!少))|多[说写报]|少[说写报]|四舍五入|[凑取]整|\b(?:rough(?:ly)?|exact(?:ly)?|estimat\w*|guess\w*|round(?:ed)?(?: it)?(?: up| down)|precise|ballpark|accurate|(?:too )?high or (?:too )?low|low or high|approx\w*)\b/iu,
}

/** The steps of a plan that ask for a sum of the month. */
export type OfMonth = 'income' | 'fixed'

export function asksForMonth(step: Step): step is OfMonth {
  return step === 'income' || step === 'fixed'
}

/** What a part of a message is about, of those that are asked of while this is the open question. */
export function matterIn(said: string, step: OfMonth): Matter | undefined {
  const own = step === 'income' ? OF_INCOME : OF_COSTS
  const found = [...OF_BOTH, ...own].find(({ words }) => words.test(said))
  if (found) return found
  return EXACT.words.test(said) ? { ...EXACT, name: step === 'income' ? 'exact' : 'exact_costs' } : undefined
}

/** "Same as I told you", 不是说过了吗: their income, which isn't held. */
const TOLD_BEFORE =
  /(?:跟|和|就是|还是|照)?(?:我)?(?:之前|前面|刚才|刚刚|上面|早)(?:就|已经)?(?:跟[你您])?(?:说|讲|填|写|报)?过?的?(?:一样|那个?数?|了)$|(?:说|讲|填|写)过(?:了|的)?(?:啊|呀|吗|嘛|吧)*$|[你您](?:那|这)?(?:里|边)?(?:不是)?(?:都|已经)?(?:有|记着|记了|知道)(?:的|了)?(?:吗|嘛|啊)*$|^同上|^老样子|\bsame (?:as|like) (?:before|above|earlier|last time|i (?:told|said|wrote|put)|what i)\b|\b(?:you|u) (?:already |should )?(?:have|got|know) (?:that|it|this|my \w+)(?: already)?$|\b(?:told|said) (?:you |u )?(?:that |it |this )?(?:already|before|earlier)\b|\balready (?:told|said|gave)\b|^(?:as|like) i (?:said|told)/iu

export function saysItWasTold(said: string): boolean {
  return TOLD_BEFORE.test(said.trim().replace(/[。.!！?？~\s]+$/u, ''))
}
