import { sum } from '#src/planning/money.ts'
import type { Statement } from './plan-statement.ts'
import { costsNamed, tells } from './plan-words.ts'

/** The costs of one message: which of them is what the others come to, and whether they come on top of those told before. */

/** A word for all of them, and for none in particular. */
const ALL_OF_THEM = /开销|开支|支出|花销|花费|必须花|要花|\b(?:costs?|expenses|outgoings|spend(?:ing)?)\b/iu

/** "Costs are 3,900", 必须花的就3900: told of all costs rather than of one kind. */
export function namesAllCosts(part: string): boolean {
  return ALL_OF_THEM.test(part) && costsNamed(part).length === 0
}

/**
 * "2,100 rent plus 1,800 to live, so 3,900 all in": the total is told beside its parts and not added to them. Told as the
 * total it counts whatever the parts come to.
 */
export function settleCosts(statement: Omit<Statement, 'debts'>, text: string): void {
  const { costWhole, costAmounts = [], costLabels = [], fixed } = statement
  if (fixed === undefined) {
    delete statement.costWhole
    return
  }
  const at = costAmounts.findIndex((amount, place) => amount === costWhole && costLabels[place] === '')
  const parts = at < 0 ? costAmounts : costAmounts.toSpliced(at, 1)
  const comesTo = sum(parts)
  const isWhole =
    costWhole !== undefined && (parts.length === 0 || at < 0 || comesTo === costWhole || TOTAL.test(text))
  if (!isWhole) delete statement.costWhole
  else {
    statement.fixed = costWhole
    const keepsParts = parts.length > 0 && comesTo === costWhole
    statement.costAmounts = keepsParts ? parts : [costWhole]
    statement.costLabels = keepsParts ? (at < 0 ? costLabels : costLabels.toSpliced(at, 1)) : ['']
  }
  if (comesOnTop(text, statement)) statement.adds = true
}

/** What all of them come to, in so many words. */
const TOTAL =
  /一共|总共|总[数计]|加起来|合计|全部(?:加|才|就|是)|\b(?:all together|altogether|in all|in total|total|all in|all up|overall)\b/iu

/** At the ends of sentences, and not within a number. */
const SENTENCES = /[。！？；;!?\n]|\.(?!\d)/u

/** "2,100 rent plus 1,800 to live": between two of them it adds the one to the other, and to nothing told before. */
const BETWEEN =
  /(?<=[\d百千万][^。！？；;!?.]{0,24})(?:\bplus\b|\band also\b|再加上?|还有|另外)(?=[^。！？；;!?.]{0,24}[\d一二两三四五六七八九])/giu

/** Said on top of what was told before, in the sentence that tells them or in one that names no amount. */
function comesOnTop(text: string, { costWhole }: Pick<Statement, 'costWhole'>): boolean {
  return text.split(SENTENCES).some((sentence) => {
    if (!tells('besides', sentence.replace(BETWEEN, ' '))) return false
    // "Right, also my costs are 3,900": all of them.
    if (costWhole !== undefined && (ARE_SO_MUCH.test(sentence) || TOTAL.test(sentence))) return false
    return tells('fixed', sentence) || !/\d/u.test(sentence) || !ASKS.test(sentence)
  })
}

const ARE_SO_MUCH =
  /(?<!\b(?:other|another|further|some|more) )\b(?:costs?|expenses|outgoings|spending) (?:are|is|were|=|should be)|(?<!别的|其[他它]|另外的?|忘了|漏了|还有)(?:开销|开支|支出|花销|必须花的?|要花的?)(?:就|才|都|还|应该)*(?:是|为)|(?<!别的|其[他它]|另外的?|忘了|漏了|还有|多)(?:开销|开支|支出|花销)(?:其实|实际上?|大概|得|要|一共|总共|加起来)*\s*(?=\d{4})/iu

/** A question beside them: "also, could the rainy months be a problem, like only 4,800?" */
const ASKS = /[吗呢么]\s*$|\b(?:could|can|would|will|do|does|is|are|what|how)\b/iu
