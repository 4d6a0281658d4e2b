import { say, type Turn } from '#src/conversation/turn.ts'
import type { Reply } from '#src/reply/reply.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'

const VERY_ZH =
  '(?:真的?|好|很|挺|特别|太|最|越想越|实在|确实|有点|有些|心里|就是|还是|一直|天天|怪|超级?|都|快|快要)+(?:是|觉得|的)?'
const VERY_EN =
  '(?:honestly |so |really |very |just |quite |pretty |a bit |a little |kinda |kind of |super |too |still |bloody |absolutely |genuinely |proper )*'
const I_AM = `(?:i'?m|i am|im|i feel|i felt|feeling|felt|makes? me|made me|getting|got me|i've been|been)`

/** A feeling or a hardship told beside what else is said, by its words. */
const STRAINS: readonly (readonly [phrase: string, words: RegExp])[] = [
  [
    'talk.strain.gave_up',
    /(?:卖|当)(?:掉)?了?(?:我的?)?(?:车|房|电动车|电瓶车|摩托|手机|电脑|首饰|金\p{Script=Han}?|镯子|项链)[^。；;]{0,8}(?:还|凑)|(?:凑|借)(?:来)?的?钱?(?:来)?还(?:进去|的|上)|\b(?:sold|pawned|gave up) (?:my|the|our) \w+(?: \w+)? (?:to|and|for)\b/iu,
  ],
  [
    'talk.strain.hidden',
    /(?:怕|不敢|不想|担心|瞒着?)[^，。,]{0,6}(?:老婆|老公|媳妇|爸妈?|妈妈?|父母|家里?人?|对象|女朋友|男朋友|孩子|同事|单位|亲戚|别人)[^，。,]{0,4}(?:知道|发现|晓得|看见|笑话|看不起)|(?:怕|不敢)(?:让|给|告诉|跟)[^，。,]{0,3}(?:老婆|老公|媳妇|爸妈?|父母|家里人?|对象)|\b(?:scared|afraid|terrified|dread\w*|worried|hiding (?:it|this)|kept (?:it|this)|hope)\b[^.?!]{0,24}\b(?:wife|husband|partner|girlfriend|boyfriend|parents|mum|mom|dad|family|kids|boss|colleagues)\b(?:[^.?!]{0,12}\b(?:find(?:s|ing)? out|know(?:s|ing)?|see(?:s|ing)?|hear(?:s|ing)?)\b|$)|\bhiding (?:it|this) from\b/iu,
  ],
  [
    'talk.strain.ashamed',
    new RegExp(
      `丢人|丢脸|没脸|惭愧|羞愧|难为情|抬不起头|没面子|(?:恨|怪)(?:我)?自己|自己${VERY_ZH}(?:没用|窝囊|蠢|傻|不争气)|${VERY_ZH}(?:没用|窝囊|不好意思|羞)(?!问)|\\b(?:ashamed|embarrass(?:ed|ing)|humiliat\\w+|mortified)\\b|\\b${I_AM} ${VERY_EN}(?:like )?(?:an? )?(?:stupid|idiot|failure|useless|small|guilty|loser|pathetic)\\b`,
      'iu',
    ),
  ],
  [
    'talk.strain.low',
    new RegExp(
      `绝望|没(?:有)?(?:希望|盼头|指望)了?$|心灰意冷|心(?:都|里)?(?:凉|寒)(?:了|透)|崩溃|(?:撑|熬|扛|顶)不(?:住|下去)|难熬|${VERY_ZH}(?:难(?:受|过|啊|了)?$|累(?:啊|了)?$|迷茫|无助|无奈|丧|低落|沮丧|失落)|心累|身心俱疲|想哭|哭(?:了|死|出来)|\\b(?:i could cry|crying|in tears|hopeless|miserable|gutted|at my wits'? end|worn out|drained|at a loss|heartbroken|devastated)\\b|\\b${I_AM} ${VERY_EN}(?:down|low|lost|helpless|exhausted|sad|depressed|defeated|desperate)\\b`,
      'iu',
    ),
  ],
  [
    'talk.strain.burden',
    new RegExp(
      `喘不(?:上|过)(?:来)?气?|气都喘不|透不过气|(?:看着|看得|想想|自己|我?心里)[^，。,]{0,4}(?:都)?(?:慌|害怕|发愁|发毛|拔凉|没底|不踏实|七上八下|堵)|(?:愁|急|慌|吓)(?:死|坏)|[睡吃]不(?:着|好|踏实|下)|压力(?:好|很|真|太|山|特别)?大|(?<!没|不)(?:有[点些]|快|快要|都|实在|真的?|越来越|开始|每个?月都?)+(?:还|供|应付)不(?:过来|起|上)了?$|提心吊胆|坐立不安|(?<![不没别甭用])(?:担心|害怕|焦虑|紧张|着急)(?:死|得|坏|极|$)|(?<![不没别甭用])${VERY_ZH}(?:怕(?!麻烦)|害怕|担心|慌|着急|焦虑|紧张|发愁|忐忑|不安|愁)|\\b(?:barely|hardly|not) sleep\\w*|\\b(?:can'?t|cannot) sleep\\b|\\b(?:no|losing|lost) sleep\\b|\\boverwhelm\\w*|\\b(?:so |really |pretty |super )?stress(?:ed|ful|ing)\\b|\\bdeep breath\\b|\\bit'?s (?:just |all )*[. ]*a lot\\b|\\b(?:scares|worries|terrifies) me\\b|\\bworried sick\\b|\\bfreak(?:ed|ing) out\\b|\\bpanick(?:ed|ing)\\b|\\bkeeps me up\\b|\\b${I_AM} ${VERY_EN}(?:scared|worried|anxious|nervous|terrified|on edge|frightened|afraid(?! (?:so|not|i|it|that|of that)\\b))|\\b(?:so|really|very|pretty|honestly|super|too|quite|kinda|constantly) (?:scared|worried|anxious|nervous|terrified|stressed)\\b|\\bpressure (?:is|feels|gets?) |\\b(?:can'?t|cannot|hard to|struggl\\w+ to|barely|hardly) keep(?:ing)? up\\b|\\bunder (?:so much|a lot of|huge) pressure\\b`,
      'iu',
    ),
  ],
  [
    'talk.strain.annoyed',
    new RegExp(
      `(?<![一透喘])气(?:死|得|坏|炸|人)|来气|恼火|火大|烦死|窝火|废话|憋屈|憋气|委屈|不服气?|不甘心|${VERY_ZH}(?:气$|生气|气愤|愤怒|烦|冤|不爽|恼)|\\b(?:annoy(?:ed|ing|s)|fed up|pissed|infuriat\\w+|fuming|ridiculous|what a joke|livid|furious|unfair)\\b|\\b(?:so|really|honestly|just|bloody|absolutely|pretty|very|quite) (?:angry|mad|frustrat(?:ed|ing)|upset|cross)\\b|\\b${I_AM} ${VERY_EN}(?:angry|mad|frustrated|upset|cheated)\\b`,
      'iu',
    ),
  ],
]

