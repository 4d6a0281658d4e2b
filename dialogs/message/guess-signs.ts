import type { Locale } from '#src/locale.ts'
import { reportedGuess } from './reported-guess.ts'

/** A guess at the cause, as it stands in a message. */
export interface GuessSaid {
  /** What is taken for the cause, in the person's words. */
  readonly cause: string
  /** The message without the guess. */
  readonly rest: string
  /** What comes before the guess, to which it may point back. */
  readonly before: string
  /** It says in so many words that one thing brought about another; else it may as well answer what was asked. */
  readonly plain: boolean
}

interface Sign {
  /** Group `cause` is what is left when the words of guessing are taken away. */
  readonly words: RegExp
  readonly plain: boolean
  /** Told as a fact just as well ("疫情影响了我"), so that it must be put as unsure, or asked. */
  readonly unsure?: true
  /** Points to what stands right before it ("late twice, is that it"); alone it asks something else. */
  readonly leans?: true
}

const HEDGE_ZH =
  '是不是|是否|会不会|该不会|不会|难道|难不成|莫非|莫不是|八成|九成|多半|估计|可能|也许|大概|肯定|准是|怕是|恐怕|怕不是|应该|说不定|搞不好|没准|保不齐|我猜|我看|我想|我觉得|我感觉|我怀疑|感觉|看来|敢情|合着|所以|那就|那么|还不'
const ENDS_ZH = '(?:的|了|我|额度|[吧吗么嘛呢呗啊不没]|对吧|是吧|对不对|是不是|这样)*$'

const HEDGE_EN =
  "it'?s|it is|it was|that'?s|must be|has to be|gotta be|might be|could be|can it be|prob(?:ably)?|maybe|perhaps|i guess|guessing|my guess(?: is)?|i think|thinking|i bet|betting|i suspect|i reckon|i suppose|i assume|wonder(?:ing)? if|is it|was it|is this|is that|so"
const BECAUSE_EN = "(?:be)?cause|'?cos|coz|cuz|bc|due to|down to|on account of|thanks to"

