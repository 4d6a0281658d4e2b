import type { Locale } from '#src/locale.ts'
import { asksSomething } from './asks-something.ts'
import { splitClauses } from './clauses.ts'
import type { StatedFact } from './facts.ts'
import { Screened } from './screened.ts'

/** Words for being without work, for a time that may be over. */
const IDLE: Readonly<Record<Locale, string>> = {
  'zh-CN':
    '(?:失业|失去工作|下岗|待业|被裁|裁员|辞职|离职|没有?工作|没有?上班|丢了工作|没了工作|裸辞|被辞退|工作没了|(?:刚|才|已经|月|周|把工作|自己|我)辞(?:了|掉)?(?![职退典])|没有?收入)',
  en: '(?:unemployed|jobless|out of (?:work|a job)|between jobs|without (?:work|a job)|not (?:working|in work)|laid off|made redundant|let go|(?:lost|lose|quit) (?:my|the|a|his|her) (?:(?:old|last|previous|former) )?job|no (?:job|work|income))',
}

const IDLES: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(new RegExp(IDLE['zh-CN'])),
  en: new Screened(new RegExp(IDLE.en)),
}

/** 现在 stands for today where it ends a time. */
const TODAY = '(?!现在|如今|今天|目前|这会|now|today|this day)'

/** At work once more, by words that say so of today: "back at work", 又上班了. */
const AT_WORK: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /(?:又|重新|现在|如今|目前|刚刚?|才|后来|已经|总算|终于|月(?:份)?(?:[底初中])?)(?:又|才|刚|就|开始|在|到|去)*[^,.;!?没不未]{0,10}(?:上班|上了班|进(?:了|的)?(?:现在)?[这那]?[个家]?[^,.;!?]{0,4}(?:厂|公司|单位|店)|有工作|找(?:到|着)了?(?:新|一?份)?(?:工作|活|班|下?一?家)|入职|上岗|复工|开工|就业|(?<!没有?|丢了?)工作了)|(?<!没|不|想|去)进(?:了)?(?:[个家]|一[个家])?[^,.;!?]{0,4}(?:厂|公司|单位)(?!找|问|查)|(?<!没|不|想)上(?:着)?班了/,
  ),
  en: new Screened(
    /\bback (?:at|in|to|into) (?:work|a job)\b|\bbeen (?:at|in|with) (?:a|the|my|this) (?:new|current|present) (?:one|job|place|firm|company|shop)\b|\b(?:working|employed|earning) (?:again|(?:since|now)\b)|\b(?:have|has|got|found|started|landed|begun|began|took) (?:(?:a|an|another|my|the|in) )*(?:(?:new|proper|different|full[- ]time|steady|regular|decent|other) )*(?:job|position|post|role|work)\b|\b(?:found|got|started|have|landed|began) (?:in |at )?(?:a )?(?:new|another) one\b|\bstarted (?:back|again|working|(?:at|with|for) (?:a|an|the|my|this)\b)|\b(?:now (?:i'?m |i am )?|since then )working (?:at|for|in|as|with)\b|\bworking (?:at|for|in|as|with) [^,.;!?]{0,30}\b(?:now|since)\b/,
  ),
}

/** Told as a time that ended: "was unemployed", 失业到九月底, 失业过. */
const ENDED: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': new RegExp(
    `${IDLE['zh-CN']}(?:了?(?:到|至)${TODAY}|过|(?:了|的)*(?:那(?:会儿?|阵子?|段(?:时间|日子)?|时候?|几?个?月|[一半]?年|几天)|(?<!现在[^,.;!?]{0,6})(?:的时候|期间)))|(?:疫情|前年|大前年)[^,.;!?]{0,4}${IDLE['zh-CN']}|(?:以前|之前|曾经|那时候?|那会儿?|当时)[^,.;!?]{0,4}${IDLE['zh-CN']}`,
  ),
  en: new RegExp(
    `\\b(?:was|were|used to be|had been) (?:\\w+ )?(?:unemployed|jobless|out of (?:work|a job)|between jobs|without (?:work|a job)|not working)\\b|${IDLE.en},? (?:then|at (?:the|that) time|back then)\\b|${IDLE.en} [^,.;!?]{0,24}\\b(?:until|till|up to|to) (?:the )?(?:\\w+ of )?(?:last|the end|end of|mid)\\b|\\b(?:back when|the (?:time|month|year|spring|summer|autumn|winter) (?:that |when )?) ?i (?:had |got |was )?${IDLE.en}|\\bwhen i (?:was|got) (?:laid off|made redundant|let go)[^,.;!?]{0,12}\\b(?:years? ago|back then|last year|in 20\\d\\d)\\b|\\b(?:from|between) (?!\\d{3})\\w+ (?:to|until|till|and) ${TODAY}`,
  ),
}

