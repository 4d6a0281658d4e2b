import { toFen, type Fen } from '#src/planning/money.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { plainer } from './plan-plainer.ts'

/** What somebody can set aside for their debts each month: 能挤八百出来, 八百是我能还的, "I can spare 800". */

const AMOUNT =
  '[¥$]?(?:\\d(?:[\\d,.]*\\d)?(?:\\s*[kw万千百](?![a-z]))?多?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]+多?)(?:\\s*(?:元|块钱?|yuan|rmb))?(?!\\d|\\s*(?:%|[个号日天期家笔张次遍折点年月岁]))'

const MONTHLY = '(?:每个?月|一个?月|我|自己|大概|大约|差不多|勉强|最多|顶多|也就|还|只|就|也|再)*'
const SO = '(?:也就|就|大概|大约|差不多|顶多|最多|也|是|有|个|上)*\\s*'
const TO_PAY =
  '(?:出来|下来|来)?(?:去|用来|拿来|用于|给)?(?:还(?:债|贷款?|款|钱|账|他们|它们?)?(?![有剩是能要会差欠]))?'

const SPARE: readonly RegExp[] = [
  // 每月能挤八百, 挤得出七百, 还能匀出一千, 拿得出一千五还债
  new RegExp(
    `${MONTHLY}(?:(?:能|可以|够)(?:省吃俭用)?(?:挤|腾|匀|抠|攒|富余|结余|余|剩)(?:得)?(?:出来?|下来?)?|(?:能|可以)省(?:得)?(?:出来?|下来?)|(?:挤|腾|匀|抠)(?:得)?出来?|(?:拿|掏)得出来?|(?:能|可以|每个?月|一个?月)(?:拿|掏)出来?)${SO}(?<a>${AMOUNT})(?![^，。,]{0,3}利息)${TO_PAY}`,
    'giu',
  ),
  // 能还的也就五百, 剩下的八百可以还
  new RegExp(
    `${MONTHLY}(?:能|可以)(?=[用拿挤腾还])(?:用来|拿来|拿去|[拿挤腾]得?出来?)?(?:去)?(?:还(?:债|贷款?|款|钱)?)?的${SO}(?<b>${AMOUNT})`,
    'giu',
  ),
  // 八百是我能还的, 八百可以用来还款
  new RegExp(
    `(?:剩下?的?|余下的?|多出来?的?)?(?<c>${AMOUNT})(?:(?:才|就|都|是|我|每个?月)*(?:能|可以)(?:用来|拿来|拿去|用于|去)*(?:还(?:债|贷|款|钱|账)?|拿出来?|挤出来?|腾出来?)(?:得)?(?:出来|起)?的?|(?:用来|拿来|拿去|留着|是留)还(?:债|贷|款|钱|账)(?:的)?)(?=$|[，,。.；;！!？?吧啊呀\\s])`,
    'giu',
  ),
  // 一个月富余一千, 余下七八百
  new RegExp(`${MONTHLY}(?:富余|结余|余下|盈余|净剩|净落)(?:来|的)?${SO}(?<d>${AMOUNT})`, 'giu'),
  new RegExp(
    `(?:\\band |\\bbut |\\bso )?\\b(?:i|we)(?: can|'?d be able to| could| am able to) (?:only |just |maybe |probably |still |about )*(?:spare|squeeze out|scrape together|set aside|put aside|free up|put towards (?:it|them|the debts?))(?: (?:about|around|maybe|like|roughly|only|another|up to))* (?<e>${AMOUNT})(?:,? (?:a|per|each|every) month)?(?: (?:for|to|towards) (?:the |my )?(?:debts?|loans?|pay\\w*|them))?`,
    'giu',
  ),
  new RegExp(
    `(?<f>${AMOUNT})(?: a month)? (?:is|was|'s) (?:what|all|as much as|the most) (?:that )?(?:i|we) (?:can|could) (?:pay|spare|afford|manage|put in|set aside|offer)(?: (?:a|per|each|every) month)?`,
    'giu',
  ),
]

export interface Spared {
  /** The message without it. */
  readonly text: string
  readonly spare?: Fen
}

/**
 * Takes what can be spared out of a message. Of a range the lower end.
 * @param of Whether such an amount by itself answers what was asked, of one debt or on top, and stays where it stands.
 */
export function sparedIn(text: string, locale: Locale, of: 'answers' | 'told' = 'told'): Spared {
  let spare: Fen | undefined
  const rest = SPARE.reduce(
    (said, pattern) =>
      said.replace(pattern, (whole: string, ...found: unknown[]) => {
        const groups = found.at(-1) as Readonly<Record<string, string | undefined>>
        const amount = Object.values(groups).find((one) => one !== undefined) ?? ''
        const read = readQuantities(plainer(locale === 'en' ? amount : `¥${amount}`), locale).find(isMoney)
        if (!read) return whole
        spare = toFen(read.min)
        return ' '
      }),
    text,
  )
  const alone = of === 'answers' && !/[\d一二两三四五六七八九]/u.test(rest)
  return spare === undefined || alone ? { text } : { text: rest, spare }
}
