import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { answerTopic } from './answer-topic.ts'
import { questionsAnswered } from './answers-given.ts'
import { saySideQuestion } from './say-answer.ts'
import { factAskedOf, isAskedOf, questionOf, questionOfTold, type FollowUp } from './told-question.ts'

const IT = String.raw`(?:it|that|this|they|those|these|them|both|all (?:of )?(?:that|this)|one time|once)`
const LEAD_EN = String.raw`^(?:(?:so|and|but|ok|okay|well|then|also|hmm|wait|oh|no|oops|damn|shit|god|yeah|really|honestly|just),? )*`
const END_EN = String.raw`(?: (?:then|though|tho|now|exactly|anyway|actually|at all|much|a lot|pls|please|too|you think|even (?:if|though|when) [a-z' ]{3,40}))*\W*$`
const LEAD_ZH =
  '^(?:那|这样?|这(?:个|些|种|事|一?[条点次家])|那(?:个|些|种|事)|它|所以|嗯|哦|啊|唉|就|也|都|还|真的?|到底|一次|这么点|这样子|的话|,|，| )*'
const END_ZH =
  '(?:我的?|额度|借款|借呗|以后|后面)*(?:很|挺|比较)?(?:大|多|重)?(?:不大|吗|么|嘛|呢|啊|吧|的|了|呀|不|没)*[?？。!！\\s]*$'

function whole(zh: string, en: string): RegExp {
  return new RegExp(`${LEAD_ZH}(?:${zh})${END_ZH}|${LEAD_EN}(?:${en})${END_EN}`, 'iu')
}

const ASKED: readonly (readonly [FollowUp, RegExp])[] = [
  // 这也影响？, "does that matter", "is that bad"
  [
    'matters',
    whole(
      '(?:会|能|有)?(?:不会|没有?)?(?:有|造成)?(?:很大|多大|大|什么)?(?:影响|关系|要紧|问题)|(?:严|要)(?:不严|不要)?(?:重|紧)|影不影响|(?:会|要)?(?:被)?(?:扣分|卡住|算进去)|算(?:不算)?(?:什么|个)?(?:大)?(?:问题|事儿?)|(?:会|是)?(?:不会|不是)?(?:更|变)(?:糟|差|坏)(?:糕)?',
      String.raw`(?:does|do|will|would|did|can|could|is|are|was|were) ${IT} (?:(?:really|even|still|also|already|be|have|make|going to) )*(?:matter|counts?(?: against me)?|affect(?: (?:it|me|my \w+|things))?|hurt(?: (?:it|me|my \w+))?|bad|that bad|so bad|(?:a |such a )?(?:big )?(?:mistake|wrong|stupid|dumb|a bad idea|my fault)|a red flag|a (?:big )?(?:problem|deal|issue)|serious|an issue|a bad (?:thing|sign)|(?:an|any|much) (?:effect|influence|impact)|a difference|(?:change|mean) (?:anything|things|something|much|a lot|my (?:chances|case|odds))|make (?:a|any|much|no|that much) (?:real )?difference|make (?:it|things) (?:any |even )?worse|worse)|(?:is|was) (?:it|that|this) (?:why|it|the reason)|(?:(?:that|this|it)(?:'?s| is)? )?(?:that |so |pretty |really )?bad,? (?:huh|eh|right|yeah|no|innit)`,
    ),
  ],
  // 多吗, "is that too many"
  [
    'many',
    whole(
      '(?:算|是)?(?:不算|不是)?(?:很|太|挺|比较)?多(?:不多)?|(?:算|是)?(?:不算)?(?:很|太)?频繁',
      String.raw`(?:is|are|was|were|isn't) ${IT} (?:(?:really|already|considered|quite|even) )*(?:a lot|lots|many|too (?:many|much|often)|much|normal)(?: or (?:not|few|normal|ok|okay))?|(?:is )?(?:a lot|too (?:many|much|often))(?=\W*\?)|(?:it|that)(?:'?s| is)(?: really)? not (?:much|many|a lot|that (?:much|many|often)|too (?:much|many|often)|so (?:much|many))[,.]? (?:is it|right|huh|eh)`,
    ),
  ],
  // 要多久这个影响才没, "how soon does that clear"
  [
    'passes',
    whole(
      '(?:要|得|会|大概|一般|需要)*(?:等|过|留|挂)?(?:多久|多长时间|几个月|几天|什么时候)(?:这个?|那个?|它)?(?:的)?(?:影响|记录)?(?:才|能|会|就|可以)*(?:没|消|好|过去?|行|掉|消失|消除|恢复正常|不算|看得到|过得去)(?:有|了|掉|去|除|失|影响)*|(?:要|得|会)?(?:留|影响|挂|算)(?:多久|多长时间|几年|几个月)',
      String.raw`(?:for )?how (?:long|soon|quick(?:ly)?|fast|many (?:months|years|weeks))(?: (?:until|till|before|does|do|will|would|for|it takes?)?(?: (?:${IT}|it|that))?(?: (?:to |will |be |is |are )*(?:clear|clears|cleared|gone|go(?:es)? away|fade|fades|wear off|ok|okay|fine|forgotten|stays?|last|take|show|matter|count|better|drop off|visible))?)?|when (?:does|do|will|would|is) ${IT} (?:(?:be|finally) )*(?:clear|go away|fade|wear off|drop off|forgotten|over|stop counting|get better|gone|cleared)`,
    ),
  ],
  // 我不申请了行不行, "if I stop applying, is that ok"
  [
    'leaves_off',
    whole(
      '(?:我|以后|现在|先|从现在|开始|起)*(?:不|别|停|少)(?:再|要|下来)?(?:申请|点|借|用|试|乱点|弄)(?:了|别的)*(?:行不行|可以吗|能好|有用|会好|就好|够|管用|行|好一?点)(?:不|吗|么)*',
      String.raw`(?:if|what if|and if) i (?:just |now )?(?:stop|leave (?:it|that) off|quit|don'?t) ?(?:applying|borrowing|asking|any ?more|that)?(?: any ?more)?,? ?(?:(?:is|will|would|does|do) (?:${IT}|things)(?: (?:be|get|help|ok|okay|enough|better|fine|clear|go away|recover))*)?`,
    ),
  ],
]

