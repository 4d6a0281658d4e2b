import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

const N_ZH = '[一二两俩三四五六七八九十0-9]{1,3}'
const N_EN = '(?:one|once|two|twice|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})'
/** 应该是, 改成, 写错了是: so it is, and not as it was noted. */
const IS_ZH =
  '(?:也|都|就|其实|应该|得|要|该|算|写|填|报|记|说|搞|弄|错|了|是不是|实际|现在)*(?:改(?:成|为|到)?|是|只有|就只?有|为|算成?|写成?|填成?|变成)'
const IS_EN =
  '(?:are|is|were|was|should be|should say|should read|to|at|as|=)(?: really| actually| now| more like)*'

/** A count named by what it counts and said as it is; group 1 is the number, group 2 what it is not. */
const SAYS: Readonly<Record<string, Readonly<Record<Locale, RegExp>>>> = {
  other_loans: {
    'zh-CN': new RegExp(
      `(?:把|我|那|的|还有|对了|另外|,| )*(?:其[他它]|别[处的家]|另外|外[面头]|他家)的?(?:贷款|借款|网贷|欠款|平台|欠的)?(?:家数|数)?${IS_ZH}了?(${N_ZH})[家笔个](?:[, ]*(?:不是|而不是|不止)(${N_ZH})[家笔个]?)?`,
      'u',
    ),
    en: new RegExp(
      `\\b(?:and |also |but |oh |wait |sorry |actually |please |can you |put |change |make |set |the |my |that |makes )*(?:(?:other|outside) (?:loans?|lenders?|debts?)|(?:loans?|lenders?|debts?) elsewhere) ${IS_EN} (${N_EN})(?: please)?(?:,? (?:and )?not (${N_EN}))?|\\b(?:and |also |but |oh |wait |sorry |actually )*(?:i have |i've got |i only have |it'?s |it is |there are |there're |there is |there'?s )?(?:only |just )?(${N_EN}) (?:other |outside )?(?:loans?|lenders?)(?: elsewhere)?,? (?:and )?not (${N_EN})\\b`,
      'u',
    ),
  },
  applications: {
    'zh-CN': new RegExp(
      `(?:把|我|那|的|还有|对了|另外|,| )*申请(?:的|过|了)?(?:次数|家数|那里|那条|那一?题)?(?:我)?${IS_ZH}了?(${N_ZH})[家次个](?:[, ]*(?:不是|而不是)(${N_ZH})[家次个]?)?`,
      'u',
    ),
    en: new RegExp(
      `\\b(?:and |also |but |oh |wait |sorry |actually |please |the |my |put |change )*applications? ${IS_EN} (${N_EN})(?:,? (?:and )?not (${N_EN}))?\\b|\\b(?:and |also |but |oh |wait |sorry |actually )*(?:it was|there were|i made|i sent|that was) (${N_EN}) applications?(?:,? (?:and )?not (${N_EN}))?\\b`,
      'u',
    ),
  },
  frequency: {
    'zh-CN': new RegExp(
      `(?:把|我|那|的|还有|对了|另外|,| )*借(?:款|过|了|的|用)*(?:次数)?${IS_ZH}?(?:过|了)?(${N_ZH})[次回笔](?:[, ]*(?:不是|而不是)(${N_ZH})[次回笔]?)`,
      'u',
    ),
    en: new RegExp(
      `\\b(?:and |also |but |oh |wait |sorry |actually )*(?:i )?(?:borrowed|took it|used it)(?: here)? (${N_EN})(?: times?)?(?: before| here)?,? (?:and )?not (${N_EN})\\b(?: times?)?`,
      'u',
    ),
  },
}

const SUPPOSED = /如果|要是|万一|假如|假设|的话|\b(?:if|suppose|imagine|what happens|would|could)\b/u

/** Longer messages (characters) tell a story, in which anything may be counted. */
const LONGEST = 160

/**
 * "2 months ago, and the loans elsewhere are 3 not 2", 一家 另外别的贷款改成三家: a count that is named and put right beside whatever
 * else is said. The rest of the message is heard; true when there is none. False as well when no count is put right.
 */
export async function hearCountPutRight(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action || dc.activeDialog?.id === PLAN || turn.text.length > LONGEST) return false
  const clauses = splitClauses(joined(normalise(turn.text)))
  const found = Object.keys(SAYS).flatMap((fact) => putRightIn(turn, fact, clauses) ?? [])
  if (found.length === 0) return false
  const kept: Clause[] = clauses.flatMap((clause) => {
    const said = found.filter((one) => one.clause === clause)
    const text = said.reduce((left, { words }) => left.replace(words, ' '), clause.text).trim()
    return text === '' || (said.length > 0 && ONLY_JOINS.test(text)) ? [] : [{ ...clause, text }]
  })
  const held = found.filter(
    ({ fact, quantity, value }) => hold(turn, fact, value, 'stated', quantity) !== 'same',
  )
  if (held.length === 0) return false
  return goOnToldOtherwise(
    dc,
    turn,
    parts,
    held.map(({ fact }) => fact),
    kept,
  )
}

/** 三家 不是两家, "3, not 2": one thing that is said. */
function joined(text: string): string {
  return text.replace(/(?<=[家笔个次回])[, ]+(?=(?:而)?不是)/gu, '')
}

const ONLY_JOINS =
  /^(?:and|also|but|oh|wait|please|then|,|吧|了|啊|哦|对了|另外|还有|刚才?|说错了?|不好意思|麻烦|请| )+$/u

interface PutRight {
  readonly fact: string
  readonly value: string
  readonly quantity: Quantity
  readonly clause: Clause
  /** The words that say it. */
  readonly words: string
}

/** A count that is held, and isn't what is asked. */
function putRightIn({ state }: Turn, fact: string, clauses: readonly Clause[]): PutRight | undefined {
  const held = state.facts[fact]
  if (!held || state.open?.fact === fact) return undefined
  for (const clause of clauses) {
    const match = SAYS[fact]![state.locale].exec(clause.text)
    if (!match || SUPPOSED.test(clause.text)) continue
    const [words, ...numbers] = match
    const said = numbers.find((number) => number !== undefined)
    const quantity = said === undefined ? undefined : countOf(said, fact, state.locale)
    const value = quantity && valueOfQuantity(fact, quantity, DEFAULT_BINS)
    if (!quantity || value === undefined) continue
    return { fact, value, quantity, clause, words }
  }
  return undefined
}

const COUNTER: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  other_loans: { 'zh-CN': '家', en: ' loans' },
  applications: { 'zh-CN': '次', en: ' times' },
  frequency: { 'zh-CN': '次', en: ' times' },
}

function countOf(number: string, fact: string, locale: Locale): Quantity | undefined {
  const [quantity] = readQuantities(`${number}${COUNTER[fact]![locale]}`, locale)
  return quantity && Number.isInteger(quantity.min) && quantity.min === quantity.max ? quantity : undefined
}