/** Not so, or not yet: 到现在还没找到, "still nothing", "until I find a new job". */
const STILL_IDLE: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /至今|还没有?(?:找|上班|工作|着落|入职)|没找[到着]|找不[到着]|还在找|(?:仍|依然|一直)然?(?:没|失业|在找)|又(?:失业|丢|没|被裁)|(?:下个?月|下周|过几天|准备|打算|等着|马上|快(?!递)要?)[^,.;!?]{0,6}(?:上班|入职|上岗|开工)|要是|如果|等[^,.;!?]{0,8}(?:上班|找到)/,
  en: /\bstill (?:nothing|no|looking|out of|not|unemployed|jobless|searching|without)\b|\bnothing (?:yet|since)\b|\b(?:haven't|hasn't|not|never|can't|couldn't|didn't|don't) (?:yet )?(?:found|find|started|start|got|get|have)\b|\bno (?:luck|new (?:job|one))\b|\b(?:looking|searching|hoping|waiting|trying|want|wish|need|applying) (?:for|to)\b|\blost (?:it|that|this one) (?:again|too|as well)\b|\b(?:next (?:week|month)|starting|will start|soon|tomorrow)\b|\b(?:until|till|if|when|once|unless) i (?:can |could )?(?:find|get|start|have)\b|\bif i\b/,
}

/** "Lost my job in August, started a new one in October": what is told of being without work is over. */
function worksAgain(normal: string, locale: Locale): boolean {
  const idle = IDLES[locale].searchIn(normal)
  if (idle < 0 || STILL_IDLE[locale].test(normal)) return false
  if (ENDED[locale].test(normal)) return true
  const said = saidOutright(AT_WORK[locale], normal, locale)
  return said !== undefined && (normal.lastIndexOf(said) > idle || SAYS_NOW.test(said))
}

const SAYS_NOW = /现在|目前|如今|已经|\b(?:now|again|back)\b/

/** Work that is done while there is no proper one, with what it brings in: 还没找到工作 兼职一个月2千多. */
const ON_THE_SIDE: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /(?<!(?:没|不|找|想|打算|准备)[^,.;!? ]{0,2})(?:兼职|零工|临时工|小时工|日结|散活|杂活|家教|钟点工|摆摊|代驾|接(?:点|些|了)?(?:私|零|散)?活|(?:跑|送)+(?:着|点)?(?:外卖|滴滴|腿|单|车|快递))(?![^,.;!?]{0,6}(?:没了|丢了|不干了|停了|也没))/,
  ),
  en: new Screened(
    /\b(?<!(?:no|not|any|without|lost my|looking for|want|need|find) (?:a |any )?)(?:part[- ]?time|odd jobs|side (?:job|work|gig)|gigs?|shifts?|temp(?:ing| work| job)|casual work|freelanc\w+|deliver\w*|tutoring|babysitting|cash[- ]in[- ]hand|day labou?r)\b/,
  ),
}
const A_SUM =
  /[0-9一二两三四五六七八九几][0-9.,]*(?:百|千|万|k\b)|[0-9][0-9,]{2,}|\b(?:few|couple(?: of)?|several) (?:hundred|thousand)\b/

/** Whether somebody without a proper job tells what comes in all the same. */
export function earnsOnTheSide(normal: string, locale: Locale): boolean {
  const side = ON_THE_SIDE[locale].searchIn(normal)
  const without = [IDLES[locale], STILL_LOOKS[locale], STUDIES[locale]]
  if (side < 0 || !without.some((words) => words.test(normal))) return false
  return normal
    .slice(side)
    .split(/[.;!?]/u)
    .slice(0, 1)
    .some((part) => A_SUM.test(part) && !SUPPOSES[locale].test(part))
}