/** Whether it makes things worse is what these say, in other words the second time. */
const ANSWERS_WORSE: ReadonlySet<string> = new Set(['apply_elsewhere'])

/** 晚两天也算逾期吗 … 那这个多久能消: what was answered last is what "it" is. */
function factJustAnswered(turn: Turn): string | undefined {
  return questionsAnswered(turn, 1)
    .map(factAskedOf)
    .find((one) => one !== undefined)
}

/**
 * 最近申请过两次 … 这也影响？, "late once in March" … "how long does that stay": few words that name nothing, right after
 * something was told, are asked of that and not of the question that came next. False when nothing of the kind is asked.
 */
export async function hearFollowUp(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text, action } = turn
  if (action || dc.activeDialog?.id === PLAN) return false
  const kind = ASKED.find(([, asked]) => asked.test(text.trim()))?.[0]
  if (!kind) return false
  const told = state.told?.turn === state.turns - 1 ? state.told.facts : []
  const answered = factJustAnswered(turn)
  const fact = answered ?? told.findLast((one) => isAskedOf(one, state.facts[one]?.value))
  if (fact === undefined) return false
  const again =
    kind === 'matters' ? questionsAnswered(turn, 1).find((one) => ANSWERS_WORSE.has(one)) : undefined
  const name =
    again ??
    (answered === undefined
      ? questionOfTold(kind, fact, state.facts[fact]?.value)
      : questionOf(kind, answered))
  const topic = kind === 'matters' ? parts.knowledge.facts[fact]?.topic : undefined
  // 没晚过，就花呗有次忘了 … 这要紧不: of the lender that was named.
  const elsewhere = name === 'late_weighs' && namesLender(state.recent.at(-1)?.text ?? '')
  if (name) saySideQuestion(turn, elsewhere ? 'late_elsewhere' : name, parts)
  else if (topic) answerTopic(turn, topic, parts.book, text)
  else return false
  state.told = { turn: state.turns, facts: [fact] }
  state.notUnderstood = 0
  await reprompt(dc, turn)
  return true
}
