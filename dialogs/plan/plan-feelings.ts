import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { askAgain, optionsOf } from './plan-questions.ts'
import { PLAN, planUnderWay } from './plan-state.ts'
import { asksForOrder } from './plan-order-change.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

type Feeling = 'baby' | 'guilt' | 'untold' | 'shock' | 'shy' | 'fear' | 'low'

const FEELS: readonly (readonly [feeling: Feeling, words: RegExp])[] = [
  [
    'baby',
    /(?:快|要|马上|就要|准备|刚|下个?月)(?:生|当)(?:孩子|宝宝|娃|了|爸|妈|爹|娘)|(?:家里|我们?|又|刚)?(?:添|生)(?:了)?(?:个|对)?(?:娃|宝宝|孩子|双胞胎|小孩|丁|二胎|老二)|怀(?:孕|上|了)|预产期|二胎(?:快|要)|宝宝(?:快|要|刚|马上)(?:出生|来|生)|\b(?:bab(?:y|ies)|twins?|little one|new ?born)\b[^.?!,\d]{0,20}\b(?:coming|on (?:the|its|their) way|due|arriv\w*|here|born|soon)\b|\b(?:pregnant|expecting(?: a (?:baby|child))?|having a (?:baby|child)|had a baby|new ?born)\b/iu,
  ],
  [
    'guilt',
    /对不(?:起|住)(?:我|咱|自己)?(?:们)?(?:的|家|那)?(?:老婆|老公|爱人|媳妇|对象|爸|妈|父母|爹|娘|孩子|儿子|女儿|家[人里]|[他她]|娃|家$)|拖累|连累|(?:内疚|愧疚|自责|亏欠[^\d]{0,6})(?:得很|死了?|啊|的|了)*$|亏欠(?:家里|[他她]们?|老婆|老公|孩子|父母|爸妈)|没脸(?:见|面对)|\b(?:guilty|ashamed|let(?:ting)? (?:my|her|him|them|everyone|the)\b[^.?!\d]{0,24}\bdown|feel (?:so |really |just )?(?:terrible|bad|awful|sorry) (?:for|about) (?:my|her|him|them|the kids)|failed my|failing my|can'?t (?:face|look at) (?:my|her|him|them)|dragg(?:ed|ing) (?:my|her|him|them))\b/iu,
  ],
  [
    'untold',
    /(?:家里|家人|老婆|老公|媳妇|爱人|对象|爸妈|父母|我妈|我爸|[男女]朋友|[他她])们?(?:那边)?(?:都|也|到现在|至今|一直|全)?(?:还)?(?:不|没)(?:晓得|知道|发现)(?!怎么|咋)|(?:一直|还|都)?瞒着(?:家里|家人|老婆|老公|媳妇|对象|爸妈|父母|[他她])|(?:没|不)敢(?:跟|和|告诉|对)(?:家里|家人|老婆|老公|媳妇|对象|爸妈|父母|[他她])|\b(?:he|she|they|my (?:wife|husband|partner|mum|mom|dad|parents|family|girlfriend|boyfriend)) (?:still )?(?:doesn'?t|don'?t|does not|do not|has no idea|have no idea)(?: even| yet)?(?: know)?(?: (?:about|any|how|yet|that i|of it))|\b(?:haven'?t|have not|never|can'?t|scared to|afraid to) (?:told|tell) (?:him|her|them|my (?:wife|husband|partner|mum|mom|dad|parents|family))\b/iu,
  ],
  [
    'shock',
    /吓(?:了|到)?(?:我|自己)?(?:了)?(?:一大?|一)?跳|吓(?:死|到|着)(?:我|自己)?了?|咯噔|不敢(?:看|算|加|想|往下|相信)|心(?:都|里)?(?:一)?(?:凉|惊)(?:了|半截)?|扎心|触目惊心|\b(?:scary|frightening|shocking|terrifying|depressing|yikes|oof|stomach (?:turns?|drops?|churns?)|turns? my stomach|ma(?:k|d)es? me (?:feel )?sick|made me feel sick|feel sick|avoid(?:ing|ed) (?:looking|it)|(?:afraid|scared) to (?:look|add)|can'?t (?:bear to )?look)\b|\bdidn'?t (?:think|know|reali[sz]e) it (?:was|came to|would be) (?:that|so|this) (?:much|bad|high)\b/iu,
  ],
  [
    'shy',
    /(?:别|不要|可别)笑(?:话)?(?:我)?|不好意思(?:说|讲|开口)?(?:啊|哈)*$|少得可怜|见笑|寒酸|说出来(?:都)?丢人|没出息|\b(?:don'?t laugh|embarrassing|not much,? i know|i know it'?s not (?:much|a lot))\b/iu,
  ],
  [
    'fear',
    /(?:害怕|[好很挺真有点]怕(?!逾期|影响)|心(?:里|头|就|都|直)?(?:没底|发慌|慌)|慌(?:得很|死了|了)?|突突的?|发毛|忐忑|没勇气|不敢打)(?:啊|呀|的|了|呢|得很)*$|\b(?:scared|frightened|terrified|nervous|anxious|worried sick|freaking out|panick\w+|(?<!\b(?:was|were|been) )dreading (?:it|this|the call)|shaking)\b|\bafraid\b(?! (?:i|that|not|so|of|to)\b)/iu,
  ],
  [
    'low',
    /心里(?:不好受|难受|堵|憋屈?|不是滋味|苦|酸|闷)|(?:好|很|挺|真的?|太|有点|特别|实在|确实|是真)(?:难过|难受|丢人|委屈|心酸|累|没用|失败|崩溃)(?:啊|呀|了|的|呢)*$|觉得自己(?:好|很|真|太|特别)?(?:没用|失败|丢人|窝囊)|(?:睡不着|愁死|烦死)(?:了|啊)*$|\b(?:feel(?:ing)?|i'?m|im|am) (?:so |really |just |very |a bit |pretty |like )*(?:low|down|sad|useless|stupid|a failure|rubbish|awful|terrible|ashamed of myself|overwhelmed|exhausted|worn out|miserable|embarrassed|lost)\b|\b(?:it'?s|this is) (?:so |really |just |all )*(?:overwhelming|embarrassing|too much)\b|\bcan'?t sleep\b/iu,
  ],
]

/**
 * What somebody feels, told in the middle of a plan: a warm sentence and no number, and then the plan goes on where it was.
 * What else was said is heard after it. False when no feeling is told by itself.
 */
export const hearFeeling: Hearer = async (dc, turn, parts, hearRest) => {
  const { state, text } = turn
  const plan = planUnderWay(state.dialogs)
  if (turn.action || !plan || dc.activeDialog?.id !== PLAN) return false
  const clauses = clausesOf(text)
  const felt = clauses.flatMap((clause) => feelingIn(clause, turn) ?? [])[0]
  if (felt === undefined) return false
  const isFelt = (clause: string) =>
    feelingIn(clause, turn) !== undefined || (felt === 'untold' && HOW_TO_TELL.test(clause))
  say(turn, `plan.feeling.${felt}`)
  const left = clauses
    .filter(isFelt)
    .reduce((rest, clause) => rest.replace(clause, ''), text)
    .replace(MARKS_ALONE, '$1')
  if (!/[\p{L}\p{N}]/u.test(left) || NOTHING_MORE.test(left)) {
    // The plan stands where it stood: on with it, or to a person.
    if (plan.step !== 'shown') askAgain(turn, plan)
    else turn.replies.push({ kind: 'offer', options: [...optionsOf(plan), person] })
    return true
  }
  turn.text = left
  turn.understanding = parts.understand(left, state.locale, turn.moment)
  await hearRest()
  return true
}

/** A part that tells how somebody feels, and asks and counts nothing. */
export function feelingIn(clause: string, { state }: Turn): Feeling | undefined {
  const feeling = FEELS.find(([, words]) => words.test(clause))?.[0]
  if (feeling === undefined || /[?？吗]|多少|怎么办?/u.test(clause) || asksForOrder(clause)) return undefined
  return readQuantities(clause, state.locale).some(isMoney) ? undefined : feeling
}

/** 不知道咋开口, beside what nobody at home knows: to them, and not to a lender. */
const HOW_TO_TELL =
  /(?:不知道?|不晓得)(?:该)?(?:怎么|咋)(?:跟|和|对|向)?\p{Script=Han}{0,4}(?:开口|说|讲|交代)|\b(?:don'?t know )?how (?:do|to|can|should) (?:i )?(?:even )?tell (?:him|her|them|my \w+)\b/iu

function clausesOf(text: string): string[] {
  return text
    .split(
      /(?<=[?？])|[，。；;！!\n]|[,.](?!\d)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|(?<=\d)\s+(?=\p{Script=Han}{4})/u,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** Marks that the clause before them left behind. */
const MARKS_ALONE = /([，。；;！!?？,.])(?:\s*[，。；;！!,.])+|^[\s，。；;！!,.]+/gu

const NOTHING_MORE =
  /^(?:(?:but ok(?:ay)?|ok(?:ay)?|well|sorry|honestly|唉|哎|说句(?:心里|实)话|其实|说实话|嗯|店是[^，]{0,20}一起开的)[\s，,.]*)+$/iu
