import type { FactWords } from '#src/understanding/fact-words.ts'
import { clauseByClause } from './whose-clauses.ts'
import { anyOf, namesOf, type WhosePatterns } from './whose-patterns.ts'

/** Characters: 一次, 两回. */
const SCRAP = 3

export function inChinese({ people }: FactWords): WhosePatterns {
  const named = (list: readonly string[]) =>
    `(?:(?:我|俺|咱)(?:们)?(?:家)?(?:里)?(?:的)?(?:${anyOf(list)})|(?:${anyOf(list.filter((word) => word.length > 1))}))`
  const names = namesOf(people, 'zh-CN', named)
  const P = names.anyone
  const PRONOUN = '(?:他|她|(?<![a-z])ta(?![a-z]))'
  const WHO = `(?:${P}|${PRONOUN})`
  const BEFORE = '(?:你好|您好)?(?:我)?(?:就是|是|想|要|来|在)?'
  const AFTER = '(?:一?下|一问|问|看|查|的|情况|这个|呢|吧|吗|哈|哦)*'
  const ASKS = [
    `${BEFORE}(?<!(?:打印|打出|截图|截屏|导出|转发)[^，。,.?？]{0,6})(?:帮|替|代|给|为)(?:我)?${WHO}(?:来)?(?:问|打听|咨询|看(?![病牙眼腿腰诊])|查|了解)${AFTER}`,
    `${BEFORE}(?:问|打听|咨询|说说|了解)(?:一?下|问)?(?:关于)?${P}(?:的)(?:事儿?|情况|问题)${AFTER}`,
    `${WHO}(?:自己)?(?:就|又|老|非)?(?:让|叫|请|托|要)(?:我)(?:来|帮忙|帮|给|替)*${PRONOUN}?(?:问|打听|咨询|看|查|了解)${AFTER}`,
    `${WHO}(?:自己)?(?:不好意思|不敢|不会|不肯|不懂(?:怎么)?)(?:问|用手机|打字|弄)(?:[,， ]*(?:就|才)?(?:让|叫)我(?:来|帮|替|给)?${PRONOUN}?问${AFTER})?`,
    `^(?:你好|您好)?[,，]?(?:是)?${P}(?:刚才|今天|昨天|老|又|一直|就|想)?问我(?:的?是)?(?=${PRONOUN})`,
  ].join('|')
  const asks = new RegExp(ASKS, 'u')
  // 女儿让我来问问 我的借呗还清了用不了: hers is the advice, and the loan is the asker's.
  const sentForOwn = new RegExp(
    `^(?!.*(?:[他她](?:的|那个?)?(?:借呗|花呗|额度|账[号户]|贷款)|[他她](?:都|已经|也|早)?(?:还[清完]|按时|用不了)|${P}(?:的)?(?:借呗|花呗|额度|账[号户])|[帮替给](?:${P}|[他她])))(?=.*(?:${P}|[他她])(?:让|叫|要|喊)我)(?=.*(?:我(?:自己)?(?:的|这个?)?(?:借呗|花呗|额度|账[号户]|贷款)|我(?:都|已经|也|早|把[^，。]{1,6})?(?:都)?还[清完]))`,
    'u',
  )
  const notMine = new RegExp(`不是(?:我|我自己)(?:的|在用|借的?)?[,，。\\s]*(?:而)?是(${P})`, 'u')
  const back = new RegExp(
    `不是(?:${WHO}|别人|帮别人)[^，。,]{0,4}[,，。\\s]*(?:就|而|都)?是我(?!${P})(?:自己|本人)?(?:的|借|在|问|$)|(?:就|其实)?是我(?:自己|本人)的|(?:说回|回到|问问?|看看?|换成|说说)(?:的)?(?:是)?我(?:自己|本人)(?:的)?`,
    'u',
  )
  const acts = new RegExp(
    `(?:能|可以|可不可以|能不能|行不行)[^，。,?？]{0,4}(?:帮|替|代)(?:着)?${WHO}[^，。,?？]{0,8}(?:打|问|办|申请|操作|登|关|注销|投诉|弄|查|反映)|(?:帮|替|代)(?:着)?${WHO}[^，。,?？]{0,8}(?:打|办|申请|操作|登|关|注销|投诉|反映)[^，。,?？]{0,8}(?:行吗|行不行|可以吗|能行|吗[?？]?$)`,
    'u',
  )
  const product = '(?:的)?(?:支付宝)?(?:里|上)?(?:的)?(?:借呗|花呗|网商贷|微粒贷|额度|账号|账户)'
  const tells = new RegExp(
    `${P}${product}|^(?:你好|您好|请问|那个)*[,，。\\s]*${P}(?!(?:帮我|替我|给我|先)?(?:垫|借|凑|支援|接济|转)[^，。,]{0,6}钱|(?:帮我|替我|给我)[^，。,]{0,4}(?:垫|还))`,
    'u',
  )
  const about = new RegExp(`^(?:但是?|因为|可是|像|而且)*${P}(?!们?(?:也|都)?(?:是|有)?我)[^我]*$`, 'u')
  const others =
    /也(?:借|没|被|不|关|是|[这那]样|一样)|(?:都|就)(?:能|可以|有|在)|还(?:能|可以|在(?!还|欠|供)|有(?=额度|借呗|$|[啊呢的，,。]))|能[借用](?!不)|好好的|没事|没被/u
  const doesFor = new RegExp(`${P}(?:帮|替|给|为|跟|和|知道|不让|说|问)我`, 'u')
  const aside =
    /我(?:们|想|要|该|怎么|咋|怎样|觉得|问|听|记|不知道|不清楚|不太|不懂|去|帮|替|给|劝|担心|怕|着急|猜|估计|(?:能|可以|能不能)(?:帮|替|做|怎|为))/gu
  const hearsay = new RegExp(
    `${WHO}(?:跟我|和我|自己)?(?:说|讲|告诉我)(?:过|的是|是)?[:：]?|我(?:也|刚|已经)?问(?:了|过)(?:一下)?${WHO}`,
    'u',
  )
  /** "我想问", "我该怎么帮她": the asker, and nothing of anybody's case. */
  const FRAME =
    '(?:们|想|要|该|能|可以|怎么|咋|怎样|觉得|看(?!病)|问|听|记|不知道|不清楚|不太|不懂|忘|去|帮|替|给|跟|和|劝|担心|怕|着急|猜|估计)'
  const ofAsker = new RegExp(`^(?:但是?|不过|而且?|其实|反正|那|像)?(?:我(?!${FRAME})|我?自己)`, 'u')
  const ofSelf = /我(?:自己|本人|自个儿?)/u
  const question = /吗|怎么|咋|为什么|为啥|多久|能不能|会不会|要不要|该/u
  const toTell = /(?:怎么|咋|如何|要不要|该不该)[^，。]{0,4}(?:跟|和|对|向|告诉|劝|陪)/u

  return {
    people: names.people,
    asks,
    sentForOwn,
    notMine,
    back,
    acts,
    tells,
    others,
    doesFor,
    about,
    asides: [new RegExp(P, 'gu'), aside],
    asker: /我/u,
    asOwn: (text, who) => {
      const list = people[who]?.['zh-CN']
      const own = new RegExp(`(?:${list ? `${named(list)}|` : ''}${PRONOUN})(?:自己|本人|自个儿?)?`, 'gu')
      return clauseByClause(
        text.replace(notMine, ''),
        /([，,。.!！?？；;\n]+|(?<=\p{Script=Han})\s+)/u,
        SCRAP,
        (clause, ended) => {
          if (toTell.test(clause)) return clause
          const said = clause.replace(asks, '').replace(hearsay, '')
          if (own.test(said)) {
            own.lastIndex = 0
            return said.replace(/我(?=(?:帮|替|给)(?:他|她|我))/gu, '家里人').replace(own, '我')
          }
          const asking = /[?？]/u.test(ended) || question.test(said)
          return !asking && (ofAsker.test(said.trim()) || ofSelf.test(said)) ? '' : said
        },
      )
    },
  }
}
