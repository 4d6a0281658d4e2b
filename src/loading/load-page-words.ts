import { join } from 'node:path'
import { pageWordsSchema, type PageWords } from '#src/http/page-words.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads content/<locale>/page.yaml of every language; undefined when one of them can't be used (see `problems`). */
export function loadPageWords(root: string, problems: Problem[]): Record<Locale, PageWords> | undefined {
  const found = new Map<Locale, PageWords>()
  for (const locale of LOCALES) {
    const file = readYamlFile(join(root, 'content', locale, 'page.yaml'), root, pageWordsSchema, problems)
    if (file) found.set(locale, file.value)
  }
  const chinese = found.get('zh-CN')
  const english = found.get('en')
  if (!chinese || !english) return undefined
  if (chinese.site.faq.length !== english.site.faq.length) {
    problems.push({
      file: 'content/en/page.yaml',
      line: 0,
      message: `site.faq has ${english.site.faq.length} entries, content/zh-CN/page.yaml has ${chinese.site.faq.length}`,
      remedy: 'give both languages the same questions',
    })
    return undefined
  }
  return { 'zh-CN': chinese, en: english }
}
