import type { Turn } from '#src/conversation/turn.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { tellsSwing } from '#src/understanding/swings.ts'
import { LEAST_AMOUNT } from '#dialogs/interview/amount-beside.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { ownParts } from '#dialogs/message/own-parts.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { readAs } from '#dialogs/interview/read-as.ts'

/**
 * "实习转正，一个月5500" where it was asked how steady the income is: a wage told by one plain sum is the same every month, and
 * the question isn't put again. Any word of more, less or about leaves it open.
 */
export function steadyByWage(
  turn: Turn,
  parts: MoveParts,
  asked: string,
  reading: AnswerReading,
): AnswerReading {
  if (asked !== 'income' || reading.kind !== 'none' || turn.action || isQuestion(turn.understanding))
    return reading
  if (turn.understanding.facts.some(({ key }) => key === 'income')) return reading
  if (isBetweenSums(turn, parts))
    return { kind: 'value', value: 'unstable', hedged: true, said: turn.text, rest: turn.text }
  if (!isWage(turn.text)) return reading
  const said = ownParts(turn, parts).find((part) => {
    const sum = readAs(turn, 'income_amount', parts, part)
    if (sum.kind !== 'value' || !sum.quantity || (sum.quantity.approx && !EACH_MONTH.test(part))) return false
    const { min, max } = sum.quantity
    return (
      min === max && min >= LEAST_AMOUNT && countsFact('income_amount', sum.said, turn.state.locale) !== false
    )
  })
  if (said === undefined) return reading
  return { kind: 'value', value: 'stable', hedged: true, said: turn.text, rest: turn.text }
}

/** A wage, and nothing that says that it is more in one month than in another. */
function isWage(text: string): boolean {
  return WAGE.test(text) && !SWINGS.test(text.replace(EACH_MONTH, ' a month '))
}

/** "Around 8k every month": about as much, and each time. */
const EACH_MONTH =
  /\b(?:about|around|roughly) (?=[0-9.,]+k? (?:each|every) month\b)|(?<=\b(?:about|around|roughly) )[0-9.,]+k? (?:each|every) month\b/iu

/** 五千到九千不等, "between 5000 and 8000": from one sum to one far above it. */
function isBetweenSums(turn: Turn, parts: MoveParts): boolean {
  if (tellsSwing(normalise(turn.text), turn.state.locale)) return true
  return ownParts(turn, parts).some((part) => {
    if (!FROM_TO.test(part)) return false
    const sum = readAs(turn, 'income_amount', parts, part)
    if (!('quantity' in sum) || !sum.quantity) return false
    const { min, max } = sum.quantity
    return min >= LEAST_AMOUNT && max >= min * FAR_ABOVE
  })
}

const FAR_ABOVE = 1.4
const FROM_TO = /到(?!手|账)|至|不等|之间|[-~～—]|\b(?:to|between|and)\b/iu

const WAGE =
  /工资|月薪|薪水|到手|[税]后|转正|试用期|入职|上班|[这那]个?(?:厂|公司|单位)|保底|发到?卡|(?:一个|每个?|1个)月|\b(?:salary|wages?|paid|after tax|take[- ]home|(?:a|per|every|each) month|monthly)\b/iu
const SWINGS =
  /[才差](?=[0-9一二两三四五六七八九几])|差不多|大概|大约|左右|平均|提成|[多少][的点]|少了|砍|降|临时|兼职|零工|计件|不一定|有时|有的|这个月|上个?月|最近|加班|全勤|看|浮动|季|跑|送|开滴|接单|老公|老婆|两口子|加起来|家里|外卖|\b(?:about|around|roughly|average|up to|sometimes|depends|commission|tips|gigs?|freelanc\w*|shifts?|casual|some months|more|less|cut|drop\w*|down|only|now|husband|wife|together|household)\b/iu
