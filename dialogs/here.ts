import { say, type Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { withQuestionApart } from '#src/understanding/run-on.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import type { Locale } from '#src/locale.ts'
import type { Operations } from '#src/reply/answers-schema.ts'
import { pickOperation } from '#src/reply/operations.ts'
import type { AnswerBook } from '#dialogs/asked/answer-topic.ts'
import { isFalseAlarm } from '#dialogs/care/false-alarm.ts'
import { isQuestion, SURELY } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from './parts.ts'
import { withoutPadding } from '#dialogs/message/padding.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import {
  asksIfHuman,
  asksLineLanguage,
  tellsPagesLanguage,
  isGoodbye,
  isThanks,
} from '#dialogs/message/talk-signs.ts'
import { saysCannotPay } from '#dialogs/message/tender-signs.ts'
import { isCare } from './understood.ts'
import { isDistressSetAside, withoutDistress } from '#dialogs/care/without-distress.ts'

/**
 * Hears a message where it stands: what the person says they do not ask for is left out ("我不找人工，我只是想问…"), and
 * readings that are rare in this place need more than a likeness of words. False when nothing was said but what isn't
 * wanted; that is acknowledged.
 */
export function hearHere(turn: Turn, parts: DialogParts): boolean {
  if (turn.action || turn.text === '' || turn.state.lastTopic === 'distress') return true
  const said = withoutPadding(withoutSigh(withoutPreface(turn, parts)))
  const wanted = withoutDenied(turn.state.locale === 'en' ? withQuestionApart(said) : said)
  const kept = wanted === '' ? '' : withoutOwnLanguage(wanted, turn)
  if (kept === '') {
    say(turn, wanted === '' ? 'talk.not_wanted' : 'talk.language_same')
    return false
  }
  if (kept !== turn.text) {
    turn.text = kept
    // What only sounded of despair still does without the padding.
    const setAside = isDistressSetAside(turn.understanding)
    const heard = bySentence(parts.understand)(kept, turn.state.locale)
    turn.understanding = setAside ? withoutDistress(heard) : heard
  }
  turn.understanding = weighed(turn, parts.book)
  return true
}

/** "我是说，房贷也会拖累额度？": the words before a question put again; before a statement they tell of a correction. */
function withoutPreface({ text, state, moment }: Turn, parts: DialogParts): string {
  const rest = text.replace(PREFACE, '')
  if (rest === text || rest.length < 2) return text
  const asks = /[?？]\s*$/u.test(rest) || isQuestion(parts.understand(rest, state.locale, moment))
  return asks || saysCannotPay(rest) ? rest : text
}

