import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import type { Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'
import { mask } from '#src/understanding/mask.ts'
import { readAnswer, type AnswerReading, type AnswerWords } from '#src/understanding/read-answer.ts'
import type { Understand, Understanding } from '#src/understanding/understand.ts'
import { answerMore, answerTopic, nextSteps, type AnswerBook } from './answer-topic.ts'
import { comeBack } from './come-back.ts'
import { hold, saidBack, takeUpFacts } from './fact-keeping.ts'
import { FEEDBACK, FeedbackDialog } from './feedback-dialog.ts'
import { close, INTERVIEW, InterviewDialog, serveAnswer } from './interview-dialog.ts'
import { moves, type MoveParts } from './moves.ts'
import { serveUnknown, type Fallback } from './not-understood.ts'
import { answerRateQuestion, isPlanAction, isPlanAnswer, PLAN, PlanDialog } from './plan-dialog.ts'
import { answerQuestion, retry } from './questions.ts'
import { impliedFact, isCare, isComplaint, meant } from './understood.ts'
import { whatIfChange } from './what-if.ts'

export interface DialogParts extends MoveParts {
  readonly understand: Understand
  readonly answerWords: AnswerWords
  readonly phrases: Readonly<Record<Locale, Phrases>>
  readonly fallback: Fallback
}

/** Probability from which a complaint in the middle of the interview is taken as one said again. */
const SURE_OF_REPEATING = 0.7

/**
 * Where every message arrives. It decides what the message is (a button, a cry for help, a move of talk, an answer, a
 * question, a complaint, nothing known) and serves each part: questions first, then what was learnt, then the open
 * question once.
 */
export class RootDialog extends ComponentDialog {
  readonly #parts: DialogParts
  readonly #knowledge: Knowledge
  readonly #book: AnswerBook

  constructor(parts: DialogParts) {
    super('root')
    this.#parts = parts
    this.#knowledge = parts.knowledge
    this.#book = parts.book
    this.addDialog(new InterviewDialog(parts.knowledge))
    this.addDialog(new FeedbackDialog())
    this.addDialog(new PlanDialog())
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc)
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    if (!turn.state.withPerson) await this.#serve(dc, turn)
    // The root never ends: it waits for the next message whatever stands above it.
    return ComponentDialog.EndOfTurn
  }

  async #serve(dc: DialogContext, turn: Turn): Promise<void> {
    comeBack(turn)
    if (dc.activeDialog?.id === PLAN && isPlanAnswer(turn)) return this.#plan(dc, turn)
    if (turn.action) return this.#act(dc, turn, turn.action)
    if (/\[(id|card|phone)\]/.test(mask(turn.text))) say(turn, 'talk.private')
    const intent = meant(turn.understanding)
    if (intent && isCare(intent)) return this.#care(turn, intent)
    if (turn.state.open && (await this.#answer(dc, turn))) return
    if (dc.activeDialog?.id === FEEDBACK) return void (await dc.continueDialog())
    if (intent && (await this.#move(dc, turn, intent))) return
    if (answerRateQuestion(turn)) return this.#reprompt(dc, turn)
    await this.#topic(dc, turn, intent)
  }

  /** A pressed button. */
  async #act(dc: DialogContext, turn: Turn, action: Action): Promise<void> {
    switch (action.kind) {
      case 'answer':
        if (isPlanAction(action)) return this.#plan(dc, turn)
        if (!this.#isValue(action.fact, action.value)) return
        hold(turn, action.fact, action.value, 'answered')
        say(turn, 'talk.ack.noted', { params: { facts: [saidBack(turn, action.fact)] } })
        turn.state.open = undefined
        return this.#interview(dc)
      case 'intent':
        if (isCare(action.intent)) return this.#care(turn, action.intent)
        if (await this.#move(dc, turn, action.intent)) return
        return this.#topic(dc, turn, action.intent)
      case 'interview':
        return this.#interview(dc)
      case 'plan':
        return this.#plan(dc, turn)
      case 'more':
        if (!answerMore(turn, this.#book)) say(turn, 'talk.no_more')
        return this.#reprompt(dc, turn)
      case 'correct':
        if (action.fact in this.#knowledge.facts) await this.#interview(dc, action.fact)
        return
      case 'what_if':
        return whatIfChange(turn, this.#knowledge, action.fact, action.to)
      case 'feedback':
      case 'helpful':
        return void (await dc.beginDialog(FEEDBACK, action))
      case 'erase':
        if (action.confirmed) turn.eraseUser = true
        say(turn, action.confirmed ? 'talk.data.erased' : 'talk.data.kept')
        return
      case 'same':
        say(turn, 'talk.back.same')
    }
  }

  /** Despair and wrongdoing: the answer alone, no question after it until the person goes on. */
  async #care(turn: Turn, intent: string): Promise<void> {
    answerTopic(turn, intent, this.#book)
    turn.replies.push({
      kind: 'offer',
      options: [
        { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
      ],
    })
  }

  /** The message as an answer to the open question; the question in its rest is served first. */
  async #answer(dc: DialogContext, turn: Turn): Promise<boolean> {
    const { open, locale } = turn.state
    if (!open) return false
    const question = answerQuestion(this.#knowledge, open.fact, this.#parts.phrases[locale])
    const reading = readAnswer(question, turn.text, locale, this.#parts.answerWords)
    if (reading.kind === 'none') return false
    this.#serveRest(turn, open.fact, reading)
    takeUpFacts(turn, this.#knowledge, open.fact)
    serveAnswer(turn, reading)
    await dc.continueDialog()
    return true
  }

  #serveRest(turn: Turn, fact: string, reading: AnswerReading): void {
    const rest = 'rest' in reading ? reading.rest : undefined
    if (!rest) return
    const understanding = this.#parts.understand(rest, turn.state.locale)
    const own = this.#knowledge.facts[fact]?.topic
    const asked = (pointsBack(rest) ? own : meant(understanding)) ?? own
    if (asked && !isComplaint(asked) && isQuestion(understanding)) answerTopic(turn, asked, this.#book)
  }

  async #move(dc: DialogContext, turn: Turn, intent: string): Promise<boolean> {
    const move = moves[intent]
    if (!move) return false
    turn.state.notUnderstood = 0
    const next = move(turn, this.#parts)
    switch (next.kind) {
      case 'press':
        await this.#act(dc, turn, (turn.state.offered[next.option] as { action: Action }).action)
        return true
      case 'done':
        return true
      case 'not_mine':
        return false
      case 'go_on':
        await this.#interview(dc, next.fact)
        return true
      case 'end':
        await dc.cancelAllDialogs()
        turn.state.open = undefined
        return true
      case 'reprompt':
        await this.#reprompt(dc, turn)
        return true
    }
  }

  /** A complaint, a question, facts, or nothing that we know. */
  async #topic(dc: DialogContext, turn: Turn, intent: string | undefined): Promise<void> {
    const { learnt, changed } = takeUpFacts(turn, this.#knowledge)
    const fresh = [...learnt, ...changed]
    if (isComplaint(intent)) {
      turn.state.notUnderstood = 0
      return this.#complaint(dc, turn, intent as string, fresh)
    }
    // Facts stated while a question is open are what the message is for, unless it asks something as well.
    const asking = isQuestion(turn.understanding)
    const topic = asking && turn.state.open && pointsBack(turn.text) ? this.#openTopic(turn) : intent
    const serves = topic !== undefined && topic !== 'out_of_scope' && (asking || fresh.length === 0)
    const answered = serves && answerTopic(turn, topic, this.#book)
    if (answered) turn.state.notUnderstood = 0
    if (fresh.length > 0) {
      say(turn, changed.length > 0 ? 'talk.correct.done' : 'talk.ack.noted', {
        params: { facts: fresh.map((fact) => saidBack(turn, fact)) },
      })
    }
    if (turn.state.open && fresh.includes(turn.state.open.fact)) turn.state.open = undefined
    const inInterview = dc.activeDialog?.id === INTERVIEW
    const inPlan = dc.activeDialog?.id === PLAN
    if (inInterview && fresh.length > 0 && !turn.state.open) return void (await dc.continueDialog())
    if (answered || fresh.length > 0) {
      if (inInterview || inPlan) return this.#reprompt(dc, turn)
      // Facts that changed after a result: what follows from them.
      if (fresh.length > 0 && turn.state.result) return this.#interview(dc)
      if (answered) this.#offerNext(turn, topic)
      else await this.#interview(dc)
      return
    }
    if (inInterview && turn.state.open && intent !== 'out_of_scope') return this.#miss(dc, turn)
    if (inPlan && intent !== 'out_of_scope') return void (await dc.continueDialog())
    serveUnknown(turn, this.#parts.fallback)
    if (inInterview || inPlan) await this.#reprompt(dc, turn)
  }

  /** What the open question is about, as a topic to answer. */
  #openTopic(turn: Turn): string | undefined {
    const { open } = turn.state
    return open && this.#knowledge.facts[open.fact]?.topic
  }

  async #complaint(dc: DialogContext, turn: Turn, intent: string, fresh: readonly string[]): Promise<void> {
    const noted = { params: { facts: fresh.map((fact) => saidBack(turn, fact)) } }
    if (turn.state.result && fresh.length === 0) {
      say(turn, 'talk.back.known')
      turn.replies.push({
        kind: 'offer',
        options: [
          { label: { phrase: 'talk.buttons.show_again' }, action: { kind: 'interview' } },
          { label: { phrase: 'talk.buttons.changed' }, action: { kind: 'intent', intent: 'correct' } },
          { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
        ],
      })
      return
    }
    if (dc.activeDialog?.id === INTERVIEW) {
      // In the middle of it, only words that surely repeat the complaint are one; others are an answer not understood.
      const sure = (turn.understanding.intents[0]?.score ?? 0) >= SURE_OF_REPEATING
      if (fresh.length === 0 && !sure) return this.#miss(dc, turn)
      if (fresh.length > 0) say(turn, 'talk.ack.noted', noted)
      else say(turn, 'talk.interview.on_it')
      if (turn.state.open && !fresh.includes(turn.state.open.fact)) return this.#reprompt(dc, turn)
      return this.#interview(dc)
    }
    const implied = impliedFact(intent)
    if (implied && !turn.state.facts[implied[0]]) hold(turn, implied[0], implied[1], 'stated')
    say(turn, `talk.empathy.${intent}`)
    if (fresh.length > 0) say(turn, 'talk.ack.noted', { ...noted, join: 'line' })
    await this.#interview(dc)
  }

  async #miss(dc: DialogContext, turn: Turn): Promise<void> {
    const { open } = turn.state
    turn.review.push({ kind: 'not_understood', locale: turn.state.locale, text: mask(turn.text) })
    if (!open || retry(turn, this.#knowledge)) return
    close(turn, open.fact)
    say(turn, 'talk.interview.leave_it')
    await dc.continueDialog()
  }

  async #interview(dc: DialogContext, fact?: string): Promise<void> {
    if (dc.activeDialog && dc.activeDialog.id !== INTERVIEW) await dc.cancelAllDialogs()
    if (dc.activeDialog && !fact) await dc.continueDialog()
    else if (dc.activeDialog) await dc.replaceDialog(INTERVIEW, { fact })
    else await dc.beginDialog(INTERVIEW, { fact })
  }

  async #plan(dc: DialogContext, turn: Turn): Promise<void> {
    if (dc.activeDialog?.id === PLAN) return void (await dc.continueDialog())
    turn.state.open = undefined
    await dc.cancelAllDialogs()
    await dc.beginDialog(PLAN)
  }

  async #reprompt(dc: DialogContext, turn: Turn): Promise<void> {
    if (dc.activeDialog && (turn.state.open || dc.activeDialog.id === PLAN)) await dc.repromptDialog()
  }

  #offerNext(turn: Turn, topic: string): void {
    const options = nextSteps(topic, this.#book)
    if (options.length > 0) turn.replies.push({ kind: 'offer', options })
  }

  #isValue(fact: string, value: string): boolean {
    return value in (this.#knowledge.facts[fact]?.values ?? {})
  }
}

/** "这个也有影响？", "does that matter": the question is about what was just asked. */
function pointsBack(text: string): boolean {
  return /这个|这也|这有|那个|那这|\b(this|that|it)\b/iu.test(text)
}

function isQuestion(understanding: Understanding): boolean {
  return /[?？]|吗|么|嘛|呢|怎么|为什么|为啥|会不会|是不是|能不能|多久|\b(does|do|will|is|are|why|how|what|when|can|should)\b/iu.test(
    understanding.text,
  )
}
