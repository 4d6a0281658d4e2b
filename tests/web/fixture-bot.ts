import type { HandleTurn } from '#src/conversation/turn-handler.ts'

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

function text(content: string, more: object = {}) {
  return { type: 'TextBlock', text: content, wrap: true, ...more }
}

function bar(share: number) {
  return { type: 'Zaijie.Gauge', share, tone: 'accent', fallback: text('━━━───') }
}

/** A result as our bot gives it: headings, gauges, more behind a button, something to correct. */
const result = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    text('What seems likely', { style: 'heading', weight: 'Bolder', size: 'Medium' }),
    text('**1 Debt elsewhere**'),
    text('likely', { color: 'Accent', weight: 'Bolder' }),
    bar(0.7),
    text('Two loans are still open. [Free report](https://report.example/)', {
      isSubtle: true,
      size: 'Small',
    }),
    { type: 'Container', id: 'more-1', isVisible: false, items: [text('What it rests on')] },
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more-1'] }],
    },
    {
      type: 'Container',
      style: 'emphasis',
      items: [
        text('What I noted: paid on time'),
        {
          type: 'ActionSet',
          actions: [
            {
              type: 'Action.Submit',
              title: 'Change it',
              data: { action: 'change', text: 'Change it', once: true },
            },
          ],
        },
      ],
    },
  ],
}

/** A form with one of each input that a card may have, and a table. */
const form = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'Input.ChoiceSet',
      id: 'helped',
      style: 'expanded',
      label: 'Did it help?',
      choices: [
        { title: 'Yes', value: 'yes' },
        { title: 'No', value: 'no' },
      ],
    },
    { type: 'Input.Text', id: 'note', isMultiline: true, label: 'Anything else?' },
    { type: 'Input.Number', id: 'amount', label: 'Amount' },
    {
      type: 'Table',
      columns: [{ width: 1 }, { width: 1 }],
      rows: [
        ['Month', 'Due'],
        ['1', '1,200'],
      ].map((cells) => ({
        type: 'TableRow',
        cells: cells.map((cell) => ({ type: 'TableCell', items: [text(cell)] })),
      })),
    },
    { type: 'FactSet', facts: [{ title: 'In all', value: '8,400' }] },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Send it', style: 'positive', data: {} },
    {
      type: 'Action.ShowCard',
      title: 'Terms',
      card: { type: 'AdaptiveCard', body: [text('Nothing is promised.')] },
    },
  ],
}

/**
 * A bot whose every move a test can ask for: /result, /form, /long, /many, /later, /say TEXT, /card JSON. Anything else is said
 * back with two buttons. It greets in the language of the page.
 */
export const fixtureBot: HandleTurn = async (state, incoming) => {
  const actions = (...labels: string[]) => ({
    suggestedActions: { to: [], actions: labels.map((title) => ({ type: 'imBack', title, value: title })) },
  })
  const card = (content: unknown) => ({ type: 'message', attachments: [{ contentType: ADAPTIVE, content }] })
  const replies = () => {
    if (incoming.type === 'conversationUpdate') {
      const chinese = incoming.locale?.startsWith('zh')
      return [{ type: 'message', text: chinese ? '您好，我在。' : 'Hello, I am here.', ...actions('A', 'B') }]
    }
    if (incoming.type !== 'message') return []
    const [, command, rest = ''] = /^\/(\w+) ?(.*)$/s.exec(incoming.text ?? '') ?? []
    switch (command) {
      case 'result':
        return [{ ...card(result), ...actions('C', 'D') }]
      case 'form':
        return [card(form)]
      case 'card':
        return [card(JSON.parse(rest))]
      case 'say':
        return [{ type: 'message', text: rest }]
      case 'long':
        return [{ type: 'message', text: 'A long answer.\n\n'.repeat(60) }]
      case 'later':
        return ['one', 'two', 'three'].map((each) => ({ type: 'message', text: each }))
      case 'many':
        return Array.from({ length: 100 }, (_, index) => ({ type: 'message', text: `line ${index}` }))
      default:
        return [
          {
            type: 'message',
            text: `**heard** ${incoming.text ?? ''}${incoming.value === undefined ? '' : JSON.stringify(incoming.value)}`,
            ...actions('A', 'B'),
          },
        ]
    }
  }
  if (incoming.text === '/later') await new Promise((resolve) => setTimeout(resolve, 500))
  return { state: state ?? {}, replies: replies() }
}
