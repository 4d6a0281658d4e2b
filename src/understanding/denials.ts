import type { Locale } from '#src/locale.ts'
import { splitClauses, type Clause } from './clauses.ts'
import { normalise } from './normalise.ts'

/** Words that a person takes back, or says they never said. */
export interface Denied {
  /** saying: "I never said I was late"; being: "that isn't a loan"; noting: "don't note that", "take the 3000 out". */
  readonly kind: 'saying' | 'being' | 'noting'
  /** What is denied: "I was late", "loan", "the 3000"; may be empty. */
  readonly words: string
  /** The clause that denies it. */
  readonly clause: string
}

export interface Denials {
  readonly denied: readonly Denied[]
  /** What stays said: the message without what it denies. */
  readonly kept: string
}

const MONEY_ZH =
  '(?:每?月收入|月薪|工资|收入|[车房网]?贷款?|网贷|借款|欠款|欠的|欠钱|负债|债|逾期|晚还|分期|口子|申请)'
const PERSON_ZH =
  '(?:老头子?|老伴|老公|老婆|爱人|媳妇|丈夫|妻子|对象|[男女]朋友|爸|妈|爸爸|妈妈|儿子|女儿|孩子|家里|他|她)'
const MONEY_EN =
  '(?:owe[ds]?|owing|debts?|borrow(?:ed|ing)?|loans?|lenders?|platforms?|incomes?|salary|salaries|wages?|late|overdue|applications?|instal?lments?)'

/** 我借给他的, 他欠我的, "I lent it to him": what was noted as owed is owed the other way. */
const OWED_TO_ME_ZH =
  /(?:我|是|都|钱)?借(?:了)?(?:钱)?给(?!我)|欠(?:着)?(?:我|俺)(?:的|[0-9一二两三四五六七八九十])*(?:$|钱)|(?:我)?不欠(?:他|她|谁|人|别人)/
const OWED_TO_ME_EN =
  /\b(?:i|we) (?:only |just )?lent\b|\b(?:he|she|they|it's|its|brother|sister|friend|cousin|mate) ow(?:es?|ed) (?:it to )?(?:me|us)\b|\bi owe (?:nobody|no one|noone)\b|\b(?:that|it)(?:'s| is|s| was)? (?:the |my )*(?:brother|sister|friend|cousin|mum|dad|mate|wife|husband)'?s\b(?! ow)/

interface Form {
  readonly kind: Denied['kind']
  readonly pattern: RegExp
  /** The whole clause is taken back, not only what stands from the denial on. */
  readonly whole?: true
  /** What is denied where the clause doesn't name it. */
  readonly words?: string
  /** Only in a message that speaks of this as well. */
  readonly within?: RegExp
}

