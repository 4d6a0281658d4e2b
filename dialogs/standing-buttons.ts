import { bareWords } from '#src/conversation/actions.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'

/** Buttons whose words mean what they say whenever they are typed, also long after they were shown. */
const standing: Readonly<Record<string, Action>> = {
  change: { kind: 'intent', intent: 'correct' },
  changed: { kind: 'intent', intent: 'correct' },
  person: { kind: 'intent', intent: 'human_agent' },
  plan: { kind: 'plan' },
  interview: { kind: 'interview' },
  go_on: { kind: 'interview' },
  conclude: { kind: 'intent', intent: 'conclude' },
  show_again: { kind: 'intent', intent: 'conclude' },
  whole_result: { kind: 'intent', intent: 'conclude' },
  help: { kind: 'intent', intent: 'help' },
  skip: { kind: 'intent', intent: 'skip' },
  feedback: { kind: 'feedback' },
  more: { kind: 'more' },
}

/** "Continue": on with the questions. */
const goesOn =
  /^(?:好|那|ok|okay)?[,，\s]*(?:继续|接着(?:来|说|问|聊)?|往下(?:说|问)?|go on|continue|carry on|let'?s (?:go on|continue|carry on)|keep going)[吧呗。.!！]*$/iu

const concludes =
  /^(?:(?:can|could|may) (?:i|you) |please |just |i(?:'d like| want) to |let me )*(?:conclude|(?:(?:show|give|see|tell)(?: me)? )?(?:(?:the|my) )?(?:results?|outcome))(?: now| please| already)*[.!?]*$|^(?:我|先|直接|现在|就|能|可以|想|要|请|帮我|给我|让我)*(?:看一?下?|看看|出|给|显示|告诉我?|说说?)?(?:一下)?(?:我的?|这次的?|最后的?|分析)?结果(?:吧|呗|了|呢|吗|啊|给我(?:看看?)?)*[。.！!？?]*$/iu

/** The standing button whose words a message is, in either language. */
export function standingButton(
  { text, state }: Turn,
  phrases: Readonly<Record<Locale, Phrases>>,
): Action | undefined {
  const typed = bareWords(text)
  if (typed === '') return undefined
  if (goesOn.test(text.trim())) return { kind: 'interview' }
  if (concludes.test(text.trim())) return { kind: 'intent', intent: 'conclude' }
  const actions = actionsByWords(phrases)
  const action = actions.get(typed) ?? actions.get(bareWords(withoutFiller(text)))
  return action?.kind === 'more' && state.lastTopic === undefined ? undefined : action
}

/** "那便看看我的情况吧", "ok then, look at my case please": the words of a button in a sentence. */
function withoutFiller(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:那就|那便|那么|那|好|好的|行|嗯|请|麻烦|就|先|帮我|我想|我要|我想要|您|你|再)[,，、 ]*)+|^(?:(?:ok|okay|so|then|well|please|let'?s|just|can you|could you|i want to|i'd like to|yes|sure|right)[,. ]+)+/iu,
      '',
    )
    .replace(/(?:[吧呗啊呀哈了好]|一下|好了)*[。.!！~]*$|[, ]*(?:please|then|now|thanks)?[.! ]*$/iu, '')
}

function actionsByWords(phrases: Readonly<Record<Locale, Phrases>>): ReadonlyMap<string, Action> {
  let actions = known.get(phrases)
  if (!actions) {
    const pairs = LOCALES.flatMap((locale) =>
      Object.entries(standing).map(
        ([label, action]) => [bareWords(phrases[locale].text(`talk.buttons.${label}`)), action] as const,
      ),
    )
    actions = new Map(pairs)
    known.set(phrases, actions)
  }
  return actions
}

/** Made once; new words are another object. */
const known = new WeakMap<object, ReadonlyMap<string, Action>>()