/** A row or a worry of somebody else's, none at all, or a question about it. */
const OF_OTHERS =
  /^(?:(?:我|俺)?(?:老婆|老公|媳妇|爸|妈|爸妈|对象|家里人|同事|朋友|领导|客服|经理|对方)|他们?|她们?|你们?|您)(?![^，。,]{0,4}我)|\b(?:he|she|they|you|wife|husband|mum|mom|dad|boss|friend|agent|support)(?:'s|'re| is| are| was| were| got| gets) /iu
const NONE =
  /(?:不|没|没有|别|甭|不用|无需)(?:是|太|怎么|什么|很|那么|特别)?(?:怕|害怕|担心|慌|着急|急|焦虑|紧张|生气|气|愁|绝望|压力|丢人|委屈)|\b(?:not|never|no longer|isn'?t|aren'?t|ain'?t|don'?t|without being)\b[^.,?!]{0,12}\b(?:scared|afraid|worried|worry|stress\w*|anxious|nervous|angry|mad|upset|ashamed|embarrassed|annoyed|sad)\b/iu

/** What is already said to a feeling, or asks for no word of it. */
const FELT =
  /^(?:care\.|plan\.|talk\.(?:empathy|strain|fear_stays|ashamed|accused|urgent|listen|misheard|sharks|scam|good_news|unknown|whose|misused|borrow_to_repay|collectors|family|ack\.work_lost)|answers\.(?:distress|cannot_repay|scam_or_safety|wrongdoing|out_of_scope))/u

