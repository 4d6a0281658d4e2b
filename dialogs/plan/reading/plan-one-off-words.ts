/** What a sum that is paid once may be for; each has its own people to ask. */
export const purposes = ['school', 'medical', 'wedding', 'festival', 'repair', 'deposit', 'thing'] as const

export type Purpose = (typeof purposes)[number]

const OF: Readonly<Record<Purpose, RegExp>> = {
  school:
    /学费|学杂费|报名费|培训费|住宿费|书本费|择校费|考证费|考试费|驾校|\b(?:tuition|school (?:fees?|money|bill)|(?:course|college|uni(?:versity)?|semester|exam|nursery|enrol+ment) fees?|school uniforms?|driving school)\b/iu,
  medical:
    /手术|住院|医药费|医疗费|治疗费|看病|看牙|补牙|种牙|拔牙|牙套|矫正|体检|\b(?:surgery|operation|hospital|dentist|dental|tooth|teeth|root canal|medical|vet(?:'?s)?(?: bill)?|glasses)\b/iu,
  wedding:
    /结婚|婚礼|彩礼|订婚|办酒|酒席|婚纱|三金|\b(?:my|our|the|son'?s|daughter'?s|brother'?s|sister'?s) wedding\b|\bget(?:ting)? married\b|\bengagement (?:party|ring)\b/iu,
  festival:
    /随礼|份子|喝喜酒|人情|红包|压岁|过年|春节|年货|回(?:趟)?老?家|车票|机票|\b(?:wedding gift|gifts?|presents?|birthday|christmas|new year|spring festival|flights?|(?:train|plane|bus) tickets?|trip home|go(?:ing)? home|fly home|funeral)\b/iu,
  repair:
    /轮胎|换胎|修车|修[^，。,\d]{0,3}(?:车|手机|电脑|房|屋|热水器|空调|水管|冰箱)|年检|保养|装修|(?:车|电动车|手机|电脑|空调|热水器)坏了|\b(?:tyres?|tires?|brakes?|car repairs?|repairs?|fix(?:ing)? (?:the|my) \w+|boiler|roof|garage bill|mot|(?:car|phone|laptop|fridge) (?:broke|died|is broken))\b/iu,
  deposit:
    /(?<!退(?:了|回)?)押金|搬家|中介费|定金|\b(?:(?:rent |flat |house |rental )?deposit|moving (?:house|costs|out|in|fees?)|agency fee|bond)\b/iu,
  thing:
    /(?:买|换)(?:个|台|部|辆|张|一[个台部辆张])?(?:新)?的?(?:手机|电脑|笔记本|冰箱|洗衣机|空调|电视|热水器|沙发|床|家电|家具|电动车|电瓶车|摩托)|\b(?:new|another|replace (?:the|my)|buy(?:ing)? an?) (?:phone|laptop|computer|fridge|washing machine|washer|sofa|bed|bike|e-?bike|scooter|tv|cooker)\b/iu,
}

export function purposeIn(said: string): Purpose | undefined {
  return purposes.find((one) => OF[one].test(said))
}

/** 就交一次, 不是每个月, "just once", "not monthly" */
export const ONCE =
  /(?:就|只|才|是|都是)?(?:交|付|花|出|给)?(?:这)?一次性?(?:的|的钱|交清|付清|费用|开销|支出)?(?=$|[，。,！!？?\s]|就|要|得|交|付|花|的)|不是(?:每个?月|月月|按月|长期)|(?:不|没有?)(?:用|需要|要)?(?:每个?月|月月)都?(?:交|付|花|有)|\b(?:one[- ]?off|one[- ]?time|(?:just|only|is|its|it'?s|thats|that'?s|paid|pay) once|once only|not (?:every|each|per|a) month|not monthly|isn'?t (?:monthly|every month))\b/giu

/** 另外算, "is separate": beside the costs of a month. */
export const APART =
  /另外(?:算|的|一笔)|单(?:独|另)(?:算|的)?|不算(?:在)?(?:每月|月)?(?:开销|里面)|\b(?:separate(?:ly)?|extra to that|on its own|not part of (?:it|that|my costs))\b/iu

/** How it is to be paid is asked, or that it comes. */
export const HOW =
  /怎么(?:办|凑|弄|交|付|出|搞|来|解决)|咋(?:办|凑|弄|交|整|搞)|哪(?:来|儿来|里来|里出|儿出|里弄|有钱)|从哪|上哪|凑(?!合)|不够|哪够|够(?:吗|不|么)|拿不出|交不[起上]|付不[起上]|没(?:算|着落|钱)|还差|要交|得交|要付|得付|要花|得花|要用|需要|快要?到|马上|眼看|下周|下个?月|这个?月(?:就)?要|月底|开学|过几天|[得要该](?:换|修|买)|坏了|\b(?:how (?:do|can|should|would|am|will|is|on earth)|how'?s|what about|need(?:s|ed)?|have to|has to|got to|gotta|due|coming up|can'?t (?:cover|afford|pay)|where (?:do|can|would)|enough|short|next (?:week|month)|soon|in (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*)\b/iu

/** Asked whether it can be paid in parts or later. */
export const IN_PARTS =
  /分(?:期|几次|两次|三次|批|月|开)(?:交|付|给|还|来)?|缓(?:交|缴|一缓|几天|缴)|(?:晚|迟|拖)(?:点|些|几天|一点|两天)(?:交|付|给)|先(?:交|付|给)(?:一?部分|一半|点)|\b(?:in (?:parts|instal+ments|two|bits|stages)|instal+ments|pay (?:it )?(?:later|monthly|bit by bit|over time)|payment plan|spread (?:it|the cost)|half now)\b/iu

/** Of a loan, of what comes in, or of each month: no sum to be paid once. */
export const OTHERWISE =
  /(?:花|用|付|交)(?:了|掉了)|上个?[月周]|去年|昨天|每个?月(?!都?不)|月供|每年|一年|一学期|借了|贷|[还欠](?:着|款|了|(?:他|她|人家|朋友)?\s*\d)|利率|利息|年化|分了|退(?:了|回|税|给)|到账|卖了|如果|要是|假如|\b(?:a|per|each|every) (?:month|year|term)\b|\bmonthly\b|\byearly\b|\bowe|\bborrowed\b|\bloan\b|\brate\b|\bspent\b|\blast (?:week|month|year)\b|\brefund|\bback\b|\bgot my\b|\bsold\b|\bif\b/iu

/** That a sum is to be paid to somebody, whatever it is for; what a loan charges is none. */
export const TO_PAY =
  /(?<!手续|服务|违约|滞纳|管理|担保)费(?!率)|罚款|罚金|保证金|(?:要|得|该|需要?)(?:交|缴|付|赔)|\b(?<!\b(?:late|handling|service|early|processing|loan) )(?:fees?|fine|bill|tax|licen[cs]e|permit|visa|(?:have|need|has|got|gotta) (?:to )?pay)\b/iu

/** Whom it is paid to, asked whether they wait. */
export const PAYEE =
  /学校|老师|辅导员|学院|幼儿园|培训班|医院|医生|诊所|房东|中介|老板|商家|店里?|师傅|酒店|物业|律师|\b(?:school|college|uni(?:versity)?|teacher|nursery|hospital|clinic|doctor|dentist|landlord|agent|garage|mechanic|shop|store|seller|lawyer|organi[sz]er|venue)\b/giu

const PAYEES: Partial<Readonly<Record<Purpose | 'other', RegExp>>> = {
  school: /学校|老师|辅导员|学院|幼儿园|培训班|\b(?:school|college|uni(?:versity)?|teacher|nursery)\b/iu,
  medical: /医院|医生|诊所|\b(?:hospital|clinic|doctor|dentist)\b/iu,
  wedding: /酒店|\bvenue\b/iu,
  deposit: /房东|中介|\b(?:landlord|agent)\b/iu,
  repair: /老板|店|师傅|\b(?:garage|mechanic|shop)\b/iu,
  thing: /老板|商家|店|\b(?:shop|store|seller)\b/iu,
  other: /老板|商家|店|师傅|物业|律师|\b(?:shop|store|seller|lawyer|organi[sz]er)\b/iu,
}

/** For what the one is paid who is asked; what was spoken of last comes first. */
export function payeeIn(said: string, last?: Purpose | 'other'): Purpose | 'other' | undefined {
  if (last !== undefined && PAYEES[last]?.test(said)) return last
  return purposes.find((one) => PAYEES[one]?.test(said))
}