const STILL_LOOKS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /没(?:有)?找[到着]|还在找|找工作|刚毕业|没(?:有)?(?:正式|固定)?工作/,
  en: /\b(?:looking|searching|applying) for (?:a |any )?(?:work|jobs?)|\bno (?:proper |real |full[- ]time )?(?:job|work)\b|\bjust graduated\b|\bnot found\b|\bsending (?:cvs|resumes)\b/,
}

/** At school or university: 还在上学 周末兼职几百. */
const STUDIES: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /(?<!不是|毕业[^,.;!?]{0,6})(?:学生|在校|(?:还|在|正)(?:上|读)(?:着)?(?:学|书|大学|大[一二三四]|研))/,
  en: /\b(?<!(?:not a|was a) )(?:student|stud(?:ying|y)|(?:at|in) (?:school|uni|university|college)|undergrad\w*)\b/,
}

/** Facts of being without work. */
const IDLE_FACTS: ReadonlySet<string> = new Set(['income=none', 'occupation=no_job'])

/** Whether a value tells of a time without work that this text says is over. */
export function isOver(fact: string, value: string, normal: string, locale: Locale): boolean {
  return IDLE_FACTS.has(`${fact}=${value}`) && (worksAgain(normal, locale) || earnsOnTheSide(normal, locale))
}

/** Work for somebody who pays: at a firm, "employed", 公司的员工. */
const EMPLOYED: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /(?:在|到|进|是|跟|和|与|给)[^,.;!?不没自]{0,12}(?:公司|单位|工厂|厂里|企业|集团|店里)(?:里|里面)?(?:的)?(?:正式|合同)?(?:上班|工作|干活|打工|入职|任职|员工|职工|签|发工资)|(?:公司|单位|厂里)(?:按月)?(?:给我?)?(?:发工资|交社保|交五险)|(?<!没)有了?(?:一?份)?(?:正式|固定|正经)?的?工作|(?<!没|不|想|去|要)进(?:了|的)?(?:一?[个家])?[^,.;!?]{0,4}厂|(?<!没|不|想|去)上(?:着)?班了|签了?(?:劳动)?合同|(?:试用|实习|见习)期|(?:刚|还没|没|快|已经|才)转正/,
  ),
  en: new Screened(
    /\b(?:work(?:s|ing)?|jobs?|employed|started|hired|driver|courier|rider|delivery|deliver\w*|salesman|sales)\b[^,.;!?]{0,24}\b(?:at|for|with|in|by) (?:a|an|the|my|our|one|some)(?: \w+){0,3}? (?:firm|company|employer|agency|corporation|business|chain)\b|\bpart[- ]time (?:job |work )?(?:at|in|for|with) (?:a|an|the|my|some)\b|\b(?:courier|delivery|transport|logistics|taxi|haulage|shipping) (?:firm|company)\b|\b(?:have|has|'ve got|got) (?:a|the|my) (?:(?:new|proper|steady|real|full[- ]time|paid) )?job\b|(?:^|[,.;!?] ?|\b(?:i'?m|am|is|now|currently|and|but|as|an) )employed\b|\b(?:on|in|still|my|under) (?:a |my |the )?(?:probation(?:ary)?(?: period| time)?|trial period|job trial)\b|\bon trial\b/,
  ),
}

/** One's own boss after all: "my own company", 自己开公司. */
const OWN_BOSS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /自己(?:开|办|的|当老板|干|单干)|我(?:开|办)[^,.;!?]{0,6}(?:公司|厂|店)|没(?:有)?签|不是[^,.;!?]{0,8}(?:员工|公司的)|个体|自由职业|接(?:私)?活|平台/,
  en: /\b(?:my|our|his|her) own\b|\bown (?:company|firm|business|boss)\b|\b(?:run|runs|own|owns|started|set up|have) (?:a|my) (?:small |little )?(?:firm|company|business)\b|\bfreelanc\w*|\bself[- ]?employed\b|\bfor (?:my|him|her)self\b|\b(?:not|never|no longer|isn't|wasn't) (?:an? )?employ\w+|\bplatform\b|\bcontractor\b/,
}

