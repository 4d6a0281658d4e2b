import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import type { Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'
import { factsSpokenOf, speaksOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { mask } from '#src/understanding/mask.ts'
import { readAnswer, type AnswerReading, type AnswerWords } from '#src/understanding/read-answer.ts'
import type { Understand, Understanding } from '#src/understanding/understand.ts'
import { answerMore, answerTopic, nextSteps, type AnswerBook } from './answer-topic.ts'
import { comeBack } from './come-back.ts'
import { conclude } from './conclude.ts'
import { hold, nothingTakenUp, saidBack, takeUpFacts } from './fact-keeping.ts'
import { FEEDBACK, FeedbackDialog } from './feedback-dialog.ts'
import { close, INTERVIEW, InterviewDialog, serveAnswer } from './interview-dialog.ts'
import { confirmation, moves, type MoveParts } from './moves.ts'
import { serveUnknown, type Fallback } from './not-understood.ts'
import { answerRateQuestion, isPlanAction, isPlanAnswer, PLAN, PlanDialog, wantsPlan } from './plan-dialog.ts'
import { answerQuestion, retry } from './questions.ts'
import { pausesInterview, staysWith } from './tender.ts'
import { impliedFact, isCare, isComplaint, meant } from './understood.ts'
import { whatIfChange } from './what-if.ts'

export interface DialogParts extends MoveParts {
  readonly understand: Understand
  readonly answerWords: AnswerWords
  readonly phrases: Readonly<Record<Locale, Phrases>>
  readonly fallback: Fallback
}

/** Facts whose words are plain enough to be taken whenever they fall. */
const outOfTurn = new Set(['income', 'occupation'])

/** Words shorter than this (characters) could answer anything. */
const LEAST_SAID = 3

/** Probability from which words that could decline a question are taken as a move of talk. */
const SURE_OF_MOVE = 0.8

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
    if (holdsNumbers(turn.text)) {
      say(turn, 'talk.private')
      if (isNumbersOnly(turn.text)) return this.#reprompt(dc, turn)
    }
    if (this.#accuses(turn) && !isComplaint(meant(turn.understanding))) return this.#hearAnger(dc, turn)
    const verdict = this.#verdict(turn)
    if (verdict) return this.#act(dc, turn, verdict)
    const intent = meant(turn.understanding)
    if (intent && isCare(intent)) return this.#care(turn, intent)
    const confirmed = confirmation(turn.state.offered, intent)
    if (confirmed) return this.#act(dc, turn, confirmed)
    if (turn.state.open && (await this.#answer(dc, turn))) return
    if (dc.activeDialog?.id === FEEDBACK) return void (await dc.continueDialog())
    if (this.#accuses(turn) && meansNoOther(turn, intent)) return this.#hearAnger(dc, turn)
    if (intent && (await this.#move(dc, turn, intent))) return
    if (answerRateQuestion(turn)) return this.#reprompt(dc, turn)
    // An income stated while a question is open answers the interview; only a plan asked for leaves it.
    if (wantsPlan(turn) && (!turn.state.open || asksForPlan(turn.text))) return this.#plan(dc, turn)
    await this.#topic(dc, turn, intent)
  }

  /** "有帮助", typed after a result. */
  #verdict(turn: Turn): Action | undefined {
    if (!turn.state.result || turn.state.open) return undefined
    const { phrases } = this.#parts
    const says = (label: string) => turn.text === phrases[turn.state.locale].text(`talk.buttons.${label}`)
    if (says('helpful')) return { kind: 'helpful', yes: true }
    return says('not_helpful') ? { kind: 'helpful', yes: false } : undefined
  }

  #accuses(turn: Turn): boolean {
    return speaksOf(turn.text, turn.state.locale, this.#parts.factWords.accusing)
  }

  /** No defence and no scolding: what this is and is not, and a person. */
  async #hearAnger(dc: DialogContext, turn: Turn): Promise<void> {
    say(turn, 'talk.accused')
    turn.replies.push({
      kind: 'offer',
      options: [
        { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
        { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
      ],
    })
    await this.#reprompt(dc, turn)
  }

  /** A pressed button. */
  async #act(dc: DialogContext, turn: Turn, action: Action): Promise<void> {
    switch (action.kind) {
      case 'answer':
        if (isPlanAction(action)) return this.#plan(dc, turn)
        if (!this.#isValue(action.fact, action.value)) return
        hold(turn, action.fact, action.value, 'answered')
        say(turn, 'talk.ack.noted', { params: { facts: [saidBack(turn, action.fact)] } })
        if (turn.state.open?.fact === action.fact) turn.state.open = undefined
        return this.#follow(dc, turn, action.fact)
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
        else if (!turn.state.open) this.#offerNext(turn, turn.state.lastTopic, 'told')
        return this.#reprompt(dc, turn)
      case 'correct':
        if (action.fact in this.#knowledge.facts) await this.#askOnce(dc, turn, action.fact)
        return
      case 'what_if':
        return whatIfChange(turn, this.#knowledge, action.fact, action.to)
      case 'feedback':
      case 'helpful':
        return void (await dc.beginDialog(FEEDBACK, action))
      case 'erase':
        if (action.confirmed) {
          turn.eraseUser = true
          // The page takes what was said from the screen, too.
          turn.replies.push({ kind: 'event', name: 'data.erased', value: {} })
        }
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

  /** After words of despair whatever comes next is heard, not sorted. */
  #listen(turn: Turn): void {
    say(turn, 'talk.listening')
    turn.replies.push({
      kind: 'offer',
      options: [
        { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
        { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
      ],
    })
  }

  /** The message as an answer to the open question; the question in its rest is served first. */
  async #answer(dc: DialogContext, turn: Turn): Promise<boolean> {
    const { open } = turn.state
    if (!open) return false
    const reading = this.#readAs(turn, open.fact)
    if (reading.kind === 'none' || isRatherMove(turn, reading)) return false
    if ('quantity' in reading && reading.quantity && saysOtherFact(turn, open.fact, reading.said))
      return false
    const said = turn.replies.length
    const move = this.#serveRest(turn, open.fact, reading)
    // "有两家。这个也算？": a question in passing about what is being asked.
    const asksOn =
      /[?？]\s*$/u.test(turn.text) && 'said' in reading && reading.said.length * 2 < turn.text.length
    const own = this.#knowledge.facts[open.fact]?.topic
    if (asksOn && own && !move && turn.replies.length === said) answerTopic(turn, own, this.#book)
    const { learnt, changed } = takeUpFacts(turn, this.#knowledge, open.fact)
    serveAnswer(turn, reading, [...learnt, ...changed])
    turn.state.notUnderstood = 0
    if (move && (await this.#move(dc, turn, move))) return true
    await dc.continueDialog()
    return true
  }

  #readAs(turn: Turn, fact: string, text = turn.text): AnswerReading {
    const { locale } = turn.state
    const question = answerQuestion(this.#knowledge, fact, this.#parts.phrases[locale])
    return readAnswer(question, text, locale, this.#parts.answerWords)
  }

  /** What else the message says: a question is answered here, a move of talk is given back to be made next. */
  #serveRest(turn: Turn, fact: string, reading: AnswerReading): string | undefined {
    const rest = 'rest' in reading ? reading.rest : undefined
    if (!rest) return undefined
    const understanding = this.#parts.understand(rest, turn.state.locale)
    const intent = meant(understanding)
    if (intent !== undefined && movesBesideAnswer.has(intent)) return intent
    const { topic: own, why_claims: whyClaims } = this.#knowledge.facts[fact] ?? {}
    if (intent === 'why_ask') say(turn, `facts.${fact}.why`, { claims: whyClaims ?? [] })
    else if (isQuestion(understanding)) {
      const named = pointsBack(understanding, rest) || isComplaint(intent) ? undefined : intent
      const asked = named ?? own
      if (asked) answerTopic(turn, asked, this.#book)
    }
    return undefined
  }

  /**
   * Answers to other questions than the open one: "两三个" where loans were only mentioned, "还有两家" before it was asked,
   * what changed since the result. Gives the facts that they say.
   */
  #answersElse(turn: Turn): string[] {
    const { state } = turn
    const found: string[] = []
    for (const [fact, { vague, always }] of Object.entries(this.#knowledge.facts)) {
      const held = state.facts[fact]?.value
      const narrower = held === undefined ? undefined : vague[held]
      // After a result, what was held may have changed since.
      const mayBe = narrower || (always && (held === undefined || state.result !== undefined))
      if (!mayBe || fact === state.open?.fact) continue
      for (const part of turn.text.split(/[,.;!，。；！\n]/u)) {
        const reading = this.#readAs(turn, fact, part)
        if (reading.kind !== 'value' || (narrower && !narrower.includes(reading.value))) continue
        // Without a question before it, only words that name what they speak of can be meant for it.
        const spokenOf = factsSpokenOf(reading.said, state.locale, this.#parts.factWords)
        if (!narrower && (!spokenOf.includes(fact) || saysOtherFact(turn, fact, reading.said))) continue
        if (hold(turn, fact, reading.value, 'stated') !== 'same') found.push(fact)
        break
      }
    }
    return found.length > 0 || !state.open || !mayAnswer(turn) ? found : this.#saidOutOfTurn(turn)
  }

  /** "时多时少，跑滴滴" while something else is asked: words that answer one question only are taken for it. */
  #saidOutOfTurn(turn: Turn): string[] {
    const { state } = turn
    const unknown = Object.keys(this.#knowledge.facts).filter(
      (fact) => outOfTurn.has(fact) && !state.facts[fact] && fact !== state.open?.fact,
    )
    return turn.text.split(/[,.;!，。；！\n]/u).flatMap((part) => {
      const readings = unknown.flatMap((fact) => {
        const reading = this.#readAs(turn, fact, part)
        const plain = reading.kind === 'value' && !reading.quantity && reading.said.length >= LEAST_SAID
        return plain ? [{ fact, value: reading.value }] : []
      })
      const [only, other] = readings
      if (!only || other || hold(turn, only.fact, only.value, 'stated') === 'same') return []
      return [only.fact]
    })
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
        if (next.fact === undefined && turn.state.result && dc.activeDialog?.id !== INTERVIEW)
          await this.#conclude(dc, turn)
        else await this.#interview(dc, next.fact)
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
    const staying = staysWith(turn, intent)
    // What a swindler said of an account is no fact of the case.
    const warned = (staying ?? intent) === 'scam_or_safety'
    const { learnt, changed } = warned ? nothingTakenUp : takeUpFacts(turn, this.#knowledge)
    const asking = isQuestion(turn.understanding)
    const unsure = intent === undefined || intent === 'out_of_scope' || isComplaint(intent) || !asking
    const elsewhere = unsure && !warned ? this.#answersElse(turn) : []
    const fresh = [...new Set([...learnt, ...changed, ...elsewhere])]
    if (isComplaint(intent) && !staying) {
      turn.state.notUnderstood = 0
      return this.#complaint(dc, turn, intent as string, fresh)
    }
    // Facts stated while a question is open are what the message is for, unless it asks something as well.
    const pointed = elsewhere[0] ?? turn.state.open?.fact
    const topic =
      staying ??
      (asking && pointed && pointsBack(turn.understanding, turn.text)
        ? this.#knowledge.facts[pointed]?.topic
        : intent)
    // With nothing open, a message that is surely about a topic is served there, whatever it states besides.
    // To an open question, words that may or may not be about a topic are rather an answer not understood.
    const sure = turn.action !== undefined || (turn.understanding.intents[0]?.score ?? 0) >= SURE_OF_MOVE
    const surelyApart = !turn.state.open && sure && !fresh.includes('symptom')
    const serves =
      topic !== undefined &&
      topic !== 'out_of_scope' &&
      (asking ||
        (fresh.length === 0 && (!turn.state.open || sure)) ||
        surelyApart ||
        staying !== undefined ||
        pausesInterview(topic))
    const answered = serves && (this.#tellsMore(turn, staying) || answerTopic(turn, topic, this.#book))
    if (answered) turn.state.notUnderstood = 0
    if (fresh.length > 0) {
      say(turn, changed.length > 0 ? 'talk.correct.done' : 'talk.ack.noted', {
        params: { facts: fresh.map((fact) => saidBack(turn, fact)) },
      })
    }
    if (answered && pausesInterview(topic)) return this.#pause(dc, turn, topic)
    if (turn.state.open && fresh.includes(turn.state.open.fact)) turn.state.open = undefined
    const inInterview = dc.activeDialog?.id === INTERVIEW
    const inPlan = dc.activeDialog?.id === PLAN
    if (inInterview && fresh.length > 0 && !turn.state.open) return void (await dc.continueDialog())
    if (answered || fresh.length > 0) {
      if (inInterview || inPlan) return this.#reprompt(dc, turn)
      if (fresh.length > 0 && turn.state.result) return this.#conclude(dc, turn)
      if (answered) this.#offerNext(turn, topic)
      else await this.#interview(dc)
      return
    }
    const known = this.#saysKnown(turn)
    if (known.length > 0 && !asking) {
      say(turn, 'talk.ack.noted', { params: { facts: known.map((fact) => saidBack(turn, fact)) } })
      if (inInterview || inPlan) return this.#reprompt(dc, turn)
      return turn.state.result ? undefined : this.#interview(dc)
    }
    const digresses = intent === 'out_of_scope' && (asking || isRequest(turn.text))
    if (inInterview && turn.state.open && !digresses) return this.#miss(dc, turn)
    if (inPlan && !digresses) return void (await dc.continueDialog())
    if (turn.state.lastTopic === 'distress' && !turn.state.open) return this.#listen(turn)
    serveUnknown(turn, this.#parts.fallback)
    if (inInterview || inPlan) await this.#reprompt(dc, turn)
  }

  /** Facts that the message states and that are held just so. */
  #saysKnown(turn: Turn): string[] {
    const stated = Object.entries(toDiagnosisFacts(turn.understanding.facts))
    return stated.flatMap(([fact, value]) => (turn.state.facts[fact]?.value === value ? [fact] : []))
  }

  /** A second message on the same matter gets what is behind "more"; after that the answer is put another way. */
  #tellsMore(turn: Turn, topic: string | undefined): boolean {
    if (topic === undefined || turn.state.said[`answers.${topic}.more`]) return false
    return answerMore(turn, this.#book)
  }

  /** After a tender topic the interview doesn't go on by itself; it waits for a button. */
  async #pause(dc: DialogContext, turn: Turn, topic: string): Promise<void> {
    if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
    turn.state.open = undefined
    this.#offerNext(turn, topic)
  }

  async #complaint(dc: DialogContext, turn: Turn, intent: string, fresh: readonly string[]): Promise<void> {
    const noted = { params: { facts: fresh.map((fact) => saidBack(turn, fact)) } }
    if (turn.state.result && fresh.length === 0) {
      say(turn, 'talk.back.known')
      turn.replies.push({
        kind: 'offer',
        options: [
          { label: { phrase: 'talk.buttons.show_again' }, action: { kind: 'intent', intent: 'conclude' } },
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
    if (turn.state.result) {
      say(turn, 'talk.ack.noted', noted)
      return this.#conclude(dc, turn)
    }
    const implied = impliedFact(intent)
    if (implied && !turn.state.facts[implied[0]]) hold(turn, implied[0], implied[1], 'stated')
    say(turn, this.#accuses(turn) ? 'talk.accused' : `talk.empathy.${intent}`)
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

  /** A question put again to be answered otherwise; after a result, the answer leads straight to the new one. */
  async #askOnce(dc: DialogContext, turn: Turn, fact: string): Promise<void> {
    await dc.cancelAllDialogs()
    await dc.beginDialog(INTERVIEW, { fact, once: turn.state.result !== undefined })
  }

  /** What follows from a fact that was learnt beside the open question. */
  async #follow(dc: DialogContext, turn: Turn, fact: string): Promise<void> {
    if (turn.state.open && turn.state.open.fact !== fact) return this.#reprompt(dc, turn)
    if (turn.state.result && dc.activeDialog?.id !== INTERVIEW) return this.#conclude(dc, turn)
    return this.#interview(dc)
  }

  /** What changed after a result is worked out at once, without asking on. */
  async #conclude(dc: DialogContext, turn: Turn): Promise<void> {
    await dc.cancelAllDialogs()
    conclude(turn, this.#knowledge)
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

  #offerNext(turn: Turn, topic: string | undefined, more: 'told' | 'not_told' = 'not_told'): void {
    if (topic === undefined) return
    const options = nextSteps(topic, this.#book).filter(
      ({ action }) => more === 'not_told' || action.kind !== 'more',
    )
    if (options.length > 0) turn.replies.push({ kind: 'offer', options })
  }

  #isValue(fact: string, value: string): boolean {
    return value in (this.#knowledge.facts[fact]?.values ?? {})
  }
}

/** Moves that may come in the same breath as an answer and are made after it: "没有，直接告诉我结果吧". */
const movesBesideAnswer = new Set([
  'human_agent',
  'stop',
  'restart',
  'conclude',
  'change_language',
  'my_data',
  'delete_data',
  'what_if',
  'what_first',
])

/** "不想聊了" reads like an answer declined, but leaves the conversation; "跳过" leaves the question. */
function isRatherMove(turn: Turn, reading: AnswerReading): boolean {
  if (reading.kind !== 'declined' && reading.kind !== 'unknown') return false
  const top = turn.understanding.intents[0]
  return (
    top !== undefined && top.score >= SURE_OF_MOVE && (movesBesideAnswer.has(top.name) || top.name === 'skip')
  )
}

/** Words that may answer a question that wasn't put: neither a complaint, nor a question, nor surely something else. */
function mayAnswer({ understanding }: Turn): boolean {
  const top = understanding.intents[0]
  if (top && top.score >= SURE_OF_MOVE) return false
  return !isComplaint(top?.name) && !isQuestion(understanding)
}

/** An accusation is heard as such where it doesn't surely ask for a person or complain of one's own case. */
function meansNoOther({ understanding }: Turn, intent: string | undefined): boolean {
  const sure = (understanding.intents[0]?.score ?? 0) >= SURE_OF_MOVE
  return intent === 'scam_or_safety' || (!isComplaint(intent) && !sure)
}

/** The words state another fact than this: the number in "申请了五六次贷款" counts no lenders. */
function saysOtherFact(turn: Turn, fact: string, words: string): boolean {
  const stated = turn.understanding.facts.filter(({ said }) => words.includes(said))
  return stated.length > 0 && !(fact in toDiagnosisFacts(stated))
}

function asksForPlan(text: string): boolean {
  return /计划|规划|预算|\b(plan|budget)/iu.test(text)
}

/** Asks for something to be done, without a question's words. */
function isRequest(text: string): boolean {
  return /帮我|给我|推荐|讲个|写[个首篇一]|放[首个]|\b(tell me|give me|show me|write|recommend|sing|play|help me)\b/iu.test(
    text,
  )
}

/** Identity, card and phone numbers; see mask. */
const maskedNumber = /\[(?:id|card|phone)\]/g

function holdsNumbers(text: string): boolean {
  return mask(text).search(maskedNumber) >= 0
}

function isNumbersOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(mask(text).replaceAll(maskedNumber, ''))
}

/** "这个也有影响？", "does that matter": the question is about what was just asked, unless it surely names another thing. */
function pointsBack({ intents }: Understanding, text: string): boolean {
  if ((intents[0]?.score ?? 0) >= SURE_OF_MOVE) return false
  return /这个|这也|这有|那个|那这|\b(this|that|it)\b/iu.test(text)
}

function isQuestion(understanding: Understanding): boolean {
  return /[?？]|吗|么|嘛|呢|怎么|为什么|为啥|会不会|是不是|能不能|多久|\b(does|do|will|is|are|why|how|what|when|can|should)\b/iu.test(
    understanding.text,
  )
}
