/** Which way an amount goes, in or out, and from whom it comes. */

/** Whose income it is; each of them counts, and is put right by itself. */
export type Source = 'own' | 'second' | 'partner' | 'mother' | 'father' | 'family' | 'others'

const SOURCES: readonly (readonly [source: Source, words: RegExp])[] = [
  [
    'partner',
    /老公|老婆|丈夫|妻子|媳妇|爱人|对象|男朋友|女朋友|男友|女友|孩子[他她]?[爸妈]|孩[他她][爸妈]|\b(?:husband|hubby|wife|partner|spouse|boyfriend|girlfriend|bf|gf|fianc\w+|other half|missus)\b/iu,
  ],
  ['mother', /妈|母亲|\b(?:mum|mom|mother|mama)\b/iu],
  ['father', /爸|父亲|老爹|\b(?:dad|father|papa)\b/iu],
  [
    'family',
    /爹娘|父母|家里|家人|公婆|岳父|岳母|爷|奶奶|外婆|外公|[哥姐弟妹]|儿子|女儿|闺女|\b(?:parents|family|folks|gran\w*|brother|sister|son|daughter|uncle|aunt|in-laws|cousin)\b/iu,
  ],
  [
    'second',
    /兼职|副业|外快|另外|周末|晚上|夜里|下了?班|业余|零工|零活|散活|代驾|保洁|看大?门|摆摊|剪视频|家教|带货|现金发|发现金|\b(?:side|second|part[- ]time|other) (?:job|income|gig|hustle)\b|\bon the side\b|\b(?:weekends?|evenings?|tutor\w*|babysit\w*|odd jobs|i (?:also )?clean|in cash|cash)\b/iu,
  ],
  [
    'others',
    /补贴|低保|租客|房客|租出去|出租(?!车)|\b(?:lodger|tenant|allowance|child benefit|flatmate|rent(?:ing)? out|let(?:ting)? (?:out|an? (?:spare )?room)|room out)\b/iu,
  ],
  ['partner', /[他她]|\b(?:he|she|his|hers?)\b/iu],
]

/** Whose income a part of a message tells of; one's own where nobody is named. */
export function sourceOf(part: string): Source {
  return SOURCES.find(([, words]) => words.test(part))?.[0] ?? 'own'
}

/** Somebody named, with whom one lives or is kin. */
export function namesSomebody(part: string): boolean {
  return !['own', 'second', 'others'].includes(sourceOf(part))
}

const DIGIT = '[\\d一二两三四五六七八九]'
const KIN =
  '(?:妈妈?|爸爸?|爹|娘|父母|爷爷|奶奶|外婆|外公|公婆|[哥姐弟妹]{1,2}|儿子|女儿|闺女|老公|老婆|对象|爱人|男友|女友|男朋友|女朋友|家里|家人)'

const COMES_IN = new RegExp(
  [
    // 贴我两千, 打给我, 给我(的): to me, and not 给我妈
    `(?:贴补?|补贴?|接济|资助|支援|帮衬|支持|给|打|转|寄|汇|塞)(?:给)?(?:我|咱)(?:们)?(?:家|这边)?(?![们家]?(?:老?[妈爸爷奶外哥姐弟妹爹娘公婆]|父母|儿子?|女[儿友]|对象|孩子|家里|借))`,
    // 我妈贴的两千, 儿子每月给 800
    `${KIN}(?:他们|那边)?(?:每个?月|一个?月|还|会|再|都|下个?月|也|能|大概)*(?:贴补?|补贴?|接济|资助|支援|帮衬|帮忙?|给|出|打|转|寄)(?:了|的|个)?(?=\\s*${DIGIT})`,
    '到账|进账|入账|进来|(?:打|转|汇)过来|开工|上工|复工|拿回[来家]?|收租|租金收入|房租收入|发工资|发薪|租出去|出租(?!车)',
    `领(?:到|的|着|了)?(?:失业|低保|补贴|补助|退休|养老|工伤|生育)?[金钱]?(?=\\s*${DIGIT})`,
  ].join('|'),
  'u',
)