/** Group 1 is what is denied; where it is empty, group 2 is. */
const FORMS: Readonly<Record<Locale, readonly Form[]>> = {
  'zh-CN': [
    { kind: 'saying', pattern: /(?:并非|并?不是)(?:是)?我(?:自己)?(?:说|讲|写|填)的?(.*)$/, whole: true },
    {
      kind: 'saying',
      pattern:
        /(?:我(?:可|又|根本|从来|并|都|也)*(?:没有?|未曾|不曾)|谁|我?(?:什么时候|啥时候|几时|哪里?有?))(?:跟|和|对)?(?:你|您)?(?:说|讲|提)(?:过|了)?(?!清楚|完|错|好|明白|服|不过|我?没|不)(.*)$/,
      whole: true,
    },
    {
      kind: 'noting',
      pattern:
        /(?:(?:没|没有|谁|不是)(?:让|叫|要)(?:你|您)[^,]{0,3}(?:记|写|算|填|改|加)|(?:别|不要|甭)(?:再)?(?:给我)?(?:乱|瞎)?(?:记(?![住得])|改(?=.{0,3}[成为到])|填|算进))(?:下|上|进去|进|成|了|的)*(.*)$/,
      whole: true,
    },
    {
      kind: 'noting',
      pattern: /把(.+?)(?:都|全|全都|给我)?(?:删|去|拿|划|抹|撤|取消)(?:掉|了|去|走)/,
      whole: true,
    },
    { kind: 'noting', pattern: /(?:删|去|拿|划|抹)掉(.*)$/, whole: true },
    {
      kind: 'being',
      pattern: new RegExp(
        `(?:那|这|它|个|钱|都|可|并|又|根本)*(?:(?<!是)不是|(?<!算)不算|不叫|哪是|哪算|哪里?来的?|哪有(?=.{0,2}[家笔个]))(?:我|什么|啥|我的|一个|[0-9一两二三四五六七八九几]+[家笔个])?(${MONEY_ZH})(?:的|啊|呀|呢|吧|了)*$`,
      ),
      whole: true,
    },
    // 我是有500，不是欠500
    {
      kind: 'being',
      pattern:
        /(?:不是|没有?|不|并没有?|哪)(?:我)?欠(?:着|了|他们?|谁|人家?)?([^,]*[0-9一二两三四五六七八九几][百千万0-9].*)$/,
      whole: true,
    },
    { kind: 'being', pattern: OWED_TO_ME_ZH, whole: true, words: '借出去的' },
    // 我说早清了！2015 年的信用卡: what was noted as owed isn't.
    {
      kind: 'being',
      pattern:
        /(?:我|都|跟[你您])(?:不是|都|刚才?)?(?:跟[你您])?说(?:过|了)?(?:我|是)?(?:早就?|都|已经|全)+(?:还|结)?(?:清|完)(?:了|掉|干净)/,
      whole: true,
      words: '贷款',
      within: /信用卡|[车房网]贷|贷款|花呗|白条|[销注]卡/,
    },
    // 两千多是我老头子的
    {
      kind: 'being',
      pattern: new RegExp(
        `^(?:那|这|个)*([0-9一二两三四五六七八九十百千万多几]{2,}(?:块钱?|元)?)(?:那|这)?(?:个|是|都|也)*是(?:我|我家|俺)?的?${PERSON_ZH}的(?:工资|收入|退休金|钱)?(?:啊|呀|呢|吧|了)*$`,
      ),
      whole: true,
    },
    // 那九千是老公的，不是我的
    {
      kind: 'being',
      pattern: new RegExp(
        `^(?:那|这|个)*([0-9一二两三四五六七八九十百千万多几]{2,}(?:块钱?|元)?)(?:那|这)?(?:个|是|都|也)*(?:不是我的|是${PERSON_ZH}(?:挣|赚|拿|给)的?)(?:工资|收入|钱)?(?:啊|呀|呢|吧|了)*$`,
      ),
      whole: true,
    },
    {
      kind: 'being',
      pattern: /^(?:我)?(?:的)?(每?月收入|月薪|工资)(?:是|就|都|也)?没有(?:的|啊|呀|了)*$/,
      whole: true,
    },
  ],
  en: [
    {
      kind: 'saying',
      pattern:
        /(?:\bi (?:have )?(?:never|not|no|didn't|did not|don't|haven't)(?: ever)?|^(?:never|not|didn't)(?= \w+ (?:that )?(?:i|it|my|so)\b)|\bnor (?:did|have) i(?: ever)?|\bwho|\bwhen did i) (?:say|said|saying|mention(?:ed)?|tell you|told you)\b(?! (?:no|none|nothing)\b)(?: (?:to you|you|that|anything about|so))*(.*)$/,
      whole: true,
    },
    {
      kind: 'noting',
      pattern:
        /\b(?:don't|do not|(?<!\byou (?:have |still |just )?)never|didn't (?:ask|tell) you to|not) (?:ask(?:ed)? you to )?(?:note|record|put|write|count|add)\b(?: down| in)?(.*)$/,
      whole: true,
    },
    {
      kind: 'noting',
      pattern:
        /\b(?:remove|delete|erase|scratch|take out(?! an?\b| another| loans?| money| more)|get rid of) ?(.*)$/,
      whole: true,
    },
    { kind: 'noting', pattern: /\btake (it|that|this|.{1,24}?) (?:out|off|away)\b/, whole: true },
    // "I have 500, I don't owe 500": of a sum only.
    {
      kind: 'being',
      pattern:
        /\b(?:i|we) (?:do not|don't|never|didn't|did not) owe (?:them |you |anyone |just |only )*([^,]*\d.*)$/,
      whole: true,
    },
    // "The 9000 is my husband's", "its my husband who gets 9000": somebody else's sum.
    {
      kind: 'being',
      pattern:
        /^(?:and |but |no |so )*(?:the |that |those )?([¥$]?[0-9][0-9,.]*k?)(?: a month| yuan)? (?:is|was|'s|are|belongs to|comes from) (?:not mine|(?:from |what )?(?:my |of my )?(?:husband|wife|partner|hubby|boyfriend|girlfriend|mother|father|mum|dad|parents|son|daughter|brother|sister)(?:'?s)?\b.*)$/,
      whole: true,
    },
    {
      kind: 'being',
      pattern:
        /^(?:and |but |no |so )*it(?:'s| is|s) (?:my )?(?:husband|wife|partner|hubby|boyfriend|girlfriend|mother|father|mum|dad|son|daughter|brother|sister) (?:who|that) (?:gets|earns|makes|has|brings(?: home| in)?|takes home) (?:about |the )?([¥$]?[0-9][0-9,.]*k?).*$/,
      whole: true,
    },
    { kind: 'being', pattern: OWED_TO_ME_EN, whole: true, words: 'lent out' },
    {
      kind: 'being',
      pattern: new RegExp(
        `\\b(?:not|isn't|aren't|wasn't|weren't)(?: (?:a|an|any|my|the|really|actually|even|\\w+))? (${MONEY_EN})\\b.*$`,
      ),
    },
  ],
}

