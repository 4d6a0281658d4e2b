import {
  AdaptiveCard,
  GlobalRegistry,
  GlobalSettings,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  Table,
  TableCell,
  TableRow,
  Versions,
  type Action,
} from 'adaptivecards'
import { checkCard } from './check-card.ts'
import { Gauge, GAUGE, textBlockWith, toggleWith, type RenderText } from './elements.ts'
import { hostConfig } from './host-config.ts'

export interface CardDeps {
  readonly renderText: RenderText
  /** A button was pressed that sends `data`; `title` is what stands on it. */
  readonly onSubmit: (data: unknown, title: string) => void
  /** What a button that opened something says then. */
  readonly putAway: string
}

GlobalSettings.setTabIndexAtCardRoot = false
GlobalSettings.useAdvancedTextBlockTruncation = false
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false
// Texts that the library makes itself, such as labels, stay plain.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}
GlobalRegistry.elements.register(GAUGE, Gauge)
// Only named imports survive bundling; without this the three would be missing.
for (const part of [Table, TableRow, TableCell]) void part

let cards = 0

/** Renders an Adaptive Card; undefined when it isn't one that can be shown. The look comes from the page's style sheet. */
export function renderCard(
  content: unknown,
  { renderText, onSubmit, putAway }: CardDeps,
): HTMLElement | undefined {
  cards += 1
  const checked = checkCard(content, `card-${cards}-`)
  if (!checked) return undefined
  GlobalRegistry.elements.register('TextBlock', textBlockWith(renderText))
  GlobalRegistry.actions.register('Action.ToggleVisibility', toggleWith(putAway), Versions.v1_2)
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(hostConfig)
  card.onExecuteAction = (action) => execute(action, card, onSubmit)
  card.parse(checked)
  return card.render()
}

function execute(action: Action, card: AdaptiveCard, onSubmit: CardDeps['onSubmit']): void {
  if (action instanceof OpenUrlAction) {
    window.open(action.url, '_blank', 'noopener,noreferrer')
  } else if (action instanceof SubmitAction) {
    const data = action.data as { once?: unknown } | undefined
    if (data?.once === true) disableSubmits(card)
    onSubmit(data, action.title ?? '')
  }
}

/** What may be sent only once stays visible but can't be pressed again. */
function disableSubmits(card: AdaptiveCard): void {
  for (const action of card.getAllActions()) {
    if (!(action instanceof SubmitAction)) continue
    action.isEnabled = false
    if (action.renderedElement instanceof HTMLButtonElement) action.renderedElement.disabled = true
  }
}
