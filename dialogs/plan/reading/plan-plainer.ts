import { readChineseNumeral } from '#src/understanding/chinese-numerals.ts'
import { withMoneyOfFamily } from './plan-family.ts'

/** Spellings of prices, instalments and lists that the number reader doesn't know, put into ones that it does. */

const DIGIT = '一二两三四五六七八九'

/** 3, 三, 14, 十四 */
const PERCENT = `\\d{1,2}|[二两]?十[${DIGIT}]?|[${DIGIT}]`

/** 8000, 一万二 */
const SUM_SAID = `(?:\\d[\\d,.]*[万千wk]?|[${DIGIT}][${DIGIT}十百千万]*[百千万][${DIGIT}]?)`

const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

const PLAINER: readonly (readonly [pattern: RegExp, plain: string | ((...said: string[]) => string)])[] = [
  // 每月多拿500先还安逸花, 从剩的钱里多掏500去还: paid on top, out of what is left.
  [
    /(?:从[^，。,\d]{0,8}(?:里面?|里头|中))?(?:每个?月|一个月)?(?:能|可以|想|打算|要|就)*(?:多|再|额外)(?:拿|掏|挤|腾|出|凑)(?:出来?|个)?\s*([\d一二两三四五六七八九][\d一二两三四五六七八九十百千万,.]*)(?:块钱?|元)?(?:出?来)?(?:先|去|用来|拿去|拿来|都|全|提前)*还(?![有剩是能要会差欠])/gu,
    '每月多还$1 ',
  ],
  [
    /(每个?月|一个月)(?:能|可以|想|打算|再|还)*(?:挤|腾|匀|省)(?:出来?)?\s*([\d一二两三四五六七八九][\d一二两三四五六七八九十百千万,.]*)(?:块钱?|元)?(?:出?来)?(?:先|去|用来|拿去|拿来|都|全|提前)*还(?![有剩是能要会差欠])/gu,
    '每月多还$2 ',
  ],
  // 在厂里上班，四千八一个月: what one works for.
  [
    new RegExp(
      `((?:上班|打工|干活|务工|做工|跑车|跑单|送外卖|送快递|当保安|做保洁)(?:的|呢)?\\s*[，,]\\s*)(?=(?:大概|差不多)?\\s*(?:(?:一个?月|每个?月)(?:大概|差不多|能|有|就|也就)*\\s*${SUM_SAID}|${SUM_SAID}(?:块钱?|元)?(?:左右)?(?:一个?月|每个?月)))`,
      'gu',
    ),
    '$1收入',
  ],
  // "My money: 9,500 in, rent 2,000"
  [
    /(?<=^|[:,;] ?)([¥$]?\d[\d,.]*k?(?: yuan| rmb)?) (?:comes? |coming )?in(?= a month| each month|[,;.]|$)/giu,
    'income $1',
  ],
  // 三千多点: hardly more; 四千来块: about so much.
  [/(?<=[千百万])多(?:一)?点儿?/gu, '出头'],
  [/(?<=[千百万])来(?=[块元]|$|[，。,\s])/gu, ''],
  // "the 5000 I owe my sister": by whom it is owed to.
  [
    /\b(?:the|that|those|an?) ([¥$]?\d[\d,]*k?)(?: yuan| rmb)? (?:that |which )?i (?:still )?owe (?:to )?(?:my |our |an? |the )?([a-z]+)\b/giu,
    '$2 $1',
  ],
  // "400 meituan n 600 weilidai"
  [/ n (?=[¥$]?\d)/giu, ' and '],
  // "That's one month a year", 一年就一两个月: how often, and no time that a debt runs.
  [
    /\b(?:that'?s |it'?s |that is )?(?:only |just )?(?:one|a|two|three|[1-3]) (?:bad )?months? (?:a|in the|in a|per|of the|out of the) year\b|一年(?:里|到头|中)?(?:也|就|只|才|大概|最多)*(?:有)?[一两二三1-3]+个月/giu,
    ' ',
  ],
  // 我老婆也上班，一个月工资 2500, "my wife starts monday, 2500 a month": what they bring in.
  [
    /((?:老公|老婆|丈夫|妻子|媳妇|爱人|对象|男朋友|女朋友|男友|女友|[爸妈哥姐弟妹]|儿子|女儿)(?:[^，。,\d]{0,6})(?:上班|工作|打工|开工|干活)(?:了|的|去了)?)\s*[，,]\s*(?=[他她]?(?:一个?月|每个?月|月|工资|拿|挣|赚)[^，。,还欠]{0,6}[\d一二两三四五六七八九])/gu,
    '$1',
  ],
  [
    /\b(my (?:wife|husband|partner|girlfriend|boyfriend|mum|mom|dad|son|daughter|brother|sister) (?:also |now )*(?:works?|starts?|started|is working|got (?:a )?(?:job|work))\b[^,.;\d]{0,24}),\s*(?=(?:about |around |at |for )?[¥$]?\d[\d,.]*k?(?: yuan| rmb)? (?:a|per|each|every) month)/giu,
    '$1 earning ',
  ],
  // "A loan w ping an"
  [/\bw\/? (?=[a-z])/giu, 'with '],
  // 过半个月去工地: when it begins is no time that a debt runs.
  [
    /(?:再)?过(?:个|上)?(?:半|[一两二三几\d]+)?(?:个)?(?:多)?(?:月|星期|礼拜|周|天)(?:以?后)?(?=[^，。,\d还]{0,2}(?:去|再|才|就|会|能|开|上|到|发|有))/gu,
    '以后',
  ],
  // 一天吃饭50: by the day.
  [/一天(?=[吃喝花用抽加坐充][^，。,\d]{0,5}\d{2,3}(?!\d))/gu, '每天'],
  // 吃住现在在爸妈家, "living with a friend": with whom one lives lends nothing.
  [
    /(?:吃住|吃|住)(?:都|也|就|现在|目前|暂时|先|是|还)*(?:在|靠|跟|和|(?=我?(?:爸妈|父母|我?妈妈?|我?爸爸?|朋友|亲戚|同学|同事|[哥姐弟妹舅叔姑姨]{1,2})(?:他们)?(?:家|那里|那儿|那边)))(?:着|了)?(?:我)?(?:爸妈|父母|家里|老家|我?妈妈?|我?爸爸?|朋友|亲戚|同学|同事|[哥姐弟妹舅叔姑姨]{1,2})(?:他们)?(?:家里?|那里?|那儿|那边|一起|一块儿?|住|吃|的)*/gu,
    '吃住',
  ],
  [
    /\b(?:liv(?:e|ing)|stay(?:ing)?|moved(?: back)?(?: in)?|back|crash(?:ing)?) (?:at|with|in with) (?:my |a |an |the |some |his |her )?(?:parents?|friends?|mates?|family|folks|relatives?|mum|mom|dad|mother|father|brother|sister|uncle|aunt|cousin)(?:['’]s|s['’])?(?: (?:place|house|home|flat))?/giu,
    ' ',
  ],
  // 工资从8000降到7000, "from 8,000 down to 7,000": what it is by now.
  [
    new RegExp(
      `(?:从|由)?${SUM_SAID}(?:块钱?|元)?(?:一下子?|直接|突然|就|又|给)*(?:[降减跌涨升加改变掉调]|下调|上调|缩水)(?:低|少|成|到|为|至|了)*(?:到|成|为|至)(?:了)?(?=\\s*${SUM_SAID})`,
      'gu',
    ),
    '是',
  ],
  [/\bfrom [¥$]?\d[\d,.]*k?(?: yuan| rmb)? (?:down |up )?to (?=[¥$]?\d)/giu, 'is now '],
  // 开销4900改3900
  [new RegExp(`${SUM_SAID}(?:块钱?|元)?(?:改|换)(?=\\s*${SUM_SAID})`, 'gu'), '是'],
  // 昨天刚扣了一期: paid already, and no time that is left.
  [
    /(?:刚刚?|已经|昨天|今天|前天|又|上个?月|这个?月)*(?:扣|还|付|交|走)(?:掉)?了?(?:一|两|1|2)(?:个)?期(?:了)?(?=$|[，,。.；;！!\s])/gu,
    ' ',
  ],
  // 借呗6000月底要还: the month is that of the date.
  [/(?<=\d{3}|[万千百元块])(?=月[底初中])/gu, ','],
  // "我明天打那个 12378", "call 95188": a line to call, and no amount
  [
    /((?:打|拨|热线|客服)[^\d,，。]{0,6}|\b(?:call|ring|phone|dial)(?:ing|ed)? (?:the |that |up )?)(?:1[12]0|119|12\d{3}|9[56]\d{3})(?![\d.,]*[\d万千百元块k])/giu,
    '$1',
  ],
  // "Which do I pay with the 300": what one can pay, owed to nobody.
  [
    /\bwith (?:the|my|that|this|those|only|just) [¥$]?\d[\d,.]*k?(?! ?(?:left|owing|loan|debt|limit|%|months?))\b/giu,
    ' ',
  ],
  [/[用拿][这那]?\d+(?:块钱?|元)?(?=[^，。,\d]{0,6}(?:先还|还哪))/gu, ''],
  // "Shes a friend", 朋友嘛: who that is, and no other debt.
  [
    /\b(?:s?he|they)(?:['’]?s|['’]?re| is| are) (?:just |only )?(?:an? |my )?(?:good |old |close |best )*(?:friends?|mates?|family|relatives?|sister|brother|mum|mom|dad)\b(?!\D{0,12}\d)/giu,
    ' ',
  ],
  [
    /(?:(?:他|她|人家)?(?:就|都)?是(?:我)?的?(?:好|老)?(?:朋友|同事|同学|亲戚)|朋友)(?:嘛|而已|啊|呀|么)?(?=$|[，,。.;；!！])/gu,
    '',
  ],
  // "A sofa, 6 more at 210", "6 x 210", 210乘6, 6个210: payments, one a month
  [
    new RegExp(
      `(?:\\b(?:an?|the|my) ([a-z]+(?: [a-z]+)?)(?:,|:| has| is)? )?(?<![\\d.,¥$])\\b(\\d{1,2}) (?:(?:more|left|to go|remaining)(?: (?:payments|instal+ments|months))?|payments (?:more|left|to go)|instal+ments (?:more|left|to go))(?: (?:at|of)|,? each) [¥$]?(\\d{2,5})(?![\\d.,]*[\\d%k])`,
      'giu',
    ),
    (_said, what = '', months = '', amount = '') => `${what} ${amount} a month, ${months} months left`,
  ],
  [
    /(?<![\d.,¥$])(\d{1,2})\s*(?:[x×*乘]|times)\s*[¥$]?(\d{3,5})(?![\d.,]*[\d%k])/giu,
    '$2 a month, $1 months',
  ],
  [
    /(?<=\d)\s*(?:[x×*乘]以?|times)\s*(\d{1,2})(?![\d.]*[\d%])(?:\s*(?:months?|payments?|instal+ments?|期|个?月)(?![a-z]))?(?: left| to go)?/giu,
    ' a month, $1 months',
  ],
  [/(?<![\d.,])(\d{1,2})(?:个|笔|次)(\d{3,5})(?:块钱?|元)?(?=$|[，,。.;；!！的])/gu, '每月$2,还有$1个月'],
  // "4 and a half", "8 and a bit"; and of a month, good or bad, or of all of them, a small number counts thousands.
  [/(?<![\d.,])(\d{1,2}) and a half\b/giu, '$1.5'],
  [/(?<![\d.,])(\d{1,2}) and (?:a )?(?:little )?bit\b/giu, '$1'],
  [
    /(\b(?:good|bad|best|worst|slow|quiet|busy|great|decent|normal|usual) months?,?(?: (?:is|are|it'?s|i (?:make|get)|maybe|about|around|like|say))* )(\d{1,2}(?:\.\d)?)(?![\d.,%]*[\dk%]|,? ?(?:yuan|rmb|months?|weeks?|days?|times|loans?))/giu,
    '$1$2k',
  ],
  [/(?<![\d.,])(\d{1,2}(?:\.\d)?)(?:ish)?(?= (?:a month )?(?:on|as an) average\b)/giu, '$1k'],
  // "540 a month 6 left", "with 6 to go", "so 13 more": payments, one a month
  [
    /((?:a|per|each|every) month,?(?: with| and| for)?) (\d{1,2}) (?:more |still )?(?:left|to go|remaining|more)\b(?! (?:years?|yrs?)\b)/giu,
    '$1, $2 months left',
  ],
  [/(?:\bwith |\bso |\bstill )?(?<![\d.,¥$])\b(\d{1,2}) (?:more |left )?to go\b/giu, ', $1 months left'],
  [
    /\b(has|is)(?: only| still| just)? (\d{1,2}) left\b(?! (?:years?|yrs?|days?|weeks?|loans?|debts?))/giu,
    '$1 $2 months left',
  ],
  [/\b(?:so|that'?s|meaning|another) (\d{1,2}) more\b(?=\s*(?:$|[.,;!)]))/giu, ', $1 months left'],
  [/(?<=[\d%元块吧啊了几多])\s*(?=而且|但是|不过|可是)/gu, ','],
  // 三点几: a price of about three and a half per cent, a year where no other time is said.
  [new RegExp(`百分之(${PERCENT})点(?:几|多)`, 'gu'), (_said, one = '') => `${digitOf(one)}.5%`],
  [
    new RegExp(
      `((?<!日|月)利率|年化|年利|年息)([^\\d${DIGIT}十,，。]{0,4})(${PERCENT})(?:点|\\.)(?:几|多)(?![万千百块元])`,
      'gu',
    ),
    (_said, of = '', between = '', one = '') =>
      `${of === '利率' ? '年利率' : of}${between}${digitOf(one)}.5%`,
  ],
  [
    new RegExp(
      `^((?:大概|大约|差不多|也就|应该|好像|可能|是)*)(${PERCENT})(?:点|\\.)(?:几|多)(?=[吧左右的样子。]*$)`,
      'gu',
    ),
    (_said, about = '', one = '') => `${about}年利率${digitOf(one)}.5%`,
  ],
  [
    /((?<!日|月)利率|年化|年利|年息)((?:率|是|为|大概|大约|差不多|才|就)*\s*)(?!0(?![.\d]))(\d{1,2}(?:\.\d+)?)(?![\d.,]*[\d%万千百分厘块元点])/gu,
    '$1$2$3%',
  ],
  // 手续费每期0.6: of a hundred.
  [
    /((?:手续费|服务费|费率)(?:率|是|为|大概|每月|每期|每个月|一期)*\s*)(0\.\d{1,2}|1\.\d{1,2})(?![\d%万千百元块‰]|\s*(?:%|个点|元|块))/gu,
    '$1$2%',
  ],
  // "between 4k and 18k", "some months 18k, some 4k": a range.
  [/\bbetween ([¥$]?\d[\d,.]*k?) and ([¥$]?\d[\d,.]*k?)/giu, '$1-$2'],
  [
    /\bsome months ([¥$]?\d[\d,.]*k?)[^.?!\d]{0,12}\bsome (?:months )?([¥$]?\d[\d,.]*k?)/giu,
    (_said, one = '', other = '') =>
      amountOf(one) < amountOf(other) ? `${one}-${other}` : `${other}-${one}`,
  ],
  // "du xiaoman - 12000 - 18%"
  [/ [-–—] /gu, ', '],
  [/((?:months?|payments?|instal+ments?),? )([¥$]?\d[\d,.]*k?) each\b/giu, '$1, $2 a month'],
  // A plan that is to be made is no income.
  [/\b(?:make|do|give|draw up|work out) (?:me |us )?(?:a|the|my|another) (?:\w+ )?(?:plan|budget)\b/giu, ' '],
  // "not 4k", 不是四千: what was put right.
  [
    /(?:而?不是(?:分|还?剩|还有|一共)?|并非|\bnot (?:about |like |in |over |for )?)\s*[¥$]?(?:\d[\d,.]*[k万千百]?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*)(?:\s*(?:个月|期|(?:months?|payments?|instal+ments?)\b(?: left| to go)?))?(?![\d.]*\s*(?:笔|家|个|debts?|loans?))/giu,
    ' ',
  ],
  [/\bnot (?:the )?debts? \d+(?:(?:,| and|,? or) \d+)*/giu, ' '],
  // "9400 and 6k are debts"
  [/([¥$]?\d[\d,.]*k?) (?:and|,) ([¥$]?\d[\d,.]*k?) are (?:both )?(?:the )?debts/giu, 'owe $1, owe $2,'],
  [/(\d[\d.]*[万千]?)[和跟、](\d[\d.]*[万千]?)(?:都)?是(?:欠的|欠款|债)/gu, '欠$1,欠$2,'],
  // 四万六还是四万五吧: the latter
  [/[\d一二两三四五六七八九十百千万]+还是(?=[\d一二两三四五六七八九十])/gu, ''],
  // 利率一年到底多少: what is asked for, no time
  [/[一每]年(?=[^，。,\d]{0,6}(?:多少|几))/gu, ''],
  // 几个月, 几期: a question, or no number to reckon with
  [/(?<![十百千万好])几(?=个?月|期|笔|家)/gu, '多少'],
  [
    /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:equal |monthly )*(?:payments|instal+ments)\b)/giu,
    (word = '') => String(SMALL.indexOf(word.toLowerCase()) + 2),
  ],
  // "3,200 in 8", "in 8 parts"
  [/\bin (\d{1,2})(?: parts)?(?=$|[,.;]| on\b| at\b)/giu, 'in $1 months'],
  [/(?<=[,(]\s*)(\d{1,2}) left\b/giu, '$1 months left'],
  [
    /(?<=\dk?|thousand|grand|hundred|\dk? left)\s*\bmin(?:imum|\.)?(?= (?:payments?\b|pay\b|of\b|is\b|due\b)?\D{0,16}\d)/giu,
    ', minimum',
  ],
  [/\byear(?:ly)? (?=\d+(?:\.\d+)? ?%)/giu, ', yearly '],
  [
    /(\b(?:rate|apr|interest)(?: is| of|:)? \d{1,2}(?:\.\d+)?)(?![\d%.,k]*[\d%k]|\s*(?:percent|yuan|rmb|a ))/giu,
    '$1%',
  ],
  // 日息万五 → 日息万分之五
  [new RegExp(`((?:息|率|每天|一天)(?:是|为|大概|大约|约|差不多)?\\s*)万(?=[\\d${DIGIT}])`, 'g'), '$1万分之'],
  // 月息一分五, 一分五的利 → 月息百分之一点五; 8 厘 → 千分之 8
  [new RegExp(`月[息利]([\\d${DIGIT}])分半`, 'g'), '月息百分之$1点五'],
  [new RegExp(`月[息利]([\\d${DIGIT}])分([${DIGIT}\\d])`, 'g'), '月息百分之$1点$2'],
  [new RegExp(`月[息利]([\\d${DIGIT}])分`, 'g'), '月息百分之$1'],
  [new RegExp(`([\\d${DIGIT}])分(?:的)?[利息](?!期)`, 'g'), ',月息百分之$1'],
  [new RegExp(`月[息利]([\\d${DIGIT}])厘`, 'g'), '月息千分之$1'],
  [new RegExp(`(分之[${DIGIT}点\\d.]+?)(?=[一1]年|[一1]个月)`, 'g'), '$1,'],
  [new RegExp(`(分之[${DIGIT}点]+)(?=\\d)`, 'g'), '$1,'],
  [new RegExp(`((?:%|分之[${DIGIT}点\\d.]+))(?=每个?月(?:要|得)?[还供付])`, 'g'), '$1,'],
  [/(?<=[\d.]%)(?=[一1]年|[一1]个月)/g, ','],
  // 日息万五分12期
  [new RegExp(`(分之[${DIGIT}点\\d.]+)(?=分[\\d${DIGIT}十]+\\s*[个期])`, 'g'), '$1,'],
  // 1 万分 12 期
  [
    new RegExp(`(?<=[\\d万千百wk元块]|[万千百][${DIGIT}])分[了成]?(?=[\\d${DIGIT}十]+\\s*[个期])`, 'gi'),
    ',分',
  ],
  [/(?<=[^,，每个])(?=日息|日利|月息|月利|年化|年利|年息|手续费)/g, ','],
  [
    /每期|每一期|(?<![\d一二两三四五六七八九十第最前后头])一期(?=\s*(?:要?还|是)?\s*[\d一二两三四五六七八九])/g,
    '每月',
  ],
  // 押一付三: a deposit once, and the rent for three months at a time.
  [/押[一二两]付三/g, '季付'],
  [/押[一二两]付六/g, '半年付'],
  [/押[一二两]付一/g, ''],
  // 8600分着每月还: paid in parts, and no score.
  [/(?<=[\d万千百wk元块])分着/giu, ',分着'],
  // 借呗2万8 一个月3千2，花呗9千 一月1500: what is paid is told behind what is owed.
  [
    new RegExp(
      `(?<=[\\d万千百元块])\\s*[,，]?\\s*一月(?=(?:要|得|还|是|大概)*\\s*(?:\\d{3}|\\d[千百]|[${DIGIT}][百千万]))`,
      'gu',
    ),
    ',每月',
  ],
  [/(?<=[\d万千百元块])\s+(?:每个?月|一个月)(?=(?:要|得|还|是|大概)*\s*[\d一二两三四五六七八九])/gu, ',每月'],
  // "Weilidai is 0.04 a day", 每天0.05: of a hundred, nobody pays so little money.
  [
    /(?<![\d.,¥$])(0?\.0\d{1,3})(?= ?(?:a|per|each|every|\/) ?day\b| daily\b|\s*(?:一天|每天|\/天))/giu,
    '$1%',
  ],
  [/((?:\bdaily (?:rate|interest)|\bday rate)(?: is| of| at|:)* )(0?\.0\d{1,3})(?!\d|\s*%)/giu, '$1$2%'],
  [
    /((?:每天|一天|[每日天])(?:息|利率|利息|是|要|收|大概|才|就|:)*\s*)(0\.0\d{1,3})(?!\d|\s*[%‰元块])/gu,
    '$1$2%',
  ],
  [/(?<![\d.,¥$])([1-3]?\d\.\d{1,2})(?= ?(?:a|per) year\b| (?:apr|yearly|annual\w*)\b)/giu, '$1%'],
  // 1万2月还1100: the 2 is no month; 两万三一个月1450 has an amount before it.
  // 一万二一期九百七, 六万八三千四一个月: the 一 behind a sum begins what is paid each time, or ends it.
  [
    new RegExp(
      `(?<=(?:\\d[万千百]?|[万千百][${DIGIT}]?)(?:块钱?|元)?)一(?:期|个月)(?=(?:要|得|还|是|大概)*\\s*(?:\\d{3}|[${DIGIT}][百千万]))`,
      'gu',
    ),
    ',每月',
  ],
  [
    new RegExp(
      `(${SUM_SAID})(块钱?|元)?一(?:期|个月)(?!\\s*(?:\\d{3}|[${DIGIT}][百千万])|的?(?:利息|手续费))`,
      'gu',
    ),
    (_said, sum = '', unit = '') => `每月${sum}${unit},`,
  ],
  [/(?<=[\d万千百元块])(?=每个?月|月还|月供|一个月(?:要?[还供]|\d))/g, ','],
  [new RegExp(`(?<=[万千百][${DIGIT}])(?=每个?月|一个月(?:要?[还供]|\\d))`, 'gu'), ','],
  [/(?=多久|多少|多长时间)/g, ','],
  [/\bmore (?=(?:equal |monthly )*(?:months?|years?|yrs?|payments?|instal+ments?)\b)/gi, ''],
  [/再(?=[\d一二两三四五六七八九十]+\s*(?:个月|期))/g, '还有'],
  [/\b(both|all|each) over (?=\d)/gi, '$1 in '],
  [/\bover (?=\d+ (?:months?|years?))/gi, ', for '],
  [
    /\b(?:in )?(\d+) (?:equal |monthly )*(?:payments?|instal+ments?)(?: left)?(?: of| at)?/gi,
    ', $1 months, every month ',
  ],
  [/\b(?:an|per|each|every|a) (?:instal+ment|payment)\b/gi, 'a month'],
  [/\bmore (a|per|each|every) month/gi, ' $1 month more'],
  // "1) Jiebei 15k 2) a card": numbers of a list.
  [
    /(?:^|(?<=[\s,;，；])(?<!\b(?:is|are|was|of|at|about|to|now|owe|left) ))\(?(?:[1-9]|1[0-2])[).、]\s+(?=[\p{L}])/gu,
    ', ',
  ],
  // 2万最低还10%: the minimum goes with the number after it.
  [/(?<=[\d万千百元块k])\s*(?=最低还?款?\s*\d|(?:paying )?(?:the |a )?minimum (?:of )?\d)/giu, ','],
  // A change to an amount, not a limit of it.
  [
    /\b(?:went|gone|goes|rose|risen|raised|increased|up|down|dropped|fell)(?: up| down)? to (?=[¥$]?\d)/gi,
    'is now ',
  ],
]

export function plainer(text: string): string {
  // A Chinese comma parts two numbers and joins none: 2800，600.
  const parted = text.replaceAll('，', '， ').normalize('NFKC')
  const plain = PLAINER.reduce(
    (said, [pattern, by]) => said.replace(pattern, by as string),
    withMoneyOfFamily(parted),
  )
  return plain.replace(PART_OF, partOf).replace(PART_OF_ZH, (_, all, percent) => partOf('', percent, all))
}

/** "60% of her 9k", "9000的60%": a part of an amount is an amount. */
const PART_OF =
  /(\d{1,2})\s*% of (?:her |his |my |our |the |their )?(?:usual |normal |old )?[¥$]?(\d[\d,.]*k?)\b/giu
const PART_OF_ZH = /(\d{3,6})(?:块|元)?的(\d{1,2})%/gu

function digitOf(one: string): number {
  return /\d/u.test(one) ? Number(one) : (readChineseNumeral(one)?.min ?? 0)
}

function amountOf(said: string): number {
  return Number(said.replace(/[¥$,k]/gi, '')) * (/k$/i.test(said) ? 1000 : 1)
}

function partOf(_said: string, percent: string, all: string): string {
  const thousands = /k$/i.test(all) ? 1000 : 1
  return String(Math.round((Number(all.replace(/[,k]/gi, '')) * thousands * Number(percent)) / 100))
}
