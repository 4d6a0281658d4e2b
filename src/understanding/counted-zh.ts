import {
  canBePay,
  isEarnedRegularly,
  isLongEnough,
  saysOnly,
  standsAfterIncome,
  standsAfterLoans,
  statesLoans,
} from './bare-quantities.ts'
import type { Place, PlacedQuantity } from './placed-quantity.ts'

const LENDER = '(?:花呗|白条|金条|月付|微[粒业]贷|网商贷|信用卡|[车房消网]费?贷)'
/** 信用卡还挂着八千, 还有花呗三千. */
const ON_A_LENDER = new RegExp(
  `${LENDER}(?:那边|里|上)?(?:还|也|现在|就)*(?:挂着?|欠着?|剩下?|差|有)(?:着|的|了|大概)*$|(?:还有|另外|有)(?:一?[个笔])?${LENDER}$`,
)

const HOUSEHOLD = /两口子|夫妻|我们?俩|两个人|老公|老婆|媳妇|全家|一家人|家里/

/** 发工资把那几百还了: what goes out of the pay is none. */
const NOT_PAID_OUT =
  /^(?!(?:块钱?|元|多|左右)*(?:先|就|得|要|都)*(?:还(?:了|掉|上|清|完|给|花呗)|[交付]房租))/

/** 三家银行吧 都没批 */
const ENDED_IN_A_DECISION =
  /^(?:银行|平台|网贷|机构|app)?(?:的|吧|呢|呀|嘛|左右|那边|[,. ])*(?:都|全|全都|没一家|一家(?:都|也)|就|结果|最后|,)*(?:没(?:有)?(?:给)?(?:我)?(?:批|过|通过|下来)|不(?:给)?批|被?拒)/
/** Nobody applies so often in a few months, but presses a button. */
const MANY_PRESSES = 8
const OWED = /欠|没还|还剩|还有|在还|还着/