/** What a person told, or asked, was taken up. */
const TAKEN_UP =
  /^(?:talk\.(?:ack|exact|guess|correct|counts|about)|facts\.|side_questions\.|answers\.|terms\.)/u

/**
 * "三家，压得气都喘不上来", "never late, i'm honestly so stressed": a word for it before all else that is said, each kind once.
 * Where something is said to the feeling already, and where nobody shows one, there is none.
 */
export function feelWith(turn: Turn, told: string): void {
  const { replies, state } = turn
  const said = replies.flatMap((reply) => (reply.kind === 'say' ? [reply.phrase] : []))
  // A word for the trouble with the limit is none for who is ill.
  const ill = tellsIllness(told)
  const felt = said.filter((phrase) => !(ill && phrase.startsWith('talk.empathy.')))
  if (
    turn.action ||
    felt.some((phrase) => FELT.test(phrase)) ||
    !said.some((phrase) => TAKEN_UP.test(phrase))
  )
    return
  const found = strainIn(told)
  if (found === undefined || state.said[found] !== undefined) return
  say(turn, found)
  replies.unshift(replies.pop() as Reply)
}

/** Somebody of the family, or oneself, is ill: told of, and not asked about. */
const ILL =
  /(?:老婆|老公|媳妇|爱人|对象|爸|妈|父亲|母亲|爷爷|奶奶|外婆|姥姥|孩子|娃|儿子|女儿|弟|妹|哥|姐|家里?人?|老人|我)[^，。,.;；]{0,8}(?:看病|住院|动?手术|生病|病了|病重|治病|买药|化疗|透析|抢救|癌|瘫|查出)|\b(?:wife|husband|partner|mum|mom|mother|dad|father|son|daughter|kid|child|baby|brother|sister|gran\w*|she|he)(?:'?s)?\b[^,.;!?]{0,24}\b(?:ill|sick|hospital|surgery|operation|medicines?|medication|treatment|cancer|chemo|dialysis|stroke)\b|\b(?:my|i (?:had|have|need(?:ed)?) (?:an?|the)?) ?(?:surgery|operation|chemo|cancer|treatment)\b/iu
const ILL_LONG_AGO =
  /去年|前年|以前|当时|早就|\b(?:last year|years ago|back then|used to|recovered|better now)\b/iu

function tellsIllness(told: string): boolean {
  return splitClauses(normalise(told)).some(
    ({ text, ended }) => ended !== '?' && ILL.test(text) && !NONE.test(text) && !ILL_LONG_AGO.test(text),
  )
}

function strainIn(told: string): string | undefined {
  if (tellsIllness(told)) return 'talk.strain.ill'
  const clauses = splitClauses(normalise(told))
    .filter(({ text, ended }) => ended !== '?' && !OF_OTHERS.test(text) && !NONE.test(text))
    .map(({ text }) => text)
  // "i feel so stupid" may be cut before its "so".
  const stretches = [...clauses, clauses.join(' ')]
  return STRAINS.find(([, words]) => stretches.some((stretch) => words.test(stretch)))?.[0]
}
