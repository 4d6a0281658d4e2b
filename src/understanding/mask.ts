/**
 * Replaces what identifies a person: ID and passport numbers, phone and bank card numbers, e-mail addresses, and
 * names after "my name is". For every text that is kept for review; the rest stays readable. Takes the text as typed,
 * gives it with `[…]` markers in place. Idempotent; never throws.
 */
export function mask(text: string): string {
  let masked = text
  for (const [pattern, marker] of PATTERNS) masked = masked.replace(pattern, marker)
  return masked
}

/** Digits may be typed in full width, and in groups with spaces or dashes. */
const DIGIT = '[0-9０-９]'
const GAP = '[ \\-－—　]?'

function digits(least: number, most: number): string {
  return `${DIGIT}(?:${GAP}${DIGIT}){${least - 1},${most - 1}}`
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+[@＠][\w-]+(?:[.．][\w-]+)+/g, '[email]'],
  // 18 places with a check character, or the older 15.
  [new RegExp(`(?<!${DIGIT})${digits(17, 17)}${GAP}[0-9０-９XxＸｘ](?!${DIGIT})`, 'g'), '[id]'],
  [
    new RegExp(
      `(?<!${DIGIT})(?:[+＋]?(?:86|００８６|0086)${GAP})?[1１][3-9３-９]${GAP}${digits(9, 9)}(?!${DIGIT})`,
      'g',
    ),
    '[phone]',
  ],
  [new RegExp(`(?<!${DIGIT})${digits(13, 30)}(?!${DIGIT})`, 'g'), '[card]'],
  // Land lines with their area code, and numbers of other countries.
  [new RegExp(`(?<!${DIGIT})[0０]${DIGIT}{2,3}[ -－]${digits(7, 8)}(?!${DIGIT})`, 'g'), '[phone]'],
  [new RegExp(`[+＋]${digits(8, 15)}(?!${DIGIT})`, 'g'), '[phone]'],
  [new RegExp(`(?<!${DIGIT})${digits(9, 12)}(?!${DIGIT})`, 'g'), '[number]'],
  [/(?<![A-Za-z])[EGDSPH]\d{8}(?!\d)/g, '[id]'],
  // A Chinese name has two to four characters, and ends before a word that goes on with the sentence.
  [
    /(我叫|我的名字(?:是|叫)|本人姓名|姓名(?:是|[:：])|名字(?:是|叫)|户名(?:是|[:：])?)(\s*)(?!什么|做|了|你|我|您|他|不|没|人)(?:[\u4e00-\u9fff·]{2,4}?)(?=$|[\s,，。.！!？?、;；]|身份|电话|手机|号码|卡号|我|的|借|住|在|是|，)/g,
    '$1$2[name]',
  ],
  [
    /\b([Mm]y (?:full )?name(?: is|'s)|I(?: am|'m) called|[Cc]all me|[Nn]ame:)(\s+)[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,2}/g,
    '$1$2[name]',
  ],
]
