/** What identifies a person, and what stands in its place. Longer numbers first, so that a part of one isn't taken for another. */
const rules: readonly (readonly [pattern: RegExp, stand_in: string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[email]'],
  // Resident identity card: 17 digits and a check character, or the old form of 15 digits.
  [/(?<!\d)\d{6}[ -]?(?:19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g, '[id]'],
  [/(?<!\d)\d{15}(?!\d)/g, '[id]'],
  [/(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/g, '[card]'],
  // Mobile numbers, also with a country code or in groups.
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, '[phone]'],
  [/(?<![\w+])\+\d{1,3}[ -]?(?:\d[ -]?){6,12}\d(?!\d)/g, '[phone]'],
  [/(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g, '[phone]'],
  [/(我(?:叫|姓名是|的名字是|名字叫)|姓名[:：]?\s*)\p{Script=Han}{2,4}/gu, '$1[name]'],
  [/\b((?:my name is|i am called|name:)\s+)[A-Za-z][\w'-]*(?:\s+[A-Z][\w'-]*)?/gi, '$1[name]'],
]

/**
 * A message with identity numbers, bank cards, phone numbers, e-mail addresses and names replaced, for everything that
 * is kept for review. Amounts, dates and counts stay: they are what the message is about.
 */
export function mask(text: string): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return rules.reduce((masked, [pattern, standIn]) => masked.replace(pattern, standIn), plain)
}
