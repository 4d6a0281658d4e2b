import { join } from 'node:path'
import { greet } from '#dialogs/talk/greet.ts'
import { onEvent } from '#dialogs/on-event.ts'
import { RootDialog } from '#dialogs/root-dialog.ts'
import type { Config } from '#src/config/config.ts'
import { createBot, type Bot, type Words } from '#src/conversation/bot.ts'
import { keptData } from '#src/loading/kept-data.ts'
import { keptModels } from '#src/loading/kept-models.ts'
import { learnInThreads } from '#src/loading/learn-in-threads.ts'
import { loadData, type Data } from '#src/loading/load-data.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { ClaimIndex } from '#src/reply/citations.ts'
import { createPhrases, type Phrases } from '#src/reply/phrases.ts'
import { createArticleSearch } from '#src/understanding/article-search.ts'
import type { Learnt } from '#src/understanding/classifier.ts'
import { learntReader, type ReadAsLearnt } from '#src/understanding/learnt-reader.ts'
import { sideQuestionReader } from '#src/understanding/narrow-question.ts'
import { recognizerOf, trainRecognizer } from '#src/understanding/train.ts'
import { createUnderstand } from '#src/understanding/understand.ts'

/** Reads intents/ and content/ and makes the bot of them; what reading and learning bring is kept in the data folder. */
export async function loadBot(
  root: string,
  { dataFolder, retentionDays }: Pick<Config, 'dataFolder' | 'retentionDays'>,
): Promise<{ data: Data; bot: Bot }> {
  const data = loadData(root, keptData(root, join(dataFolder, 'checked')))
  const models = keptModels(root, join(dataFolder, 'models'))
  const learnt = await learnInThreads(data.intents, models)
  const readNarrowly = learntReader(data.sideQuestionExamples, data.intents)
  // What is only learnt when it is first needed is learnt while nobody waits for it.
  for (const locale of LOCALES) setTimeout(() => readNarrowly('', locale), SOON).unref()
  return { data, bot: assembleBot(data, { learnt, readNarrowly, retentionDays }) }
}

/** Milliseconds: the server is ready by then. */
const SOON = 500

/** Said of what is kept where no setting is read, as in tests: the setting's own default. */
const RETENTION_DAYS = 30

interface Made {
  readonly learnt?: Readonly<Record<Locale, Learnt>>
  readonly readNarrowly?: ReadAsLearnt
  readonly retentionDays?: number
}

/**
 * Puts the bot together from what intents/ and content/ say: trains what does not come in ready-made, and makes the
 * dialogs.
 */
export function assembleBot(
  data: Data,
  {
    learnt,
    readNarrowly = learntReader(data.sideQuestionExamples, data.intents),
    retentionDays = RETENTION_DAYS,
  }: Made = {},
): Bot {
  const { knowledge, articles, answers: book, factWords, answerWords } = data
  const recognizer = learnt ? recognizerOf(data.intents, learnt) : trainRecognizer(data.intents)
  const understand = createUnderstand(recognizer, data.lexicon)
  const phrases = { 'zh-CN': phrasesOf(data, 'zh-CN'), en: phrasesOf(data, 'en') }
  const words = (locale: Locale): Words => ({
    phrases: phrases[locale],
    claims: claimIndex(articles, locale),
  })
  const topics = data.intents.intents.filter(({ kind }) => kind === 'topic').map(({ name }) => name)
  return createBot({
    root: new RootDialog({
      knowledge,
      book,
      phrases,
      answerWords,
      factWords,
      resultSigns: data.resultSigns,
      retentionDays,
      understand,
      sideQuestions: data.sideQuestions,
      readSideQuestion: sideQuestionReader(readNarrowly, data.sideQuestions),
      careSigns: data.careSigns,
      fallback: { book, search: createArticleSearch(articles.claims), topics: new Set(topics) },
    }),
    greet,
    onEvent,
    understand,
    words: { 'zh-CN': words('zh-CN'), en: words('en') },
  })
}

/** The phrases of content/, and the titles of the intents as `titles.<intent>`. */
function phrasesOf(data: Data, locale: Locale): Phrases {
  const titles = data.intents.intents.map(({ name, title }) => [`titles.${name}`, [title[locale]]] as const)
  return createPhrases(locale, new Map([...data.phrases[locale], ...titles]))
}

function claimIndex(articles: Data['articles'], locale: Locale): ClaimIndex {
  return new Map(
    Object.entries(articles.claims).map(([id, claim]) => [
      id,
      {
        article: articles.articles[claim.article]?.label[locale] ?? '',
        section: claim.section[locale],
        text: claim[locale],
      },
    ]),
  )
}