const NOT_OWN_BOSS =
  /不是(?:个体户?|自由职业者?|自己干的?)|\b(?:not|isn't|never) (?:a )?(?:self[- ]?employed|freelanc\w*)/g

/** Whether a text says that somebody is paid by a firm or another employer. */
export function isEmployed(normal: string, locale: Locale): boolean {
  if (!EMPLOYED[locale].test(normal)) return false
  const left = normal.replace(NOT_OWN_BOSS, ' ')
  return !OWN_BOSS[locale].test(left)
}

/** Trades that people mostly follow on their own account. */
const TRADES: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /[送跑]快递|快递员|[送跑]外卖|外卖员|骑手|代驾|开(?:网约车|出租车?)|跑(?:运输|车|网约车)|司机/g,
  en: /\bcouriers?\b|\bdrivers?\b|\bdelivery(?: (?:rider|driver|man|guy))?\b|\bdeliver (?:food|parcels)\b|\bdriv(?:e|es|ing) (?:a |the )?(?:taxi|cab|van|truck|lorry|bus|minibus)\b|\briders?\b/g,
}

/** "Courier at a big firm": beside an employer the trade says nothing of being one's own boss; as long as before. */
export function withoutTrades(normal: string, locale: Locale): string {
  return isEmployed(normal, locale)
    ? normal.replace(TRADES[locale], (words) => ' '.repeat(words.length))
    : normal
}

/** Stated facts with work as it is now: a time without any that is over goes, and who is paid by a firm is employed. */
export function asOfNow(found: readonly StatedFact[], normal: string, locale: Locale): StatedFact[] {
  const again = worksAgain(normal, locale)
  const aside = earnsOnTheSide(normal, locale)
  const kept = found.filter(({ key, value }) => !((again || aside) && IDLE_FACTS.has(`${key}=${value}`)))
  if (aside)
    return kept.some(({ key }) => key === 'income')
      ? kept
      : [...kept, { key: 'income', value: 'unstable', said: normal }]
  const retired = RETIRED.in(normal)
  if (retired !== undefined && !kept.some(({ value }) => value === 'retired'))
    return [
      ...kept.filter(({ key }) => key !== 'occupation'),
      { key: 'occupation', value: 'retired', said: retired },
    ]
  if (kept.some(({ key }) => key === 'occupation')) return kept
  const said =
    (isEmployed(normal, locale) ? saidOutright(EMPLOYED[locale], normal, locale) : undefined) ??
    (again ? saidOutright(AT_WORK[locale], normal, locale) : undefined)
  return said === undefined ? kept : [...kept, { key: 'occupation', value: 'employed', said }]
}

/** "I'm a retired teacher", "used to be a nurse, retired now". */
const RETIRED = new Screened(
  /\b(?:i'?m|i am|as|me,?)(?: \d\d,?)?(?: and)? (?:a |an )?(?:newly |recently |early |long )?retired\b(?! at)|(?<=^(?:i'?m|i am)? ?\d\d,? (?:a )?)retired\b|(?<=\b(?:used to|was)\b[^;!?]{0,30})\bretired (?:now|since|last|in 20)|(?<=(?:^|i'?m |i am )[^;!?]{0,20}, )a retired\b/u,
)

/** The words in a clause that asks nothing and supposes nothing. */
function saidOutright(words: Screened, normal: string, locale: Locale): string | undefined {
  for (const clause of splitClauses(normal)) {
    const said = words.in(clause.text)?.trim()
    if (said !== undefined && !asksSomething(clause, locale) && !SUPPOSES[locale].test(clause.text))
      return said
  }
  return undefined
}

/** Wished for, supposed, only to be claimed, or told of somebody else: nothing of one's own work. */
const SUPPOSES: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /如果|要是|假如|的话|想|打算|准备|要不要|该填|怎么填|填|写|说(?:我|是)?在|假|(?:老公|老婆|媳妇|朋友|同事|同学|爸|妈|哥|弟|姐|妹|儿子|女儿|他|她)(?:现在|也|是|在)?[^,.;!?我]{0,6}(?:公司|单位|上班|工作)/,
  en: /\bif\b|\bwould\b|\b(?:want|plan|hope|wish|like|need) to\b|\b(?:say|put|write|fake|pretend|claim|tell them)\b|\b(?:my (?!last|old|first|new)\w+|he|she|they|who|people)(?: \w+){0,2} (?:work|works|working|employed|started|got|found)\b/,
}
