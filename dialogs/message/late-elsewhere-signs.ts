/** "On time here but not always elsewhere", 信用卡就说不准了: late somewhere, and how often isn't told. */
export function hintsLateElsewhere(text: string): boolean {
  return HINTS_ZH.test(text) || HINTS_EN.test(text)
}

/** What such words state of nothing: always on time, or no loans elsewhere. */
export function isDeniedByHint(text: string, fact: string, value: string): boolean {
  const denied = fact === 'record' ? 'always_on_time' : fact === 'other_loans' ? 'none' : undefined
  return value === denied && hintsLateElsewhere(text)
}

const HINTS_ZH =
  /(?:别[的处家]|别的(?:地方|平台|家)|其[他它](?:的|地方|平台|家|几家)?|外面|那边|信用卡|花呗|白条|美团|微粒贷|[房车网]贷|另(?:外)?[一两]家)(?:的|那边|那家|那几家|就|可|倒是|嘛|呢|有时候?|偶尔|[，,\s])*(?:不一定|说不准|说不好|不好说|难说|未必|不敢说|不敢保证|没那么(?:准|按时|及时)|不太(?:准|按时|及时)|不怎么(?:准|按时|及时)|不(?:全|都)(?:是)?(?:按时|准时)|有时候?(?:没有?|不是|会忘|就忘)|差点意思|就另说|另说|两说)/u
const HINTS_EN =
  /\b(?:elsewhere|other (?:ones?|loans?|apps?|lenders?|places?|cards?)|others|the rest|(?:the |my )?(?:credit )?cards?|huabei|meituan|mortgage)\b[^.?!]{0,14}\b(?:not (?:always|so much|really|every time|quite|as (?:good|punctual))|another (?:story|matter|thing)|a different story|hit (?:and|or) miss|can'?t (?:say|promise|swear)|less so|it depends|depends|mixed|so-so)\b|\b(?:not (?:always|so much|every time|quite)|less so|hit (?:and|or) miss|can'?t (?:say|promise|swear))\b[^.?!,]{0,20}\b(?:elsewhere|other (?:ones?|loans?|apps?|lenders?|places?|cards?)|others|the rest|(?:the|my) (?:credit )?cards?|huabei|meituan)\b/iu
