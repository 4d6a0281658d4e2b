import type { Locale } from '#src/locale.ts'
import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

/** 算几次, 在哪查, 一般几次算频繁, "how many is too many", "where do i see it": asked in general, whatever number stands in it. */
const IN_GENERAL: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /算(?:是)?(?:几|多少)(?:家|次|笔|个|回)|(?:怎么|哪里|哪儿|在哪|去哪|如何|上哪)[^,.;!?]{0,12}(?:查|看|找|问|算)|(?:查|看|找)(?:在哪|去哪)|好还是|还是[^,.;!?]{1,10}好$|^(?:一般|通常|正常)[^,.;!?]{0,8}(?:几|多少)|^几(?:家|次|笔|个|回)(?:才|就|会)?算|^什么(?:叫|是|才叫)|什么意思$|^同一家[^,.;!?]{0,10}算|(?:说的|指的)(?:是|只是)[^,.;!?]{0,8}还是|^(?:不是|跟|和)[^,.;!?]{2,14}(?:有(?:啥|什么)关系|吗)$/u,
  en: /^(?:(?:so|and|but|ok|also|then|well) )*(?:where|which|who|what(?! (?:i (?:have|had|did)|they))|how (?:many|much|often|come|long|far|do|does|can|would|is)) [^,.;!?]{2,}|^[^,.;!?]{2,30} (?:included|counted) or not$|^is (?:one|a|it) [^,.;!?]{2,30} (?:better|worse) (?:than|or)\b/u,
}

/** 花呗算不算, 逾期一次就不给了吗, "does the card count": asked of a thing, unless one's own case is told in it. */
const OF_A_THING: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /算不算|算(?:吗|么|不)$|算(?:在|进)[^,.;!?]{0,4}(?:吗|么|不)$|一[次回天][^,.;!?]{0,4}就[^,.;!?]{1,10}(?:吗|么)$|(?:有没有|有|没)影响(?:没|吗|么|不)$|(?:能不能|可不可以|要不要|该不该|会不会)[^,.;!?]{1,14}$/u,
  en: /^(?:(?:so|and|but|ok|also|then|well) )*(?:can|could|does|do|did|is|are|will|would|should) (?!i (?:have|owe|had)\b)[^,.;!?]{3,}/u,
}

/** 我…过, 两家算多吗, "is two too many": one's own case, told within the question. */
const TELLS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /我(?!们|名下|的征信)|[^,.;!?]过(?!来|去|期|多|分|得)|了(?!解|吗|么|没|不|$)|一直|从来|每(?:次|个?月)|都(?!算)|没(?!影响|有影响|关系|$|有关系|有?[还结][完清上]?的(?:也|都|还)?算)|[0-9一二两三四五六七八九十]+(?:家|次|笔|个|回|张)(?:算|是不是|会不会|多不多|够不够|太|[^,.;!?]{0,4}(?:正常|很?多|高|频繁))|[0-9]{3,}/u,
  en: /\b(?:i've|i'm|i was|i had|i have|i paid|i borrowed|i applied|i owe|my (?:two|three|four|[0-9]))\b|\b(?:is|are) (?:just |only |like |about )?(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|[0-9]{1,2})\b[^,.;!?]{0,24}\b(?:many|lot|much|often|bad|ok|okay|normal|fine|few|little)\b|\b[0-9]{3,}\b/u,
}

/** Whether a text does nothing but ask: no clause of it tells of the person's own case, whatever is named or counted in it. */
export function purelyAsks(text: string, locale: Locale): boolean {
  const clauses = splitClauses(normalise(text))
  return clauses.length > 0 && clauses.every((clause) => clauseAsks(clause.text, locale))
}

function clauseAsks(clause: string, locale: Locale): boolean {
  if (IN_GENERAL[locale].test(clause)) return true
  return OF_A_THING[locale].test(clause) && !TELLS[locale].test(clause)
}
