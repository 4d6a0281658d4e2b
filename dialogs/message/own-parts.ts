import type { Turn } from '#src/conversation/turn.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { whoseWords } from './whose-words.ts'

/** A comma or a point inside a number breaks nothing: 8,000 and 1.5 万. Between Chinese words a space is a comma. */
export const BREAK = /[,.](?!\d)|[;!，。；！\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** The parts of a message but those that tell of somebody else, or only compare: "我同事逾期过三回，我没有". */
export function ownParts(turn: Turn, parts: MoveParts, text = turn.text): string[] {
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  return partsApart(text).filter(
    (part) =>
      !isOfAnother(part) && !COMPARES.test(part) && !isOthersPay(part) && !OTHERS_HAVE.test(part.trim()),
  )
}

/** 网贷没有 老公有: somebody else has it. */
const OTHERS_HAVE =
  /^(?:那|可|但|因为|现在)?(?:她|他)(?:们)?(?:现在|目前|一直|也|都|还|就|是)*(?:没(?:有)?(?:工作|收入|上班)|在家|上班|打工|全职)|^(?:she|he)(?:'s| is| has|'s been)? ?(?:doesn'?t|does not|doesnt|isn'?t|not|at home|home|a housewife|unemployed|out of work) ?(?:work\w*|earn\w*|employed|have a job)?|^(?:但是?|不过|就|倒是)?(?:我)?(?:老公|老婆|爱人|对象|媳妇|丈夫|妻子|爸妈?|妈|儿子|女儿|哥|弟|姐|妹|家里人?)(?:倒是|那边|倒|他|她|自己|名下)?(?:也)?(?:有|欠|在还)(?:一?[两二三四五几]?[家笔个])?(?:网贷|贷款|房贷|车贷|信用卡)?(?:的|了|些)?$/u

/** As it breaks; and 固定7000 老婆也挣4000 between what each of them earns. */
export function partsApart(text: string): string[] {
  return text.split(BREAK).flatMap((part) => (isOthersPay(part) ? part.split(BEHIND_SUM) : [part]))
}

const BEHIND_SUM = /(?<=\d) +(?=\p{Script=Han}{2})/u

/** "Husband earns 9000", 那9000是老公挣的: no pay of one's own, unless it is of both. */
export function isOthersPay(part: string): boolean {
  return OTHERS_PAY.test(part) && !OF_BOTH.test(part)
}

const OTHERS_PAY =
  /(?:老公|老婆|爱人|对象|媳妇|丈夫|妻子|男朋友|女朋友|爸|妈|儿子|女儿)(?:他|她)?(?:一个?月|每个?月|那边|在外面?|现在)*(?:能|都|才|也)?(?:挣|赚|拿|工资|收入|给)|\b(?:husband|wife|partner|hubby|boyfriend|girlfriend|mum|dad|mother|father|son|daughter)\b(?: (?:who|that|only|also|just|still|now|he|she))* (?:earns?|makes?|gets?|brings?|has|is on)\b|\b(?:husband|wife|partner|mum|dad|mother|father)'?s (?:income|salary|pay|wages?)\b/iu
const OF_BOTH =
  /[和跟加]我|我[和跟加]|两个?人|一起|一共|我们|\b(?:together|both|and (?:me|i)|i and|plus|we)\b/iu

/** 先欠着我姐的总比逾期花呗强: neither has happened. */
const COMPARES =
  /总(?:归|是)?比[^，。,]{1,14}[强好]|与其|宁[可愿肯]|\b(?:is|be|it'?s|that'?s|still|always) better than\b/iu

/** What somebody else did is no answer of one's own, while what is the household's may be: "我老公有车". */
const ONES_OWN: ReadonlySet<string> = new Set(['record', 'other_loans', 'applications', 'frequency'])

/** What a text tells of the person themselves, where the fact is one's own. */
export function ownWordsOf(turn: Turn, fact: string, parts: MoveParts, text: string): string {
  if (!ONES_OWN.has(fact)) return text
  const own = ownParts(turn, parts, text)
  return own.length === text.split(BREAK).length ? text : own.join(', ')
}
