import { CodeSet } from './code-set.ts'
import { MISSPELLINGS, MISSPELLINGS_IN_CONTEXT, RIGHT_IN_CONTEXT, RIGHT_WORDS } from './spellings.ts'
import { withoutSlips } from './slips.ts'
import { SIMPLIFIED } from './traditional.ts'
import { wordTrie, type WordTrie } from './word-trie.ts'

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

const RIGHT = MISSPELLINGS.map(([, right]) => right)

/** Found like a misspelling, and left as it is. */
const NOTHING_WRONG = RIGHT.length

const [CHINESE_MISSPELT, LATIN_MISSPELT] = [false, true].map((latin) =>
  wordTrie(
    [
      ...MISSPELLINGS.map(([wrong], index) => [wrong, index] as const),
      ...RIGHT_WORDS.map((word) => [word, NOTHING_WRONG] as const),
    ].filter(([word]) => /^[a-z' -]+$/.test(word) === latin),
    { whole: latin ? 'words' : 'nothing' },
  ),
) as [WordTrie, WordTrie]

/** What the misspellings in context hold, and the positions of those that hold it. */
const HELD = Map.groupBy(
  MISSPELLINGS_IN_CONTEXT.flatMap(([holds], index) => holds.split('|').map((word) => ({ word, index }))),
  ({ word }) => word,
)
const HOLDERS = [...HELD.values()].map((holders) => holders.map(({ index }) => index))
const SUSPICIOUS = wordTrie(
  [...HELD.keys(), ...RIGHT_IN_CONTEXT].map((word, number) => [word, number] as const),
  { whole: 'nothing' },
)

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
  if (/[a-z]/.test(result)) result = correct(result, LATIN_MISSPELT)
  // It says 'temporarily unavailable': what stands in single quotes is words as any others.
  if (result.includes("'")) result = result.replace(/(?<![a-z0-9])'([^'"]+)'(?![a-z])/g, '"$1"')
  if (/[^\0-\x7f]/.test(result)) result = correctInContext(correct(result, CHINESE_MISSPELT))
  result = withoutSlips(result)
  return /\s\s|[^\S ]/.test(result) ? result.replace(/\s+/g, ' ').trim() : result.trim()
}

function correct(text: string, misspelt: WordTrie): string {
  let corrected = ''
  let copied = 0
  for (let at = 0; at < text.length;) {
    const end = misspelt.longest(text, at)
    if (end > at && misspelt.found() !== NOTHING_WRONG && !isOneLetterBesideChinese(text, at, end)) {
      corrected += text.slice(copied, at) + (RIGHT[misspelt.found()] as string)
      copied = end
    }
    at = Math.max(end, at + 1)
  }
  return copied === 0 ? text : corrected + text.slice(copied)
}

/** "u" is "you", but u盾 and u盘 are things. */
function isOneLetterBesideChinese(text: string, start: number, end: number): boolean {
  if (end - start > 1 || text.charCodeAt(start) > 127) return false
  return (start > 0 && text.charCodeAt(start - 1) > 127) || (end < text.length && text.charCodeAt(end) > 127)
}

function correctInContext(text: string): string {
  const suspects: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (SUSPICIOUS.longest(text, at) > at) suspects.push(...(HOLDERS[SUSPICIOUS.found()] ?? []))
  }
  if (suspects.length === 0) return text
  let result = text
  MISSPELLINGS_IN_CONTEXT.forEach(([, wrong, right], index) => {
    // What was corrected may be the context of the next.
    if (result !== text || suspects.includes(index)) result = result.replace(wrong, right)
  })
  return result
}

function foldCharacters(text: string): string {
  const plainly = foldPlainly(text)
  if (plainly !== undefined) return plainly
  const plain = isPlainAscii(text) ? text : text.normalize('NFKC')
  let folded = ''
  for (const character of plain.toLowerCase()) folded += fold(character)
  return (UNUSUAL.test(folded) ? dropOrnaments(folded) : folded)
    .replace(/\s+/g, ' ')
    .replace(/([\p{L}])\1{2,}/gu, '$1$1')
    .replace(/\*+/g, '*')
    .replace(/([^\p{L}\p{N}\s])\1+/gu, '$1')
    .replace(/[?!]*\?[?!]*/g, '?')
}

function fold(character: string): string {
  return SIMPLIFIED.get(character) ?? PUNCTUATION.get(character) ?? character
}

const [OTHER, LETTER, DIGIT, MARK] = [0, 1, 2, 3]

/** Characters that stay as they are: letters up to twice in a row, digits, and single marks of these kinds. */
const KINDS = new Uint8Array(65_536).fill(LETTER, 0x4e00, 0xa000)
for (const character of SIMPLIFIED.keys()) KINDS[character.charCodeAt(0)] = OTHER
for (const letter of 'abcdefghijklmnopqrstuvwxyz') KINDS[letter.charCodeAt(0)] = LETTER
for (const digit of '0123456789') KINDS[digit.charCodeAt(0)] = DIGIT
for (const mark of ' ,.?\'*:;"()/%+-~') KINDS[mark.charCodeAt(0)] = MARK

/** What a character becomes: such a character, or 0 where only the thorough way can tell. */
const FOLDED = new Uint16Array(65_536)
for (let code = 0; code < FOLDED.length; code++) if (KINDS[code] !== OTHER) FOLDED[code] = code
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const WIDE = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xff00 + i))
for (const character of ['\u3000', ...CAPITALS, ...WIDE, ...SIMPLIFIED.keys(), ...PUNCTUATION.keys()]) {
  const folded = fold(character.normalize('NFKC').toLowerCase())
  if (character.length === 1 && folded.length === 1 && KINDS[folded.charCodeAt(0)] !== OTHER) {
    FOLDED[character.charCodeAt(0)] = folded.charCodeAt(0)
  }
}

/** Chinese characters that are written otherwise, in normalised text, than they may be typed. */
const TRADITIONAL = new CodeSet(Array.from(SIMPLIFIED.keys(), (character) => character.charCodeAt(0)))
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]

/** Folds what can be folded character by character, as most messages can; a tenth of the work of the thorough way. */
function foldPlainly(text: string): string | undefined {
  // A plain list: it is spread into arguments ten times as fast as a typed one.
  const codes: number[] = []
  let run = 0
  let before = 0
  let changed = false
  for (let i = 0; i < text.length; i++) {
    const typed = text.charCodeAt(i)
    const stays = typed >= FIRST_HAN && typed <= LAST_HAN && !TRADITIONAL.has(typed)
    const code = stays ? typed : (FOLDED[typed] as number)
    const kind = stays ? LETTER : (KINDS[code] as number)
    run = code === before ? run + 1 : 0
    if (kind === OTHER || (kind === LETTER && run > 1) || (kind === MARK && run > 0)) return undefined
    changed ||= code !== typed
    codes.push(code)
    before = code
  }
  return changed ? String.fromCharCode(...codes) : text
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
