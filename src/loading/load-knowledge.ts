import { join } from 'node:path'
import { knowledgeOf, type Knowledge } from '#src/diagnosis/knowledge.ts'
import { adviceFileSchema, causesFileSchema, factsFileSchema } from '#src/diagnosis/schema.ts'
import {
  adviceTextsSchema,
  causeTextsSchema,
  factTextsSchema,
  type KnowledgeTexts,
} from '#src/diagnosis/text-schema.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import { checkAdvice } from './check-advice.ts'
import { checkCauses } from './check-causes.ts'
import { checkFacts } from './check-facts.ts'
import { checkKnowledgeTexts } from './check-knowledge-texts.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

export interface LoadedKnowledge {
  readonly knowledge: Knowledge
  readonly texts: Readonly<Record<Locale, KnowledgeTexts>>
}

/**
 * Reads content/knowledge/{facts,causes,advice}.yaml and their words, and checks them against each other.
 * What is wrong goes to `problems`, all at once; the result is undefined when a file can't be used at all.
 *
 * @param claims the ids of the claims in content/articles.yaml
 */
export function loadKnowledge(
  root: string,
  claims: ReadonlySet<string>,
  problems: Problem[],
): LoadedKnowledge | undefined {
  const folder = join(root, 'content/knowledge')
  const facts = readYamlFile(join(folder, 'facts.yaml'), root, factsFileSchema, problems)
  const causes = readYamlFile(join(folder, 'causes.yaml'), root, causesFileSchema, problems)
  const advice = readYamlFile(join(folder, 'advice.yaml'), root, adviceFileSchema, problems)
  const words = LOCALES.map((locale) => readWords(root, locale, problems))
  if (!facts || !causes || !advice) return undefined

  checkFacts(facts, causes, claims, problems)
  checkCauses(causes, facts.value.facts, advice.value.advice, claims, problems)
  checkAdvice(advice, facts.value.facts, causes.value.causes, claims, problems)
  const knowledge = knowledgeOf(facts.value, causes.value, advice.value)
  for (const each of words) checkKnowledgeTexts(knowledge, each, problems)

  const [chinese, english] = words.map(textsOf)
  return chinese && english ? { knowledge, texts: { 'zh-CN': chinese, en: english } } : undefined
}

export type KnowledgeWords = ReturnType<typeof readWords>

function readWords(root: string, locale: Locale, problems: Problem[]) {
  const folder = join(root, 'content', locale)
  return {
    facts: readYamlFile(join(folder, 'facts.yaml'), root, factTextsSchema, problems),
    causes: readYamlFile(join(folder, 'causes.yaml'), root, causeTextsSchema, problems),
    advice: readYamlFile(join(folder, 'advice.yaml'), root, adviceTextsSchema, problems),
  }
}

function textsOf({ facts, causes, advice }: KnowledgeWords): KnowledgeTexts | undefined {
  if (!facts || !causes || !advice) return undefined
  return { facts: facts.value.facts, causes: causes.value.causes, advice: advice.value.advice }
}