const SIGNS: Readonly<Record<Locale, readonly Sign[]>> = {
  'zh-CN': [
    {
      words: new RegExp(
        `(?:(?:${HEDGE_ZH}).{0,4}?|^就?是|^(?:就|光|只是?|仅仅?|单))(?:因为|由于|赖|怪(?!不)|坏在|卡在|栽在|毁在|出在)(?<cause>.+)|^(?:都|全|就)?(?:赖|怪)(?<cause>[^我你您不].+)`,
        'u',
      ),
      plain: true,
    },
    {
      words:
        /(?:(?:是不是|会不会|是否|可能|估计|应该|难道)(?:就是|是)?)?(?:跟|和|与|同)(?<cause>.{1,16}?)(?:有(?:没有)?关系?|脱不了).*$/u,
      plain: true,
    },
    { words: /^(?<cause>.{2,20}?)(?:有没有关系|有关系|有关)(?:吗|么|嘛)?$/u, plain: true },
    // 主要原因是晚还吧
    {
      words:
        /^(?:那|所以|看来)?主要(?:的)?(?:原因)?(?:就|还|应该|可能)*是(?:因为)?(?<cause>[^，。,哪什]{1,12}?)(?:吧|吗|么|对吧|是吧)$/u,
      plain: true,
    },
    // 是这个原因吗
    {
      words:
        /^(?:那|所以|会不会|是不是|可能|难道)*(?:就)?是?(?<cause>这个?|它|这些|那个?)(?:的)?(?:原因|缘故|问题)(?:吗|么|吧|呢|导致的|造成的)*$/u,
      plain: true,
    },
    // 是征信出问题了吗
    {
      words:
        /^(?:那|所以)?是(?:不是)?(?<cause>(?:我)?(?:的)?(?:征信|信用|评分|负债|逾期|收入|工资|网贷|贷款|申请)[^，。,什啥哪多几怎]{0,10}?)了?(?:吗|么|嘛)$/u,
      plain: false,
    },
    {
      words: new RegExp(
        `^(?<cause>.{1,20}?)给?(?:闹|害|惹|作|拖累|连累|拖|坑)出?(?:来)?的(?:祸)?${ENDS_ZH}`,
        'u',
      ),
      plain: true,
    },
    {
      words: new RegExp(
        `^(?<cause>.{1,20}?)(?:给)?(?:害|拖累|连累|拖后腿|坑|牵连|耽误|导致|造成|引起|(?:拖|影响|搞|弄|整)(?:的|了|到))(?:了|的|我)?${ENDS_ZH}`,
        'u',
      ),
      plain: true,
      unsure: true,
    },
    {
      words:
        /^(?<cause>.{1,16}?)(?:是不是|不就是|就是|才是|算不算|是)(?:那个|这个|真正的?|主要的?|最大的?)?(?:根子|根源|根儿|祸根|病根|罪魁|祸首|主因|原因|元凶)/u,
      plain: true,
    },
    {
      words:
        /(?:根子|根源|毛病|原因|问题)(?:是不是|会不会|八成|多半|应该)?(?:就)?(?:是(?<!问题是)|出|在)(?:在)?(?<cause>.+)/u,
      plain: true,
    },
    {
      words:
        /(?:^|(?<=\s))(?:那|所以)?(?:(?:是不是|会不会|难道|莫非|应该)(?:就)?是?|就?是|就)(?:因为|为|由于)?(?<cause>这个|这(?!样|么)|它|这事儿?|这些)(?:个?原因|造成的|导致的|闹的|的事儿?|的问题|的缘故)?[吗么嘛吧]?$/u,
      plain: true,
      leans: true,
    },
    {
      words: new RegExp(
        `(?:${HEDGE_ZH}|^)(?:就)?是?(?<cause>.{1,16}?)(?:的锅|惹的祸|的缘故|的原因|的事儿?|的问题)${ENDS_ZH}`,
        'u',
      ),
      plain: true,
    },
    {
      words:
        /(?:是不是|会不会|该不会|莫非|莫不是|难道|难不成|八成|多半|估计|怕是)(?:就)?(?:是)?(?<cause>(?![^，。,]{0,8}(?:也|跟着|连带|一起|接着)(?:给|被|把|会|要|我)*[^，。,]{0,3}(?:[关停封没收降]|冻)|是|影响|[上扣被让查记关降停告]|知道|要|该|能|可以|会|应|需|想|说|问|你|您|这样|真|只|先|等|还[要得能](?!太)|有(?:没有|什么|啥|人)).{2,24})$/u,
      plain: false,
    },
  ],
  en: [
    // "So it's mainly the late ones, right"
    {
      words:
        /^(?:so |then |ok )*(?:it'?s|its|is it|that'?s) (?:mainly|mostly|basically) (?:because of |about |down to )?(?<cause>(?!what|which|how|for|to)[^,.?]{2,28}?)(?:,? (?:right|then|isn'?t it))?\??$/iu,
      plain: true,
    },
    {
      words: new RegExp(
        `\\b(?:is|was|could|might|can|would|must|may|isn'?t|wasn'?t)\\s+(?:it|that|this|all this)(?:\\s+\\w+){0,2}?\\s+(?:be\\s+)?(?:${BECAUSE_EN})(?:\\s+of)?\\s+(?<cause>.+)`,
        'iu',
      ),
      plain: true,
    },
    {
      words:
        /(?:^|\s)(?:so |and |then )*(?:is|was|could|would|might|must) (?<cause>that|this|it)(?: be)?(?: it| why| (?:the|my) (?:main |real )?(?:reason|problem|cause|issue|trouble)| what (?:did|caused|does|is causing) (?:it|this))(?: then| maybe| do you think)?$/iu,
      plain: true,
      leans: true,
    },
    {
      words: new RegExp(`\\b(?:${HEDGE_EN})\\b.{0,24}?\\b(?:${BECAUSE_EN})(?:\\s+of)?\\s+(?<cause>.+)`, 'iu'),
      plain: true,
    },
    {
      words:
        /(?:\b(?:is|was|has|does|did|could|might|would)\s+(?:it|this|that)\s+(?:be\s+|got\s+|have\s+)*)?\b(?:(?:any|some|no)thing to do with|got to do with|(?<=\b(?:it|this|that|all) )to do with|related to)\s+(?<cause>.+)/iu,
      plain: true,
    },
    {
      words:
        /^(?!.*\b(?:will|would|if)\b)(?<cause>.{2,60}?)\b(?:caused|causing|cause (?:it|this|that)|to blame|the (?:reason|cause|culprit|problem)|at fault|did (?:it|this)|do(?:ing)? (?:it|this)|dragg?(?:ed|ing|s)?|pull(?:ed|ing|s)? (?:me|it|my)|hurting me|hold(?:ing|s)? me back|ruin(?:ed|ing|s)?|messed|messing|killed|killing)\b.*$/iu,
      plain: true,
      unsure: true,
    },
    {
      words:
        /^(?:so |then |and |ok |but |,)*(?<cause>(?!this|that\b(?! late)|it\b|what)[^.?!]{4,60}?)\b(?:is|was|are|were|'s)\s+(?:the (?:main |real )?reason |exactly |really |probably |actually |partly )?why (?:they|it|my|jiebei|i|the|you)\b.*$/iu,
      plain: true,
    },
    {
      words:
        /^(?:so |then |and |ok |but )*(?:is|was|could|might|can) (?<cause>that|this|it) (?:be )?(?:the (?:main |real )?(?:reason|cause|problem)|(?<=be )why)$/iu,
      plain: true,
    },
    {
      words: /^(?:so |then |and |ok |but )*(?:could|might|can) (?<cause>that|this|it) be it$/iu,
      plain: true,
    },
    // "Is my credit score too low"
    {
      words:
        /^(?:so |then |and |ok |but )*(?:is|are|was) (?<cause>my (?:credit|score|sesame|income|salary|debt|loans?|record|history)[^.?!]{0,24}?(?: too| so| that)? (?:low|bad|poor|high|damaged|ruined|messed up))$/iu,
      plain: false,
    },
    {
      words:
        /^(?:so |then |and |ok |but )*(?:is|was|are|were) (?<cause>(?!this\b|that\b|it\b|there\b)[^.?!]{3,50}?) (?:the (?:main |real )?(?:reason|cause)|to blame|at fault|why)\b(?!.*\b(?:other|else)\b).*$/iu,
      plain: true,
    },
    {
      words:
        /\b(?:(?:(?:i |i'm |im |my )?(?:guess(?: is)?|bet|suspect|reckon|think|suppose|assume)|so|and)\s+(?:that\s+)?(?:it'?s|it is|it was|that'?s|thats)|(?:just )?(?:guessing|betting|thinking)(?: (?:it'?s|that'?s))?|(?:must|has to|gotta|might|could) be|(?:prob(?:ably)?|maybe|perhaps)(?: (?:it'?s|it was|that'?s))?|(?:is|was|could|can|might|may) (?:it|this)(?: be)?)\s+(?:all |just |only |really )*(?<cause>(?:the|my|those|these|this|that|them|having|paying)\b.*)/iu,
      plain: false,
    },
  ],
}

/** The clause puts what it says as unsure, or asks it. */
const UNSURE: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': new RegExp(`${HEDGE_ZH}|[吧吗么嘛不没]$`, 'u'),
  en: new RegExp(
    `\\b(?:${HEDGE_EN}|did|does|is|are|was|were|could|right|then|innit|isn'?t (?:it|that)|yeah)\\b`,
    'iu',
  ),
}

/** A rule, a wish or a question of another kind rather than a cause. */
const NO_CAUSE: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /(?<!是)就(?!是)|才|能|可以|算|怎么|咋|多久|什么|啥|哪|几(?![个笔家张])|不行|没用|为了/u,
  en: /\b(?:what|how|when|where|which|who|if)\b/iu,
}

/** In hurried Chinese a space stands for a comma. */
export const BREAK: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /[，,。.!！?？；;、\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu,
  en: /[,.!?;\n]+(?!\d)|\s+(?:but|and then)\s+/gu,
}

/** The guesses at a cause in a message, in their order. */
export function guessesSaid(text: string, locale: Locale): GuessSaid[] {
  const plainly = text.replaceAll('’', "'")
  const reported = reportedGuess(plainly, locale)
  if (reported) {
    const before = text.slice(0, reported.start)
    const rest = `${before} ${text.slice(reported.end)}`.trim()
    return [{ cause: reported.cause, before, plain: true, rest }]
  }
  return clausesOf(plainly, locale).flatMap((clause) => {
    for (const { words, plain, unsure, leans } of SIGNS[locale]) {
      const found = words.exec(clause.text)
      const cause = withoutEnd(found?.groups?.cause ?? '')
      if (!found || cause === '' || (!plain && NO_CAUSE[locale].test(cause))) continue
      const asked = clause.ended.includes('?') || clause.ended.includes('？')
      if (unsure && !asked && !UNSURE[locale].test(clause.text)) continue
      const before = text.slice(0, clause.start + found.index)
      if (leans && !/[\p{L}\p{N}]/u.test(before)) continue
      return [{ cause, before, plain, rest: `${before} ${text.slice(clause.next)}`.trim() }]
    }
    return []
  })
}

function withoutEnd(cause: string): string {
  return cause
    .replace(new RegExp(`^(?:${HEDGE_ZH}|就|是|让|被|给|因为|我就问|，)+`, 'u'), '')
    .replace(
      new RegExp(`^(?:(?:${HEDGE_EN}|could it be|do you think|then|is|did|does|was|are)\\s+)+`, 'iu'),
      '',
    )
    .replace(/(?:有关(?:系)?|[吗吧呢啊嘛]|,? (?:right|then|isn'?t it|innit|yeah|lol))+$/giu, '')
    .trim()
}

interface Stretch {
  readonly text: string
  readonly start: number
  /** What ends it, and where the next one begins. */
  readonly ended: string
  readonly next: number
}

function clausesOf(text: string, locale: Locale): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const { 0: ended, index } of [...text.matchAll(BREAK[locale]), { 0: '', index: text.length }]) {
    const next = index + ended.length
    const words = text.slice(start, index)
    const from = start + words.length - words.trimStart().length
    found.push({ text: words.trimStart(), start: from, ended, next })
    start = next
  }
  return found.filter(({ text: words }) => words.trim() !== '')
}