/**
 * What a message takes back: "我没说过逾期", "那不是月收入", "把12万删掉", "3000 is for my mother, not owe", "I never said I
 * was late". A question takes nothing back. Undefined when nothing is.
 */
export function readDenials(text: string, locale: Locale): Denials | undefined {
  const normal = normalise(text)
  const denied: Denied[] = []
  const kept: string[] = []
  for (const clause of splitClauses(normal)) {
    const found = denialIn(clause, locale, normal)
    if (!found) {
      kept.push(clause.text + (clause.ended === '?' ? '?' : ''))
      continue
    }
    denied.push(found.denied)
    if (found.before !== '') kept.push(found.before)
  }
  if (denied.length === 0) return undefined
  // In Chinese a space keeps clauses apart.
  return { denied, kept: kept.join(locale === 'zh-CN' ? ' ' : ', ') }
}

/** 哪来的两家贷款? asks nothing. */
const WHERE_FROM = /哪里?来的|哪有.{0,2}[家笔个]/

function denialIn(
  { text, ended }: Clause,
  locale: Locale,
  message: string,
): { readonly denied: Denied; readonly before: string } | undefined {
  if (ended === '?' && !WHERE_FROM.test(text)) return undefined
  for (const { kind, pattern, whole, words: named, within } of FORMS[locale]) {
    const match = within?.test(message) === false ? undefined : pattern.exec(text)
    if (!match) continue
    const before = text.slice(0, match.index).trim()
    const words = (match[1] ?? named ?? '').trim() || before
    return { denied: { kind, words, clause: text }, before: whole ? '' : before }
  }
  return undefined
}

/** "I never said I was late", "谁说我逾期了": the clause states nothing and answers nothing. */
export function deniesSaying(clause: string, locale: Locale): boolean {
  return FORMS[locale].some(({ kind, pattern }) => kind === 'saying' && pattern.test(clause))
}
