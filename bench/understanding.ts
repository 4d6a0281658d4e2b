import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLabelledFile, type LabelledMessage } from '#src/evaluation/labelled-file.ts'
import { learnInThreads } from '#src/loading/learn-in-threads.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { loadLexicon } from '#src/loading/load-lexicon.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import { trainClassifier } from '#src/understanding/classifier.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { examplesIn } from '#src/understanding/intent-examples.ts'
import { classifierSettings, examplesOf, inLanguage, recognizerOf } from '#src/understanding/train.ts'
import { createUnderstand } from '#src/understanding/understand.ts'
import type { Example, IntentSet } from '#src/understanding/understanding.ts'
import { CLINC_OUTSIDE, readBanking77, readClinc150, type PublicSet } from './public-sets.ts'
import { naturalBayes, nlpJs, type Rival } from './rivals.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = join(ROOT, '..', 'shared', 'eval')

/** Messages to time, when the labelled real ones are not at hand. */
const OWN_MESSAGES: Readonly<Record<Locale, number>> = { 'zh-CN': 900, en: 500 }

/**
 * `npm run bench -- understanding [--public] [--no-rivals]`: training time, time a message and memory, against
 * natural's Bayes classifier and nlp.js on the same examples; with --public the public intent sets as well.
 */
export async function understandingBench(args: string[]): Promise<void> {
  const problems: never[] = []
  const intents = loadIntents(ROOT, problems)
  const lexicon = loadLexicon(ROOT, problems)
  if (!lexicon || problems.length > 0) throw new Error('intents/ has problems: run npm run check')
  const messages = testMessages(intents)

  const started = performance.now()
  const recognizer = recognizerOf(intents, await learnInThreads(intents))
  const training = performance.now() - started
  const understand = createUnderstand(recognizer, lexicon)
  const classify: Classify = async (locale, text) => understand(text, locale).intents[0].name
  const { ours } = await timeInTurns(messages, intents, { ours: classify })
  print(
    `examples: ${LOCALES.map((locale) => `${examplesOf(inLanguage(intents, locale)).length} ${locale}`).join(', ')}`,
  )
  report('ours (intents and facts)', training, ours)
  print(`  model ${(recognizer.bytes / 1e6).toFixed(1)} MB`)

  if (!args.includes('--no-rivals')) {
    for (const rival of [naturalBayes(), await nlpJs()])
      await compare(rival, intents, messages, training, classify)
  }
  if (args.includes('--public')) benchPublicSets()
}

type Messages = Readonly<Record<Locale, readonly LabelledMessage[]>>

interface Timed {
  readonly median: number
  readonly accepted: Readonly<Record<Locale, number>>
}

function testMessages(intents: IntentSet): Messages {
  const read = (file: string) => parseLabelledFile(readFileSync(file, 'utf8'))
  const real = join(SHARED, 'messages.dev.tsv')
  const own = (locale: Locale) =>
    intents.intents
      .flatMap((intent) => examplesIn(intent, locale).map((text) => ({ text, label: intent.name })))
      .filter((_, i) => i % 7 === 0)
      .slice(0, OWN_MESSAGES[locale])
      .map((one) => ({ ...one, also: [], facts: [], factsMaybe: [], source: 'own' }))
  if (!existsSync(real)) print('../shared/eval is absent: timing on our own examples, accuracy means nothing')
  return {
    'zh-CN': existsSync(real) ? read(real) : own('zh-CN'),
    en: read(join(ROOT, 'tests/understanding/en.test-messages.tsv')),
  }
}

/**
 * So many messages are timed with one, then with the next: what slows the machine for a while slows all alike. Enough
 * that nearly all find the code and the numbers of theirs at hand, as in a process that answers with it alone.
 */
const BLOCK = 250

type Classify = (locale: Locale, text: string) => Promise<string>

/**
 * Each message once with each, by servers that have run for a while: each has read all the hand-written examples, which
 * are other texts than those timed, for a rival keeps what it has read once.
 */