const PREFACE =
  /^(?:(?:不是|不对|哎|啊|哦|嗯|唉)[,，。\s]*)*我(?:的意思(?:就)?是(?:说)?|意思(?:就)?是(?:说)?|(?:其实|就|真正|主要)?(?:是)?(?:想)?(?:说|问|知道)的(?:就)?是|(?:其实|就)?是(?:想)?[说问](?![了过你您])|的问题是)[,，:：\s]*|^(?:(?:no|sorry|well|ok|but|and)[,\s]+)*(?:i mea?n(?:t)?(?: to (?:say|ask))?|w[h]?at i(?:'?m| am| was)? (?:really |actually |just )?(?:mea?n(?:t)?|asking|trying to (?:ask|say)|want(?:ed)? to (?:know|ask)|wanna know|asked)(?: (?:is|was)|(?=[,:]))|my (?:actual |real )?question (?:is|was))[\s,:]+/iu

/** "算了，那我该怎么办": a sigh at the head of what goes on. */
function withoutSigh(text: string): string {
  const rest = text.replace(SIGH, '')
  const goesOn = rest.length >= GOES_ON || /[?？]|怎么|咋|什么|多久|[吗呢]/u.test(rest)
  return rest !== '' && goesOn && !isThanks({ text: rest }) && !isGoodbye(rest) ? rest : text
}

const SIGH =
  /^(?:唉|哎|哦|那|行|行吧|好吧|那就)*(?:算了吧?|罢了)(?:算了)?[,，。.!！~…\s]+|^(?:oh |ok |well )*(?:never ?mind|forget it|whatever)[,.!\s]+(?=(?:so|but|then|what|how|can|is|why|who)\b)/iu

/** Shorter (characters) goes nowhere: "算了，先这样". */
const GOES_ON = 7

const DENIED = [
  // Wishes that would be carried out: a person, deleting, starting over, closing the service.
  /^(?:我|但|可|可是|都说了|又|真的)*(?:不|没|没有|不是|不用|不要|不想|不需要|没说|没让|没叫|没要|又没|并不|并没有|别)(?:是)?(?:要|想|说|让|叫|说要)?(?:你|您)?(?:给)?(?:我)?(?:找|转|打|要|报)(?:给)?(?:我)?(?:人工(?!智)|真人|客服|电话|95188)[^吗么?]*$/u,
  /^(?:我|但|可|可是|又|可|都)*(?:没|没有|并没|不是|不要|别)(?:让|叫|说|要|想)?(?:你|您)?(?:要)?(?:给)?(?:我)?(?:把[^,]{1,8})?(?:全)?(?:删|清空|从头来|重新开始)[^吗么?]*$/u,
  /^(?:我|但|可|可是|都说了)*(?:不是|没|没有|不想)(?:要|想|问|说要)+(?:怎么)?(?:把)?(?:关|注销|付款|还款|操作)[^吗么?]*$/u,
  // A topic set aside: "not the limit. you said my repayment…", 不是额度的事.
  /^(?:no,? |nope,? |but |i mean |sorry,? )*(?:(?:it|that|this)(?: is|'?s) |i(?: am|'?m) )?not (?:asking |talking |on )?(?:about |for )?(?:the|my) (?:limit|amount|loan|score|result|reasons?|plan|page)(?: thing| bit| part| itself)?$/u,
  /^(?:我|这|那|可|但|都)*(?:不是|没在|没)(?:在)?(?:说|问|指|讲|谈)?(?:这个|那个)?(?:额度|评分|结果|原因|计划|征信)(?:的)?(?:事儿?|问题|这事|那个)?$/u,
  /^(?:您|你)?(?:我|又|并|可|都)*(?:不是|没|没有|没在|不)(?:要|想|在)?问(?:[为怎]什?么|[^吗么?])*$/u,
  /^(?:no,? |but |and |hey )*i(?: did(?:n'?t| not)| do(?:n'?t| not)| was(?:n'?t| not)| am not|'?m not) (?:ask(?:ed|ing)? (?:for|about|how|to|why|what|whether|if)|want(?:ing)? (?:a |the |any )?(?:number|human|person|agent|phone)|need (?:a |the |any )?(?:number|human|person|agent|phone))[^?]*$/u,
  /^(?:no,? )*(?:that (?:wasn'?t|isn'?t|was not|is not) (?:my question|what i (?:asked|meant))|thats not what i asked)$/u,
]

/** The message without the clauses that only say what isn't asked for, where anything else is said. */
function withoutDenied(text: string): string {
  const plain = text.normalize('NFKC')
  const clauses = splitClauses(plain)
  const isDenied = (words: string) => DENIED.some((sign) => sign.test(words.toLowerCase()))
  const left = clauses.filter((clause) => !isDenied(clause.text))
  if (left.length === clauses.length) return text
  const worded = left.filter((clause) => !EMPTY.test(clause.text))
  if (worded.length === 0) return clauses.some((clause) => WISH.test(clause.text)) ? '' : text
  return left.map(({ text: words, ended }) => words + (ended === '' ? '' : ended)).join(' ')
}

/** "I was always speaking English. I asked for …": nothing to switch; what else is said counts. */
function withoutOwnLanguage(text: string, { understanding, state }: Turn): string {
  const own = state.locale === 'en' ? /\benglish\b/iu : /中文|汉语|普通话/u
  const [top] = understanding.intents
  if (top.name !== 'change_language' || !own.test(text) || !ALREADY.test(text)) return text
  const clauses = splitClauses(text.normalize('NFKC'))
  const left = clauses.filter((clause) => !own.test(clause.text) && /[\p{L}\p{N}]{2}/u.test(clause.text))
  return left.map(({ text: words, ended }) => words + ended).join(' ')
}

const ALREADY =
  /already|always|was (?:speaking|writing)|am (?:speaking|writing)|english is (?:fine|ok|okay|good)|(?:已经|一直|就|本来)(?:在|是|说)/iu

/** Politeness around what was denied. */
const EMPTY = /^(?:(?:thank you|thanks|no|ok|please|谢谢|不用了?|不是|你|您|啊|呀)[\s!,.。]*)+$/iu

/** What would be carried out if it weren't denied; "我没问这个" alone still wants an answer. */
const WISH = /人工|真人|客服|电话|删|重新|\b(?:number|human|person|agent|phone)\b/iu

/** Readings without those that are rare here and aren't surely meant. */
function weighed(turn: Turn, { operations }: AnswerBook): Understanding {
  const { understanding, text, state } = turn
  const underWay = state.open !== undefined || state.result !== undefined
  const inPlan = planUnderWay(state.dialogs) !== undefined
  const isRare: Readonly<Record<string, (score: number) => boolean>> = {
    account_operation: (score) =>
      underWay &&
      !inPlan &&
      stepIsMeantBy(text, state.locale, operations) &&
      !(score >= SURE_OF_STEP && asksForStep(text)) &&
      !(score >= SURELY_A_STEP && isQuestion(understanding)),
    human_agent: () => !namesPerson({ text, understanding }),
    change_language: () => asksLineLanguage(text) || tellsPagesLanguage(text),
    scam_or_safety: (score) => isFalseAlarm(turn, score),
  }
  let heard = understanding
  if (asksIfHuman(text) && splitClauses(text).length === 1) return asWhatWeAre(understanding)
  for (const name of Object.keys(isRare)) {
    const score = heard.intents.find((intent) => intent.name === name)?.score
    if (isCare(heard.intents[0].name)) return heard
    if (score !== undefined && isRare[name]?.(score)) heard = without(heard, name)
  }
  return heard
}

/** "Am I talking to a human?" sounds of a wish for one. */
function asWhatWeAre(understanding: Understanding): Understanding {
  const others = understanding.intents.filter(({ name }) => name !== 'bot_capabilities')
  return { ...understanding, intents: [{ name: 'bot_capabilities', score: 1 }, ...others] }
}

/** What most words about money sound like. How interest is worked out and the like are told of as before. */
const SOUNDED_LIKE: ReadonlySet<string> = new Set([
  'repay',
  'early_repay',
  'contract_receipt',
  'records',
  'profile',
])

/** Of the App's matters, one that is only meant where it is asked how it is done. */
export function stepIsMeantBy(text: string, locale: Locale, operations: Operations): boolean {
  const operation = pickOperation(text, operations, locale)
  return operation === operations.default || SOUNDED_LIKE.has(operation)
}

/** Probability from which words that ask how to do a step are meant for the App in the middle of something else. */
const SURE_OF_STEP = 0.6
/** and from which any question is: "when is my payment due", 可以当天还款吗. */
const SURELY_A_STEP = 0.95

/** "在哪改手机号", "how do I remove my card": how a step is done, or where. */
export function asksForStep(text: string): boolean {
  return /怎么(?!会|样|还?[没不是]|这么|又|老|说|算|回事|可能|判断|证明|评|看)|怎样|如何|咋(?!办|会|样|还|又|老|回|说|个?算)|在哪|哪里|哪儿|步骤|入口|流程|点(?:哪|什么|开)|找不到|按钮|能不能(?:在|用)?app|\bhow (?:do|can|to|should|would|could)\b|\bwhere (?:do|can|is|are|to|exactly|should)\b|\bsteps?\b|\bwhich (?:page|button|menu)\b|\bcan'?t find\b/iu.test(
    text,
  )
}

/** A person wished for in so many words; where nothing else is said, surely is enough: 有没有线 is said of a score as well. */
export function namesPerson({ text, understanding }: Pick<Turn, 'text' | 'understanding'>): boolean {
  if (SPOKE_BEFORE.test(text) || (TRIED.test(text) && !WISHES.test(text))) return false
  if (NAMES_PERSON.test(text)) return true
  const score = understanding.intents.find(({ name }) => name === 'human_agent')?.score ?? 0
  return score >= SURELY && splitClauses(text).length === 1
}

/** 给客服打过招呼的, 跟人工说过了: what was told them before. */
const SPOKE_BEFORE =
  /(?<![想请帮])(?:要|让|叫|喊)我(?:去|自己)?(?:打|联系|找|咨询)(?:一下)?(?:客服|人工|95188)|(?:给|跟|和|找|打给)(?:客服|人工|95188)[^，。,.!！?？]{0,4}(?:打|说|讲|联系|沟通|反映|解释|报备)过(?!去)|^(?!.*\b(?:want|need|can|could|let|get|put|please)\b).*\bi (?:had |have |already |'ve )*(?:told|informed|warned|asked|spoke (?:to|with)|talked (?:to|with)|called|rang|messaged) (?:them|support|customer service|the lender|95188)\b/iu

/** 客服回回喊我等, 打95188转了半天还是机器人, "rang them twice, nobody picks up": told of, and not wished for once more. */
const TRIED =
  /(?:客服|人工|95188|热线|电话)[^，。,.!！?？]{0,8}(?:老|总|回回|次次|每次|一直|就|都|只会?|光|还)(?:是|会|让|叫|喊|说)?[^，。,.!！?？]{0,6}(?:等|机器人|套话|打发|敷衍|没用|没人|推|不管)|(?:打|问|找)(?:了|过)?(?:好几[次回]|几[次回]|半天)?(?:客服|人工|95188|热线|电话)[^，。,.!！?？]{0,10}(?:半天|没用|没人|不管用|白打|机器人|打不通|不通|老叫|老让|让我?等|叫我等)|\b(?:rang|called|phoned|tried|asked|contacted)\b[^.?!]{0,30}\b(?:nobody|no one|no answer|useless|robot|bot|hung up|on hold|no use|no help|keep(?:s)? (?:saying|telling)|told me to wait|fob\w*)\b/iu
const WISHES =
  /(?:找|转|要|接|来|换|给|帮我?)(?:我|个|一个|到)*(?:人工|真人|客服|活人|人)(?!.*(?:没|不))|\b(?:want|need|let me|can i|could i|get me|put me)\b[^.?!]{0,24}\b(?:person|human|agent|someone|somebody|through)\b/iu

export const NAMES_PERSON =
  /\d{5}|人工|真人|客服|活[人的]|有人|(?:[找叫换转跟和要派给让]|是)(?:我|一?个)?(?:能说话的)?[人仁]|专员|电话|投诉|举报|经理|坐席|接线|转接|帮转|领导|主管|负责人|管事|机器|回电|热线|联系|反馈|工单|打给我|号码|\b(?:human|agents?|real person|a person|person|operator|staff|representative|someone|somebody|anyone|anybody|call|callback|(?<!\bchang\w{1,3} (?:(?:my|the|phone) ){0,2})(?:phone|number)|ring|talk|speak|reach|contact|connect|help ?line|hotline|desk|customer (?:service|care)|live chat|support|complain\w*|manager|manual|supervisor|executive|advis[eo]r|specialist|robot|escalate|ticket|regulator|ombudsman)\b/iu

/** The other readings, likelier for it, but never by more than twice. */
function without(understanding: Understanding, name: string): Understanding {
  const gone = understanding.intents.find((intent) => intent.name === name)?.score ?? 0
  const scale = Math.min(2, 1 / Math.max(1 - gone, 0.01))
  const [first, ...others] = understanding.intents
    .filter((intent) => intent.name !== name)
    .map((intent) => ({ ...intent, score: intent.score * scale }))
  return first ? { ...understanding, intents: [first, ...others] } : understanding
}
