import { MISSPELLINGS, MISSPELLINGS_IN_CONTEXT } from './spellings.ts'
import { SIMPLIFIED } from './traditional.ts'

/** Longer messages are cut: nobody types more, and every later step is linear in the length. */
const LONGEST = 2_000

const PUNCTUATION = new Map(
  Object.entries({
    '。': '.',
    '、': ',',
    '“': '"',
    '”': '"',
    '「': '"',
    '」': '"',
    '『': '"',
    '』': '"',
    '《': '"',
    '》': '"',
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
    '‘': "'",
    '’': "'",
    '´': "'",
    '`': "'",
    '–': '-',
    '—': '-',
    '−': '-',
    '～': '~',
    '〜': '~',
    '…': '.',
    '·': ' ',
    '•': ' ',
    '﹏': ' ',
    '¿': '?',
    '¡': '!',
    '¥': '元',
    '￥': '元',
  }),
)

const WRONG_TO_RIGHT = new Map<string, string>()
for (const [right, ...wrong] of MISSPELLINGS)
  for (const spelling of wrong) WRONG_TO_RIGHT.set(spelling, right)

const [CHINESE_MISSPELT, LATIN_MISSPELT] = [
  (word: string) => !/^[a-z' -]+$/.test(word),
  (word: string) => /^[a-z' -]+$/.test(word),
].map((belongs, index) => {
  const words = [...WRONG_TO_RIGHT.keys()].filter(belongs).toSorted((a, b) => b.length - a.length)
  const body = words.join('|')
  return new RegExp(index === 0 ? body : `(?<![a-z'])(?:${body})(?![a-z'])`, 'g')
}) as [RegExp, RegExp]

/**
 * One spelling for what is one word: width, case, traditional characters, homophones and typos of the words of
 * this field, repeated and ornamental characters. Everything that reads a message reads it in this form.
 *
 * Takes the text as typed, of any length; gives at most 2,000 characters, trimmed, lower case, punctuation in
 * half width (`。` is `.`, `，` and `、` are `,`), single spaces (they separate clauses in hurried Chinese), and
 * `*` for a masked number. Idempotent. Never throws.
 */
export function normalise(text: string): string {
  if (text !== lastText) {
    lastNormal = normaliseAnew(text)
    lastText = text
  }
  return lastNormal
}

// Each reader of a message normalises it, one after the other: the second time is for nothing.
let lastText = ''
let lastNormal = ''

function normaliseAnew(text: string): string {
  let result = foldCharacters(text.length > LONGEST ? text.slice(0, LONGEST) : text)
  if (/[a-z]/.test(result)) result = result.replace(LATIN_MISSPELT, rightSpelling)
  if (/[^\0-\x7f]/.test(result)) {
    result = result.replace(CHINESE_MISSPELT, rightSpelling)
    for (const [wrong, right] of MISSPELLINGS_IN_CONTEXT) result = result.replace(wrong, right)
  }
  return result.replace(/\s+/g, ' ').trim()
}

function rightSpelling(wrong: string): string {
  return WRONG_TO_RIGHT.get(wrong) ?? wrong
}

function foldCharacters(text: string): string {
  if (needsNoFolding(text)) return text
  const plain = isPlainAscii(text) ? text : text.normalize('NFKC')
  let folded = ''
  for (const character of plain.toLowerCase()) {
    folded += SIMPLIFIED.get(character) ?? PUNCTUATION.get(character) ?? character
  }
  return (UNUSUAL.test(folded) ? dropOrnaments(folded) : folded)
    .replace(/\s+/g, ' ')
    .replace(/([\p{L}])\1{2,}/gu, '$1$1')
    .replace(/\*+/g, '*')
    .replace(/([^\p{L}\p{N}\s])\1+/gu, '$1')
    .replace(/[?!]*\?[?!]*/g, '?')
}

const [FOLDS, LETTER, DIGIT, MARK] = [0, 1, 2, 3]

/** What folding does with a character: nothing to letters, digits and single marks of these kinds. */
const KINDS = new Uint8Array(65_536)
for (let code = 0x4e00; code <= 0x9fff; code++) {
  if (!SIMPLIFIED.has(String.fromCharCode(code))) KINDS[code] = LETTER
}
for (const letter of 'abcdefghijklmnopqrstuvwxyz') KINDS[letter.charCodeAt(0)] = LETTER
for (const digit of '0123456789') KINDS[digit.charCodeAt(0)] = DIGIT
for (const mark of " ,.?'*") KINDS[mark.charCodeAt(0)] = MARK

/** Most messages are plain already. Seeing that is ten times as quick as folding them. */
function needsNoFolding(text: string): boolean {
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)]
    run = i > 0 && text[i] === text[i - 1] ? run + 1 : 0
    if (kind === FOLDS || (kind === LETTER && run > 1) || (kind === MARK && run > 0)) return false
  }
  return true
}

/** Anything but printable ASCII and the common Chinese characters. */
const UNUSUAL = /[^\x20-\x7e\u4e00-\u9fff]/

function dropOrnaments(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Mn}\p{Co}\p{Cn}\p{Cs}]+/gu, '')
    .replace(/[\p{Extended_Pictographic}\p{So}\p{Sk}\p{Emoji_Modifier}\p{Regional_Indicator}]+/gu, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
}

function isPlainAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