const COMES_IN_EN =
  /\b(?:gives?|sends?|pays?|transfers?|wires?|slips?|hands?|lets?) (?:me|us)\b|\b(?:helps?|helping) (?:me |us )?(?:out )?with\b|\b(?:chips?|puts?|brings?|comes?|coming|pays?|gets?) in\b|\bcontributes?\b|\b(?:parents|folks|family|mum|mom|dad|mother|father|husband|wife|partner|boyfriend|girlfriend|brother|sister|son|daughter|gran\w*|uncle|aunt)(?: (?:also|still|usually|each month|every month|do|does|will))? (?:sends?|gives?|adds?)(?! (?:back|him|her|them|my|our|the)\b)(?=[^.,;]{0,12}\d)|\d[\d,.]*k?(?: yuan| rmb)?(?: (?:a|each|every|per) month)? (?:more )?from (?:my |our )?(?:parents|folks|family|mum|mom|dad|mother|father|husband|wife|partner|boyfriend|girlfriend|brother|sister|son|daughter|gran\w*)\b|\bbrings? home\b|\btakes? home\b|\bis income\b|\bmoney in\b|\b(?:rent|renting|let|letting) (?:an? |the |my |out )*(?:spare )?room(?: out)?\b|\b(?:rent|renting|let|letting) out\b/iu

/** What somebody else lives on is spoken of as theirs: "my husband makes 4,000". */
const EARNS_EN = /\b(?:earns?|earning|makes?|gets?|is (?:paid|on)|salary|wages?|pay(?: is|'s)?)\b/iu
const EARNS_ZH =
  /挣|赚|工资|月薪|收入|薪水|到手|(?:每个?月|一个?月)(?:能|可以)?[拿有发]|[能有]拿|拿(?=\s*[\d一二两三四五六七八九])|开工|上班/u

/** Money lent, owed, or paid back is no income, whoever gives it. */
const LENT =
  /[借欠贷]|还(?!有|能|是|会|好|给我)|\b(?:len[dt]|loan|owe[sd]?|owing|borrow\w*|back|repay\w*)\b/iu

/** "I'd like to pay my cousin 750 a month" */
const PAYS_THEM =
  /\b(?:i|we|to|can|could|will|would|['’]ll|['’]m|must|should) (?:only |just |also |still )?(?:pay|paying|give|giving|send|sending) (?!me\b|us\b)/iu

/** Whether an amount comes in, by what is done with it: 贴我, 到账, "gives me", "my partner earns". */
export function comesIn(part: string): boolean {
  if (LENT.test(part) || GOES_OUT.test(part) || PAYS_THEM.test(part)) return false
  if (COMES_IN.test(part) || COMES_IN_EN.test(part)) return true
  return namesSomebody(part) && (EARNS_ZH.test(part) || EARNS_EN.test(part))
}

/** It is taken off what comes in: 油钱要走三千, "petrol takes 800 of it". */
const GOES_OUT =
  /(?:要|得|就|会|还)走(?:掉)?|[花用扣刨减除去]掉|刨[去开]|[减除扣]去|扣除|(?<!租)出去|搭进去|(?:每个?月|一个?月|还|就|都)?得?(?:花|交)(?!呗)(?:了|个|的)?(?=\s*[\d一二两三四五六七八九])|给(?:我)?(?:爸|妈|父母|老家|孩子|老人|家里)|\b(?:takes?(?! home)|taking|eats?|comes? off|goes? (?:on|out|to)|going (?:on|out)|gone|spend\w*|cost\w*|minus|less|deduct\w*)\b/iu

export function goesOut(part: string): boolean {
  return GOES_OUT.test(part)
}

/** The months that count: 平时六七千, 就双 11 那个月一万八. */
const ORDINARY =
  /平[时常日]|通常|正常(?:情况|的?月)?|一般(?!般)|其[他它余](?:的)?(?:几个?)?(?:月|时候)|别的(?:几个?)?月|大多数?(?:月|时候)|多数月|\b(?:usually|normally|most months|ordinar\w+|typical(?:ly)?|(?:normal|usual|regular) (?:months?|income|pay|one)|otherwise|(?:the )?rest of the (?:year|time)|(?:the )?other months|regularly)\b/iu

/** Told of the usual month. */
export function isOrdinary(part: string): boolean {
  return ORDINARY.test(part)
}

/** It begins next month only: 下个月才有, "from next month". */
const LATER =
  /下个?月(?:[底初中]|[\d一二三十]+号)?[^，。,还]{0,8}?(?:才|开始|起|开工|复工|上班|发|有|到账|进来|到手)|等(?:到)?下个?月|\b(?:from|starting|starts?|only|until|till?|not before) (?:in )?next month\b|\bnext month (?:only|he|she|i) (?:starts?|gets?)|\bstart\w* (?:work )?next month\b/iu

export function comesLater(part: string): boolean {
  return LATER.test(part)
}

/** It is pay that comes next month, not a payment: 工资下个月才发. */
export function isPaidLater(text: string): boolean {
  return (
    LATER.test(text) && /工资|薪|收入|没钱|有钱|进账|\b(?:paid|pay|salary|wages?|income|money)\b/iu.test(text)
  )
}
