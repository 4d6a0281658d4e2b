import { languageAsked } from '#src/conversation/language-asked.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Action, Option } from '#src/reply/reply.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { shows } from '#src/understanding/signs.ts'
import { tellsAhead } from '#src/understanding/to-come.ts'
import { sayAsLearnt } from '#dialogs/asked/say-answer.ts'
import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import { sayShortly } from '#dialogs/result/say-shortly.ts'
import { conclude, offerAfterWhatIf, sayFacts, toldAlready } from '#dialogs/result/conclude.ts'
import { saysAsHeld } from '#dialogs/facts/says-as-held.ts'
import { correctByWords, onlyCounts } from '#dialogs/facts/correct-by-words.ts'
import { saidBack, sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { tellsWhatOthersSay } from '#dialogs/message/what-others-say.ts'
import { asks } from '#dialogs/message/asks.ts'
import { oneNamed } from '#dialogs/message/fact-nouns.ts'
import { commonestOptions, greet } from '#dialogs/talk/greet.ts'
import { helpOptions } from '#dialogs/talk/not-understood.ts'
import { holdOpenBesides } from '#dialogs/facts/told-beside.ts'
import type { MoveParts } from './parts.ts'
import { askForPerson } from '#dialogs/talk/person.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { asksWhetherRemembered } from '#dialogs/message/small-signs.ts'
import { sayFirstSteps, whatIf } from '#dialogs/result/what-if.ts'

/** What happens after a move was served. */
export type Next =
  | { readonly kind: 'done' }
  /** Not a move here after all: read the message as something else. */
  | { readonly kind: 'not_mine' }
  /** The open question once more, shortly. */
  | { readonly kind: 'reprompt' }
  /** On with the interview, with this question first. */
  | { readonly kind: 'go_on'; readonly fact?: string }
  /** The question of this fact once more, by itself. */
  | { readonly kind: 'ask_again'; readonly fact: string }
  /** Leave whatever was under way. */
  | { readonly kind: 'end' }
  /** The plan from its beginning; the case stays as it is. */
  | { readonly kind: 'plan_anew' }
  /** Do what this button would have done. */
  | { readonly kind: 'press'; readonly option: number }

type Move = (turn: Turn, parts: MoveParts) => Next

const done: Next = { kind: 'done' }
const reprompt: Next = { kind: 'reprompt' }

/** Characters: "can I change something". A longer question asks something of its own. */
const LONGEST_WISH = { 'zh-CN': 18, en: 44 } as const

/** The moves of talk, by intent: each works at any point of a conversation. */
/** Probability from which what is imagined, and is no change that could be reckoned, is a narrow question. */
const IMAGINED_NARROW = 0.25

export const moves: Readonly<Record<string, Move>> = {
  human_agent(turn, parts) {
    // Beside a question that waits, its own buttons stay.
    askForPerson(turn, parts.knowledge, turn.state.open ? 'shortly' : 'with_more')
    return done
  },

  stop(turn) {
    say(turn, turn.state.open ? 'talk.stop.in_the_middle' : 'talk.stop.plain')
    if (turn.state.open || turn.state.result) turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
    return { kind: 'end' }
  },

  restart(turn, parts) {
    const { state, text } = turn
    const asked = state.offered.some(({ action }) => action.kind === 'intent' && action.intent === 'restart')
    if (!turn.action && !asked) {
      const again = shows(text, parts.resultSigns.wants_it_again)
      if (state.result && again) return conclusion(turn, parts)
      if (state.open && again) {
        say(turn, 'talk.repeat')
        return reprompt
      }
      if (planUnderWay(state.dialogs) || ((state.plan ?? state.planLeft) && NAMES_PLAN.test(text)))
        return { kind: 'plan_anew' }
      if (Object.keys(state.facts).length > 0 || state.result) return askWhetherToForget(turn)
    }
    const nothing = {
      open: undefined,
      result: undefined,
      plan: undefined,
      planLeft: undefined,
      summarised: undefined,
      swindle: [],
      overdue: undefined,
      cannotPay: false,
      owing: undefined,
      imagined: undefined,
      setAside: undefined,
      caseOf: undefined,
      ownCase: undefined,
    }
    Object.assign(state, { facts: {}, closed: [], asked: [], said: {}, ...nothing })
    say(turn, 'talk.restart')
    turn.replies.push({ kind: 'offer', options: commonestOptions })
    return { kind: 'end' }
  },

  help(turn, { book }) {
    answerTopic(turn, 'help', book)
    if (!isAsking(turn)) offerBeginnings(turn)
    return reprompt
  },

  greeting(turn, { book }) {
    // "Hi, good evening. My Jiebei is gone": the case comes with the greeting.
    if (turn.understanding.facts.some(({ key }) => key === 'symptom')) return { kind: 'not_mine' }
    const { open, result, greeted } = turn.state
    if (open) say(turn, 'talk.hello_again')
    else if (result) offerAfterResult(turn)
    else if (Object.keys(turn.state.facts).length > 0) {
      say(turn, 'talk.hello_again')
      turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
    } else if (greeted) {
      answerTopic(turn, 'greeting', book)
      turn.replies.push({ kind: 'offer', options: commonestOptions })
    } else greet(turn)
    return reprompt
  },

  change_language(turn, parts) {
    turn.state.locale = languageAsked(turn.text) ?? (turn.state.locale === 'en' ? 'zh-CN' : 'en')
    say(turn, 'talk.language')
    // In the new language the open question was never put.
    if (turn.state.open) turn.state.open = { ...turn.state.open, puts: 0 }
    // "Back to English. What did you note down about me?"
    if (asksWhetherRemembered(turn.text)) sayFacts(turn, parts)
    else if (turn.state.result && !turn.state.open) offerAfterResult(turn)
    else if (!isAsking(turn) && Object.keys(turn.state.facts).length === 0)
      turn.replies.push({ kind: 'offer', options: commonestOptions })
    return reprompt
  },

  conclude: conclusion,

  skip: leaveQuestion('talk.ack.skipped'),
  decline: leaveQuestion('talk.ack.declined'),
  dont_know(turn, parts) {
    // "大概两家吧" says a number, though unsurely.
    if (readQuantities(turn.text, turn.state.locale).length > 0) return { kind: 'not_mine' }
    return leaveQuestion('talk.ack.unknown')(turn, parts)
  },

  back(turn) {
    const { state } = turn
    // "就借过那一回": what is told is no wish to go back.
    if (turn.understanding.facts.length > 0) return { kind: 'not_mine' }
    const at = state.open ? state.asked.lastIndexOf(state.open.fact) : state.asked.length
    const previous = state.asked[at - 1]
    if (!previous) {
      say(turn, 'talk.no_way_back')
      return reprompt
    }
    state.asked = state.asked.slice(0, at - 1)
    state.closed = state.closed.filter((fact) => fact !== previous)
    say(turn, 'talk.back.question')
    return { kind: 'go_on', fact: previous }
  },

  why_ask(turn, { knowledge, factWords }) {
    const touchy = Object.keys(knowledge.facts).filter((id) => knowledge.facts[id]?.touchy)
    const fact = askedAbout(turn, factsSpokenOf(turn.text, turn.state.locale, factWords), touchy)
    if (!fact) return { kind: 'not_mine' }
    say(turn, `facts.${fact}.why`, { claims: knowledge.facts[fact]?.why_claims ?? [] })
    return reprompt
  },

  correct(turn, parts) {
    if (onlyCounts(turn) || (!turn.action && tellsWhatOthersSay(turn.text))) return { kind: 'not_mine' }
    const corrected = correctByWords(turn, parts)
    if (corrected.length > 0) {
      sayNoted(turn, parts.knowledge, corrected, { changed: true })
      const answered = holdOpenBesides(turn, parts, corrected)
      if (answered !== undefined) {
        sayNoted(turn, parts.knowledge, [answered])
        turn.state.open = undefined
      }
      return { kind: 'go_on' }
    }
    const held = Object.keys(parts.knowledge.facts).filter((fact) => turn.state.facts[fact])
    if (held.length === 0) {
      say(turn, 'talk.correct.nothing_yet')
      return reprompt
    }
    if (tellsAhead(turn.text)) {
      say(turn, 'talk.correct.not_yet')
      return reprompt
    }
    // "It's 4, not 3", where four were noted.
    const said = readQuantities(turn.text, turn.state.locale).map(({ min }) => min)
    const stands =
      held.find((fact) => said.includes(turn.state.facts[fact]?.exact ?? Number.NaN)) ??
      held.find((fact) => saysAsHeld(turn, parts, fact))
    if (stands) {
      say(turn, 'talk.correct.as_noted', { params: { facts: [saidBack(turn, stands)] } })
      return reprompt
    }
    if (turn.text.length > LONGEST_WISH[turn.state.locale] && asks(turn)) return { kind: 'not_mine' }
    // Beside an answer, what only sounds like a correction asks nothing back.
    if (turn.replies.some(({ kind }) => kind === 'say')) return reprompt
    // "My income isn't right any more": that one, and no list of all.
    const named = oneNamed(turn.understanding.text, held)
    if (named) return { kind: 'ask_again', fact: named }
    say(turn, 'talk.correct.which')
    turn.replies.push({
      kind: 'offer',
      options: held.map((fact): Option => ({
        label: { phrase: `facts.${fact}.name` },
        action: { kind: 'correct', fact },
      })),
    })
    return done
  },

  what_if(turn, parts) {
    const { knowledge, factWords } = parts
    const outcome = whatIf(turn, knowledge, factWords, () =>
      sayAsLearnt(turn, turn.text, parts, IMAGINED_NARROW),
    )
    turn.state.imaginedTurn = turn.state.turns
    if (outcome.kind === 'unknown') {
      turn.state.imagined = { text: turn.text, fact: outcome.fact }
      return { kind: 'go_on', fact: outcome.fact }
    }
    turn.state.imaginedAdvice = outcome.advice[0]
    offerAfterWhatIf(turn, knowledge, outcome.advice)
    return reprompt
  },

  what_first(turn, { knowledge }) {
    offerAfterWhatIf(turn, knowledge, sayFirstSteps(turn, knowledge))
    return reprompt
  },

  my_data(turn, parts) {
    sayFacts(turn, parts)
    return reprompt
  },

  delete_data(turn) {
    say(turn, 'talk.data.sure')
    turn.replies.push({
      kind: 'offer',
      options: [
        { label: { phrase: 'talk.buttons.erase' }, action: { kind: 'erase', confirmed: true } },
        { label: { phrase: 'talk.buttons.keep' }, action: { kind: 'erase', confirmed: false } },
      ],
    })
    return done
  },

  repeat(turn, parts) {
    const { book } = parts
    const topic = turn.state.lastTopic
    if (!isAsking(turn) && topic === undefined) {
      // Nothing was said that could be said again: what is known is.
      sayFacts(turn, parts)
      if (Object.keys(turn.state.facts).length === 0)
        turn.replies.push({ kind: 'offer', options: commonestOptions })
      return done
    }
    if (turn.state.open || !topic || !answerTopic(turn, topic, book)) say(turn, 'talk.repeat')
    return reprompt
  },

  yes(turn) {
    // To an open question it is an answer, or one that can't be read; with facts, what matters is the facts.
    if (turn.state.open || turn.understanding.facts.length > 0) return { kind: 'not_mine' }
    if (turn.state.offered.length === 1) return { kind: 'press', option: 0 }
    say(turn, 'talk.ok')
    return done
  },

  no(turn) {
    if (turn.state.open || turn.understanding.facts.length > 0) return { kind: 'not_mine' }
    say(turn, 'talk.ok')
    return done
  },
}

/** "重新来" in the middle of a plan, or said of one. */
const NAMES_PLAN = /计划|排|表|算账|\bplan\b/iu

/** The reasons with what is known. */
function conclusion(turn: Turn, { knowledge, resultSigns }: MoveParts): Next {
  // "外面还有三家，直接告诉我原因": what is told with the wish counts already.
  const { learnt, changed } = takeUpFacts(turn, knowledge)
  const told = [...learnt, ...changed]
  // Told before, and nothing has changed: in a sentence, with the whole of it a button away.
  const again = told.length === 0 && !turn.action && !shows(turn.text, resultSigns.wants_it_again)
  if (again && toldAlready(turn, knowledge) && sayShortly(turn, knowledge)) return done
  if (Object.keys(turn.state.facts).length === 0) say(turn, 'talk.conclude.knowing_nothing')
  else if (told.length > 0) sayNoted(turn, knowledge, told)
  else say(turn, 'talk.conclude.at_once')
  conclude(turn, knowledge)
  return { kind: 'end' }
}

/** Nothing is forgotten before it is confirmed. */
function askWhetherToForget(turn: Turn): Next {
  const { open, result } = turn.state
  const keep: Option = open
    ? { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
    : { label: { phrase: 'talk.buttons.show_again' }, action: { kind: 'intent', intent: 'conclude' } }
  const forget: Option = {
    label: { phrase: 'talk.buttons.forget' },
    action: { kind: 'intent', intent: 'restart' },
  }
  say(turn, 'talk.restart_sure')
  turn.replies.push({ kind: 'offer', options: [forget, ...(open || result ? [keep] : [])] })
  return done
}

/** A question waits, of the interview or of a plan: its own buttons follow. */
function isAsking({ state }: Turn): boolean {
  return state.open !== undefined || planUnderWay(state.dialogs) !== undefined
}

/** Where people mostly begin; after a result, back to that first. */
function offerBeginnings(turn: Turn): void {
  const begin = turn.state.result ? helpOptions(turn).slice(0, 1) : []
  turn.replies.push({ kind: 'offer', options: [...begin, ...commonestOptions] })
}

/** Back after a result: has anything changed? Coming back after a while says so already. */
function offerAfterResult(turn: Turn): void {
  if (turn.replies.length === 0) say(turn, 'talk.back.known')
  turn.replies.push({
    kind: 'offer',
    options: [
      { label: { phrase: 'talk.buttons.changed' }, action: { kind: 'intent', intent: 'correct' } },
      { label: { phrase: 'talk.buttons.same' }, action: { kind: 'same' } },
      { label: { phrase: 'talk.buttons.show_again' }, action: { kind: 'intent', intent: 'conclude' } },
    ],
  })
}

/** The button that a plain yes or no presses while a question of ours waits for one: "delete it?", "was it helpful?". */
export function confirmation(
  offered: readonly { readonly action: Action }[],
  intent: string | undefined,
): Action | undefined {
  const means = intent === 'yes' ? yesMeans : intent === 'no' ? noMeans : undefined
  return means && offered.find(({ action }) => means(action))?.action
}

/** The buttons under a question of ours that "yes" and "no" answer. */
function yesMeans(action: Action): boolean {
  if (action.kind === 'intent') return action.intent === 'restart'
  return (action.kind === 'erase' && action.confirmed) || (action.kind === 'helpful' && action.yes)
}

function noMeans(action: Action): boolean {
  return (action.kind === 'erase' && !action.confirmed) || (action.kind === 'helpful' && !action.yes)
}

/** Which question a "why do you ask" is about: one that its words name, asked or touchy, else the one that is open. */
function askedAbout(turn: Turn, spokenOf: readonly string[], touchy: readonly string[]): string | undefined {
  const { open, asked } = turn.state
  if (open && (spokenOf.length === 0 || spokenOf.includes(open.fact))) return open.fact
  return spokenOf.find((fact) => asked.includes(fact) || touchy.includes(fact)) ?? open?.fact ?? asked.at(-1)
}

/** Leaves the open question unanswered and goes on. */
function leaveQuestion(phrase: string): Move {
  return (turn) => {
    const { open, closed, result } = turn.state
    if (!open) {
      // "Never missed one, skip to the end": what is told counts.
      if (turn.understanding.facts.length > 0) return { kind: 'not_mine' }
      // Nothing is asked: what is left out is where to begin, or what to do next.
      if (!result) return { kind: 'go_on' }
      say(turn, 'talk.ok')
      return done
    }
    closed.push(open.fact)
    turn.state.open = undefined
    say(turn, phrase)
    return { kind: 'go_on' }
  }
}
