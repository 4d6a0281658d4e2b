import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { complainAbout, type Complain } from './complaints.ts'
import type { KnowledgeWords } from './load-knowledge.ts'
import type { Problem } from './problems.ts'

/** Every fact, value, cause and piece of advice needs its words in each language, and words need something to name. */
export function checkKnowledgeTexts(knowledge: Knowledge, words: KnowledgeWords, problems: Problem[]): void {
  if (words.facts) checkFactTexts(knowledge, words.facts.value.facts, complainAbout(words.facts, problems))
  if (words.causes) {
    const complain = complainAbout(words.causes, problems)
    const { causes } = words.causes.value
    checkKeys('causes', 'cause', [], knowledge.causes, causes, complain)
    for (const [id, text] of Object.entries(causes)) {
      const cause = knowledge.causes[id]
      if (cause === undefined) continue
      if (!cause.changeable && text.accept === undefined) {
        complain(
          ['causes', id],
          `cause "${id}" can't be changed by the person, but has no "accept"`,
          `add causes.${id}.accept`,
        )
      }
      if (cause.changeable && text.accept !== undefined) {
        complain(
          ['causes', id, 'accept'],
          `cause "${id}" can be changed, but has "accept"`,
          'say what to do in advice.yaml',
        )
      }
    }
  }
  if (words.advice) {
    const { advice } = words.advice.value
    checkKeys('advice', 'advice', [], knowledge.advice, advice, complainAbout(words.advice, problems))
  }
}

function checkFactTexts(
  knowledge: Knowledge,
  texts: NonNullable<KnowledgeWords['facts']>['value']['facts'],
  complain: Complain,
): void {
  checkKeys('facts', 'fact', [], knowledge.facts, texts, complain)
  for (const [id, text] of Object.entries(texts)) {
    const fact = knowledge.facts[id]
    if (fact === undefined) continue
    checkKeys('facts', `value of fact "${id}"`, [id, 'values'], fact.values, text.values, complain)
    const asks = text.ask !== undefined && text.why !== undefined
    const offers = Object.values(text.values).every(({ option }) => option !== undefined)
    if (fact.asked && !(asks && offers)) {
      complain(
        ['facts', id],
        `fact "${id}" is asked, but lacks the words for it`,
        'add ask, why and an option for each value',
      )
    }
    const vague = Object.keys(fact.vague).length > 0
    if (vague && text.ask_vague === undefined) {
      complain(
        ['facts', id],
        `fact "${id}" has a vague value but no "ask_vague"`,
        `add facts.${id}.ask_vague`,
      )
    }
    if (!vague && text.ask_vague !== undefined) {
      complain(['facts', id, 'ask_vague'], `fact "${id}" has no vague value to ask about`, 'remove it')
    }
    if ((fact.known_with === undefined) !== (text.ask_known === undefined)) {
      complain(
        ['facts', id],
        `"ask_known" of fact "${id}" and "known_with" in content/knowledge/facts.yaml stand only together`,
        `add the one that is missing, or remove the other`,
      )
    }
  }
}

function checkKeys(
  section: string,
  what: string,
  path: readonly string[],
  known: object,
  worded: object,
  complain: Complain,
): void {
  for (const id of Object.keys(known)) {
    if (id in worded) continue
    complain(
      [section, ...path],
      `${what} "${id}" has no text here`,
      `add ${[section, ...path, id].join('.')}`,
    )
  }
  for (const id of Object.keys(worded)) {
    if (id in known) continue
    complain([section, ...path, id], `there is no ${what} "${id}"`, 'remove its text, or correct its id')
  }
}