/** What a number counts in Chinese: each fact with the places that its numbers stand in. */
export const COUNTED_ZH = {
  applications: [
    { before: /申请[了过]?[^,.;!?]{0,4}$/ },
    // 点了二十次: the same button again, and no other lender.
    {
      before: /(?:点[了过]|试[了过]|测了)[^,.;!?]{0,4}$/,
      where: (placed) => countsLenders(placed) || placed.quantity.max < MANY_PRESSES,
    },
    {
      before: /(?:问|打听|咨询|跑|找|去)(?:了|过|遍了?)(?:大概|差不多|也就|最近|有)*$/,
      after: /^(?:不同的?|别的)?(?:银行|平台|网贷|贷款|小贷|金融|借款|借钱|app)/,
    },
    { before: /(?:问|打听|咨询)(?:了|过|遍了?)(?:大概|差不多|也就|最近|有)*$/, where: countsLenders },
    {
      after: ENDED_IN_A_DECISION,
      where: (placed) => countsLenders(placed) && !OWED.test(placed.clause.text),
    },
  ],
  frequency: [
    {
      before: /(?:借|用|贷)(?:呗|款|钱)?(?:过|了)(?:有|大概|差不多|也就|至少|一共|好像)*$/,
      where: ({ quantity, clause }) =>
        /[次回笔趟遭]$/.test(quantity.text) && !/每|[月周天](?:借|用)/.test(clause.text),
    },
    // 一回也没借, 借过的是零次
    { after: /^(?:都|也|就)?(?:没有?|未)再?[借用]/, where: ({ quantity }) => quantity.max === 0 },
    { before: /[借用]过?的?(?:次数)?(?:是|为|就是|应该是)*$/, where: ({ quantity }) => quantity.max === 0 },
  ],
  other_loans: [
    {
      before:
        /(?<!还掉|还清|结清|还完|问|[查下点看试测翻逛装卸删填][了过]?|注册[了过]?|借|贷|办|找|开|这|那|没有?|不是|哪有|哪来)$/,
      after:
        /^(?:的)?(?:别的|其他|其它|小|不同的)?(?:网贷|贷款|平台|小贷|口子|借款平台|信用卡|车贷|房贷)(?!.{0,4}(?:都|全|已经|刚刚?|早就?|才|也)+(?:还清|结清|还完|还掉|清掉|清了|销))/,
    },
    {
      before: /(?:网贷|平台|贷款|信用卡|别处|外面|别家|其他)[^,.;!?]{0,6}$/,
      after: /^(?!次|回|趟)[^,.;!?]{0,6}(?:没还|还没还|要还|在还|未还|欠)/,
    },
    {
      after: /^(?:现在|目前)?(?:都|全|全都|全部|已经|也)*(?:逾期|欠着|没还|没清)/,
      where: ({ quantity }) => /家$|平台$/.test(quantity.text),
    },
    {
      before: /(?:剩下?了?|还有|还欠着?|欠了|欠着|外面有?|别处有?|另外有?|在还)$/,
      where: ({ quantity }) => quantity.text.endsWith('家'),
    },
    { where: standsAfterLenders },
  ],
  last_borrowed: [
    { before: /(?:上次|上一次|最近一次|最后一次)(?:借钱?|用|借款|贷款?)?(?:还?是|都是|在)?$/ },
    {
      after: /^(?:都|也|就|里|内|以来|多)?(?:没有?|未)再?[借用]/,
      where: (placed) => isLongEnough(placed) && !placed.found.some(({ key }) => key === 'usage'),
    },
  ],
  income_amount: [
    {
      before:
        /(?:月薪|月入|工资|收入|到手|落(?:到)?手里?|落袋|净[剩落得]|纯利润?|薪水|年薪|年入|挣|赚|底薪|退休金|养老金|试用期|转正(?:后|以后|之后)?)(?:(?!了?把|[^,.;!?]*(?:花呗|白条|[车房网]贷|贷款))[^,.;!?欠借额]{0,8}|[^.;!?还欠额]{0,12}(?:是|应该|改成?))$/,
      after: NOT_PAID_OUT,
    },
    {
      before: /(?:平均|算下来|摊下来|拉平|平摊)[^,.;!?还]{0,6}$/,
      where: ({ before }) => /工资|收入|提成|底薪|[挣赚]|到手|月薪|[旺淡忙闲]季|时候|一个?月/.test(before),
    },
    // 底薪三千加提成，差不多五千多
    { before: /底薪[^.;!?]{0,14}提成[^.;!?0-9一二两三四五六七八九]{0,8}$/, where: canBePay },
    // 流水一万二，刨掉油钱剩五六千
    {
      before:
        /(?:[刨除扣去减](?:掉|去|了|完|开)|净)[^.;!?]{0,12}?(?:还?剩下?|落|净|到手|能有)(?:个|大概|也就|差不多)*$/,
      where: ({ before }) => /流水|[挣赚跑]|收入|工资|营业|生意|单|店/.test(before),
    },
    // 两口子加起来一万二，我自己五千
    {
      before: /我(?:自己|一个人|这边|本人|的)(?:是|有|挣|拿|大概|差不多|也?就)*$/,
      where: (placed) => canBePay(placed) && HOUSEHOLD.test(placed.before),
    },
    { where: standsAfterIncome },
    { where: isEarnedRegularly },
    { before: /靠[^,.;!?欠还借]{0,8}$/, where: canBePay },
  ],
  other_debt: [
    { before: ON_A_LENDER, after: /^(?!.{0,3}额度|期|个?月|年|家|笔)/ },
    {
      before:
        /(?:(?:网贷|别处|外面|其他|别的|信用卡|平台|别家|外债|负债)[^,.;!?]{0,8}|(?:一共|总共|加起来|合计|共)(?:还)?)(?:欠|还有|有|共|差|剩)?[^,.;!?]{0,3}$/,
      where: ({ clause }) => !(HOUSEHOLD.test(clause.text) && !/欠|债|贷|还/.test(clause.text)),
    },
    {
      before: /(?:(?:没|未)还[完清上]?|欠[^,.;!?]{0,8}|剩下?|还差)(?:的|着|了|有|大概)*$/,
      where: ({ clause, previous, found }) => statesLoans(clause, found) || statesLoans(previous, found),
    },
    { where: standsAfterLoans },
  ],
} satisfies Readonly<Record<string, readonly Place[]>>

/** 网贷不多，也就两家: a bare number of lenders behind words for them. */
function standsAfterLenders(placed: PlacedQuantity): boolean {
  const { quantity, previous } = placed
  return (
    /家(?:吧|左右)?$/.test(quantity.text) &&
    previous !== undefined &&
    saysOnly(/^(?:也|就|只|才|有|大概|差不多|一共|总共|可能|吧|左右)*$/, placed) &&
    /网贷|贷款|平台|外债|口子|[外别]面|别处|欠/.test(previous.text) &&
    !/申请|还清|结清|还完|[?]/.test(previous.text)
  )
}

function countsLenders({ quantity, clause }: PlacedQuantity): boolean {
  if (/^一[家个]$/.test(quantity.text) && /一[家个](?:都|也)?没/.test(clause.text)) return false
  return /[家处张]$|平台$/.test(quantity.text) || /平台|银行|别[处家]|其他家|各家/.test(clause.text)
}
