import { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import type { Activity } from 'botframework-schema'
import { isPlanAnswer } from '#dialogs/plan/plan-answer.ts'
import { PlanDialog } from '#dialogs/plan/plan-dialog.ts'
import { answerRateQuestion } from '#dialogs/plan/asked/plan-rate-question.ts'
import { PLAN, planUnderWay, type PlanState } from '#dialogs/plan/plan-state.ts'
import { createBot, type Bot } from '#src/conversation/bot.ts'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import { loadIntents } from '#src/loading/load-intents.ts'
import { loadPhrases } from '#src/loading/load-phrases.ts'
import type { Problem } from '#src/loading/problems.ts'
import type { Locale } from '#src/locale.ts'
import { createPhrases, type PhraseTable } from '#src/reply/phrases.ts'
import type { Reply } from '#src/reply/reply.ts'
import { trainRecognizer } from '#src/understanding/train.ts'
import type { Understanding } from '#src/understanding/understand.ts'

const root = new URL('../..', import.meta.url).pathname

/** The plan with the least above it that a root does: begin it, serve digressions, put its question again. */
class PlanRoot extends ComponentDialog {
  constructor() {
    super('root')
    this.addDialog(new PlanDialog())
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc)
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    if (dc.activeDialog?.id !== PLAN) {
      if (!answerRateQuestion(turn)) await dc.beginDialog(PLAN)
    } else if (isPlanAnswer(turn)) await dc.continueDialog()
    else {
      if (!answerRateQuestion(turn)) say(turn, 'digression')
      await dc.repromptDialog()
    }
    return ComponentDialog.EndOfTurn
  }
}

export interface Parts {
  readonly bot: Bot
  readonly tables: Readonly<Record<Locale, PhraseTable>>
}

let parts: Parts | undefined

const nothing = () => {}

/** The parts as they are served, trained once a test file. */
export function planParts(): Parts {
  if (parts) return parts
  const problems: Problem[] = []
  const tables = loadPhrases(root, problems)
  const recognizer = trainRecognizer(loadIntents(root, problems))
  const understand = (text: string, locale: Locale): Understanding => ({
    ...recognizer.recognize(text, locale),
    facts: [],
  })
  const words = (locale: Locale) => ({
    phrases: createPhrases(locale, new Map([...tables[locale], ['digression', ['…']]])),
    claims: new Map(['O19', 'R14', 'R10'].map((id) => [id, { article: 'A', section: id, text: id }])),
  })
  const bot = createBot({
    root: new PlanRoot(),
    greet: nothing,
    onEvent: nothing,
    understand,
    words: { 'zh-CN': words('zh-CN'), en: words('en') },
  })
  parts = { bot, tables }
  return parts
}

export interface Said {
  /** Phrase keys said, in order; a card is "card". */
  readonly keys: readonly string[]
  /** Everything shown, as plain text. */
  readonly text: string
  readonly buttons: readonly string[]
  /** The card's JSON, when one was shown. */
  readonly card: unknown
  /** The plan afterwards; undefined when it has ended. */
  readonly plan: PlanState | undefined
  readonly turn: Turn
}

/** A conversation with the plan dialog, its state going through JSON between turns as in the storage. */
export function startPlan(locale: Locale, channel = 'directline') {
  const { bot } = planParts()
  const at = new Date('2026-03-02T09:00:00Z')
  const conversation = { id: 'plan', channel, userId: 'person', locale, createdAt: at.toISOString() }
  let state: unknown
  return async (text: string): Promise<Said> => {
    const incoming: Partial<Activity> = { type: 'message', text, recipient: { id: 'bot', name: '' } }
    const result = await bot.handle(state, incoming, { conversation, now: at })
    state = JSON.parse(JSON.stringify(result.state))
    const { turn } = result.trace
    return {
      keys: turn.replies.flatMap(keyOf),
      text: result.replies.map((reply) => reply.text ?? '').join('\n'),
      buttons: turn.state.offered.map((option) => option.label),
      card: result.replies.flatMap(attachmentsOf)[0]?.content,
      plan: planUnderWay(turn.state.dialogs),
      turn,
    }
  }
}

function attachmentsOf(reply: Partial<Activity> | object): readonly { readonly content?: unknown }[] {
  return 'attachments' in reply && Array.isArray(reply.attachments) ? reply.attachments : []
}

function keyOf(reply: Reply): string[] {
  if (reply.kind === 'say') return [reply.phrase]
  return reply.kind === 'card' ? ['card'] : []
}
