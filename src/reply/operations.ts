import type { Locale } from '#src/locale.ts'
import type { Operations } from './answers-schema.ts'

/** Between the parts of a keyword written with "…" there may stand a few words, but not half a paragraph. */
const GAP: Readonly<Record<Locale, string>> = { 'zh-CN': '[^。？！]{0,16}?', en: '[^.?!]{0,40}?' }

/**
 * The sub-topic of account_operation that a message is about.
 * The topic with the longest keyword found wins, the earlier one of the file when two are as long; else the default.
 *
 * In a keyword "…" stands for a few words between its parts. English keywords match whole words; a trailing "*" lets a
 * word go on ("repay*" also finds "repayment").
 */
export function pickOperation(text: string, operations: Operations, locale: Locale): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ')
  let best = operations.default
  let bestLength = 0
  for (const [topic, { words }] of Object.entries(operations.topics)) {
    for (const keyword of words[locale]) {
      const length = weight(keyword, locale)
      if (length > bestLength && matcher(keyword, locale).test(plain)) {
        best = topic
        bestLength = length
      }
    }
  }
  return best
}

/** How particular a keyword is: its characters in Chinese, its words in English. */
function weight(keyword: string, locale: Locale): number {
  if (locale === 'zh-CN') return keyword.replaceAll('…', '').length
  return keyword.split(/[\s…]+/).filter((word) => word !== '').length
}

function matcher(keyword: string, locale: Locale): RegExp {
  const parts = keyword
    .toLowerCase()
    .split('…')
    .map((part) => part.trim())
  return new RegExp(parts.map(locale === 'zh-CN' ? escape : englishPart).join(GAP[locale]))
}

function englishPart(part: string): string {
  const words = part
    .split(' ')
    .map((word) => (word.endsWith('*') ? `${escape(word.slice(0, -1))}[\\w']*` : escape(word)))
  return `(?<![\\w'])${words.join(' ')}(?![\\w'])`
}

function escape(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