async function timeInTurns<Name extends string>(
  messages: Messages,
  intents: IntentSet,
  all: Readonly<Record<Name, Classify>>,
): Promise<Record<Name, Timed>> {
  const names = Object.keys(all) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  const right = Object.fromEntries(names.map((name) => [name, { 'zh-CN': 0, en: 0 }])) as Record<
    Name,
    Record<Locale, number>
  >
  for (const locale of LOCALES) {
    const others = intents.intents.flatMap((intent) => examplesIn(intent, locale))
    for (const name of names) for (const text of others) await all[name](locale, text)
    for (let from = 0; from < messages[locale].length; from += BLOCK) {
      for (const name of names) {
        for (const { text, label, also } of messages[locale].slice(from, from + BLOCK)) {
          const before = performance.now()
          const intent = await all[name](locale, text)
          times[name].push(performance.now() - before)
          if (intent === label || also.includes(intent)) right[name][locale] += 1
        }
      }
    }
  }
  const timed = (name: Name): Timed => ({
    median: times[name].toSorted((a, b) => a - b)[Math.floor(times[name].length / 2)] ?? 0,
    accepted: {
      'zh-CN': right[name]['zh-CN'] / messages['zh-CN'].length,
      en: right[name].en / messages.en.length,
    },
  })
  return Object.fromEntries(names.map((name) => [name, timed(name)])) as Record<Name, Timed>
}

async function compare(
  rival: Rival,
  intents: IntentSet,
  messages: Messages,
  training: number,
  classify: Classify,
): Promise<void> {
  const written = (locale: Locale) =>
    intents.intents.flatMap((intent) =>
      examplesIn(intent, locale).map((text): Example => ({ text, intent: intent.name })),
    )
  const before = performance.now()
  await rival.train({ 'zh-CN': written('zh-CN'), en: written('en') })
  const trained = performance.now() - before
  const { ours, theirs } = await timeInTurns(messages, intents, {
    ours: classify,
    theirs: (locale, text) => rival.classify(locale, text),
  })
  report(rival.name, trained, theirs)
  print(
    `  in turns with it ours takes ${ours.median.toFixed(4)} ms: ${(training / trained).toFixed(3)} of its training time, ${(ours.median / theirs.median).toFixed(3)} of its time a message`,
  )
}

function report(name: string, training: number, { median, accepted }: Timed): void {
  print(
    `${name}: trained in ${training.toFixed(0)} ms, ${median.toFixed(4)} ms a message at the median; accepted ${LOCALES.map(
      (locale) => `${accepted[locale].toFixed(3)} ${locale}`,
    ).join(', ')}`,
  )
}

/** The threshold is the lowest that finds this share of what belongs to no intent, on the validation part. */
const OUTSIDE_ON_VALIDATION = 0.67

function benchPublicSets(): void {
  const folder = join(SHARED, 'public')
  if (!existsSync(folder)) return print('../shared/eval/public is absent: no public sets')
  const banking = readBanking77(folder)
  const classify = trainOn(banking)
  const right = banking.test.filter(({ text, intent }) => classify(text).best === intent).length
  print(`BANKING77: ${(right / banking.test.length).toFixed(4)}`)
  benchClinc(readClinc150(folder))
}

function benchClinc(clinc: PublicSet): void {
  const classify = trainOn(clinc)
  const judge = (rows: readonly Example[]) => rows.map(({ text, intent }) => ({ intent, ...classify(text) }))
  const validation = judge(clinc.validation)
  const outside = validation
    .filter(({ intent }) => intent === CLINC_OUTSIDE)
    .map(({ certainty }) => certainty)
    .toSorted((a, b) => a - b)
  const threshold = outside[Math.floor(outside.length * OUTSIDE_ON_VALIDATION)] ?? 0
  const test = judge(clinc.test)
  const inside = test.filter(({ intent }) => intent !== CLINC_OUTSIDE)
  const others = test.filter(({ intent }) => intent === CLINC_OUTSIDE)
  const kept = inside.filter(
    ({ intent, best, certainty }) => certainty >= threshold && best === intent,
  ).length
  const found = others.filter(({ certainty }) => certainty < threshold).length
  print(
    `CLINC150 full: in-scope accuracy ${(kept / inside.length).toFixed(4)}, out-of-scope recall ${(found / others.length).toFixed(4)} at threshold ${threshold.toFixed(3)}`,
  )
}

/** The same pipeline on other examples: the likeliest proper intent, and how sure it is of it. */
function trainOn(set: PublicSet): (text: string) => { best: string; certainty: number } {
  const examples = set.train.map((example) => ({ ...example, text: normalise(example.text) }))
  const classifier = trainClassifier(examples, classifierSettings('en', {}))
  return (text) => {
    const ranked = classifier.classify(text)
    const best = ranked.find(({ name }) => name !== CLINC_OUTSIDE)
    return { best: best?.name ?? '', certainty: best?.score ?? 0 }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
