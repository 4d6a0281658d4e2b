import type { Locale } from '#src/locale.ts'

/**
 * What a clause says against what was noted last. back: "put it back"; changed: "why did you change my income", 你别乱改; wrong: "you
 * got that wrong", 你搞错了; unsaid: "I never said two", 我没说过; meant: "that's not what I meant", which may as well be said of an answer.
 */
export type ProtestKind = 'back' | 'changed' | 'wrong' | 'unsaid' | 'meant'

export interface Protest {
  readonly kind: ProtestKind
  /** What else the clause names: "my income", "two applications"; may be empty. */
  readonly words: string
  /** What is told before it in the same clause: 没还的是360 你别乱改. */
  readonly before: string
}

interface Form {
  readonly kind: ProtestKind
  readonly pattern: RegExp
}

const NOT_SAID_ZH = '(?:没有?|不是|未曾|不曾|什么时候|啥时候|几时|哪里?有?)'

/** What stands beside the group `words` belongs to the protest. */
const FORMS: Readonly<Record<Locale, readonly Form[]>> = {
  'zh-CN': [
    {
      kind: 'back',
      pattern:
        /^(?:那|你|您|请|麻烦|快|给我|帮我|都|再|全)*(?:把)?(?<words>[^,.;!?]{0,12}?)(?:给我|给|再|都|你|请|快)*(?:(?:改|换|变|弄|调|恢复|还原)(?:成)?(?:回(?:来|去|原来的?|之前的?|刚才的?)|原(?:来|样)的?(?:样子)?)|恢复(?:成|到)?(?:原来|原样|之前|刚才)的?|(?:撤回|撤销|还原)(?:刚才|上一|那)[^,.;!?]{0,4})(?:吧|啊|了|呀|去)*$/u,
    },
    {
      kind: 'changed',
      pattern:
        /(?:别|不要|不准|不许|甭|少)(?:再)?(?:给我)?(?:乱|瞎|胡|随便)(?:改|记|写|填|动|猜|加|算)(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'changed',
      pattern:
        /^(?:(?!我)[^,.;!?]){0,6}?(?:你|您)[^,.;!?]{0,4}?(?:乱|瞎|胡)(?:改|记|写|填|加|说)(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'changed',
      pattern:
        /(?:你|您)(?:怎么|咋|为什么|为啥|干嘛|干吗|凭什么|又|还|刚才?|自己|是不是|就|给我)*(?:把|将)?(?<words>[^,.;!?]{0,14}?)(?:又|都|给我|给|自己)*(?:(?:改|变|换|弄)(?:成|到|掉|没|丢|了)|(?:记|写|算)成)[^,.;!?]*$/u,
    },
    {
      kind: 'changed',
      pattern:
        /(?:谁|(?:我)?(?:可|又|都|并)?(?:没|没有|不是))(?:让|叫|要)(?:你|您)(?:去|给我|把)*(?<words>[^,.;!?]{0,10}?)(?:改|动|换)[^,.;!?]*$/u,
    },
    {
      kind: 'wrong',
      pattern:
        /(?:[你您](?:是不是|肯定|好像|又|都|给我|全|可能|把)*(?<words>[^,.;!?我]{0,10}?)(?:给|都|又|全)*(?:搞|弄|记|改|听|看|理解|写|算|会|填|读)|^(?:改|听|理解|会))(?:错|混|岔|反|拧|串)(?:意|了|啦|啊|掉|吧|的)*$/u,
    },
    {
      kind: 'unsaid',
      pattern: new RegExp(
        `^(?:可|但|那|诶|哎|喂|不|不对)*(?:我(?:可|又|根本|从来|并|都|也|刚才?|前面|之前|明明)*${NOT_SAID_ZH}|谁)(?:跟|和|对)?(?:你|您)?(?:这么|那么|这样|那样)?(?:说|讲|提)(?:过|了|的)?(?:我|是|有)?(?!清楚|完|错|好|明白|服|不过|不)(?<words>[^,.;!?]*?)(?:啊|呀|吧|呢|了|的)*$`,
        'u',
      ),
    },
    {
      kind: 'meant',
      pattern:
        /^(?:不对|不是|可|但|那|我)*(?:不是|没有?|并非)(?:说)?(?:的)?(?:这|那)(?:个|种)?意思(?<words>)(?:啊|呀|了|吧|的)*$|^我的意思不是(?:这|那)[^,.;!?]{0,3}$|^你(?:没|没有|不)(?:听懂|听明白|理解|明白|懂|get到)(?:我)?(?:的)?(?:意思|说的|的话)?(?:啊|吧|呀)*$/u,
    },
  ],
  en: [
    {
      kind: 'back',
      pattern:
        /(?<!\b(?:could|can|shall|should|how do|do|way to|if) i [a-z ]{0,16})\b(?:put|chang(?:e|ed)|set|switch|turn)(?: it| that| this| them)?(?<words>(?: (?:my|the) [\w ]{2,20}?)?) back(?: (?:please|then|now|again|to (?:what|how|where) .*|how it was|like it was|the way it was|as it was))*$|^(?:(?:please|no|can you|could you|just|ok|then) )*(?:undo|revert|restore)(?: it| that| this| what you did| the last (?:one|change|thing))?(?: please| again| now)?$/u,
    },
    {
      kind: 'changed',
      pattern:
        /\b(?:why|how come)\b[^,.;!?]{0,8}\byou[^,.;!?]{0,8}\b(?:chang(?:e|ed|ing)|alter|edit|switch|swap|overwr\w+|mess\w*)\b(?: up| with)?(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'changed',
      pattern:
        /\b(?:stop|don'?t|do not|never|quit) (?:just |keep )?(?:chang\w*|alter\w*|edit\w*|mess\w*|mak\w+ (?:things|stuff|it) up)\b(?: up| with)?(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'changed',
      pattern:
        /\b(?:i (?:didn'?t|did not|never) (?:ask|tell|told|asked|want)|who (?:told|asked)) you to (?:change|touch|alter|edit|note|put)(?: down| in)?(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'changed',
      pattern:
        /\byou(?:'ve| have|'re| are| just| went and| only| also| now| keep| kept| always)*(?: just| now)? (?:changing|altering|mixing|messing|changed|altered|overwrote|swapped|mixed(?: up)?|messed(?: up)?|muddled)(?: up)?(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'wrong',
      pattern:
        /\byou(?:'ve| have|'re| are|r)?(?: just| now| totally| completely)* (?:got|get|heard|hear|read|understood|wrote|put|noted|took|taken|have|had)(?<words>(?: (?:it|that|this|me|all|them|everything|my [\w ]{2,16}?|the [\w ]{2,16}?))*)(?: down)?(?: all| completely| totally)* (?:wrong|wrongly|mixed up|backwards|muddled)\b/u,
    },
    {
      kind: 'unsaid',
      pattern:
        /^(?:(?:no|but|hey|wait|and|well|nope|sorry|um|eh|excuse me|what) ?)*(?:i (?:have )?(?:never|didn't|did not|didnt|haven't)(?: ever| even| actually)*|when did i(?: ever)?) (?:say|said|tell you|told you|mention|mentioned|write|wrote|put)(?: to you| you)?(?: that| anything about| so| it| this| anything like that| such a thing| any of that)*(?: (?:i|it|my|there)(?:'m| am|'ve| have| had| was| were| is|'s)?)?(?<words>[^,.;!?]*)$/u,
    },
    {
      kind: 'unsaid',
      pattern:
        /^(?:(?:no|but|hey|wait|and|well|nope|sorry) ?)*(?:that|it|this)(?:'s| is| was|s)?(?: not|n'?t)(?: at all)? what i(?:'ve| have)? (?:said|told you|wrote|put|typed)(?: to you)?(?<words>)$|^(?:(?:no|but) )*not what i (?:said|told you|wrote)(?: to you)?$/u,
    },
    {
      kind: 'meant',
      pattern:
        /^(?:(?:no|but|hey|wait|and|well|nope|sorry) ?)*(?:(?:that|it|this)(?:'s| is| was|s)?(?: not|n'?t) )?(?:not )?what i (?:meant|mean|was (?:saying|asking|on about))(?<words>)$|\byou(?:'ve| have| are| 're)? (?:misunderst\w+|misread|misheard|not (?:getting|understanding)(?: me| it)?|don'?t (?:get|understand)(?: me| it)?)(?: me)?(?: (?:again|there|completely))?$|^i (?:didn'?t|did not|don'?t) mean (?:that|it|this)$/u,
    },
  ],
}

/** 你改成十二月了没, 你记成什么了: asked, and nothing held against it. */
const ONLY_ASKS =
  /(?:了|过|上)(?:没有?|吗|么|嘛)$|(?<![为凭])(?:什么|啥)(?!时候)|哪[些几个]|^(?:did|have|what|which) |^(?:你|您)是不是/u
const ASKS_WHY = /怎么|咋|为什么|为啥|干[嘛吗]|凭|乱|瞎|\bwhat (?:are you|i)\b/u

const OF_THE_LENDER = /额度|服务|借呗|账户|平台|\b(?:limit|service|jiebei|account|credit)\b/u

/** "And", 你: of the protest itself. */
const LEADS =
  /(?:(?:^|\s)(?:and|but|so|hey|no|wait|please|ok|well|why|sorry|just|then|oh))+$|(?:你|您|可|但|请|麻烦|求你|拜托|能不能)+$/u

/** What a normalised clause says against what was noted last; undefined where it says nothing of the kind. */
export function protestIn(clause: string, locale: Locale): Protest | undefined {
  if (ONLY_ASKS.test(clause) && !ASKS_WHY.test(clause)) return undefined
  for (const { kind, pattern } of FORMS[locale]) {
    const match = pattern.exec(clause)
    // 能不能帮我把额度调回来: of the lender's doing.
    if (!match || (kind === 'back' && OF_THE_LENDER.test(clause))) continue
    const before = clause.slice(0, match.index).replace(LEADS, '').trim()
    return { kind, words: (match.groups?.words ?? '').trim(), before }
  }
  return undefined
}
