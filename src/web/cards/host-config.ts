const foreground = {
  default: { default: 'var(--text)', subtle: 'var(--quiet)' },
  dark: { default: 'var(--text)', subtle: 'var(--quiet)' },
  light: { default: 'var(--quiet)', subtle: 'var(--quiet)' },
  accent: { default: 'var(--accent-text)', subtle: 'var(--accent-text)' },
  good: { default: 'var(--good-text)', subtle: 'var(--good-text)' },
  warning: { default: 'var(--warning-text)', subtle: 'var(--warning-text)' },
  attention: { default: 'var(--attention-text)', subtle: 'var(--attention-text)' },
}

function surface(backgroundColor: string) {
  return { backgroundColor, foregroundColors: foreground }
}

/** The look of the page, for adaptivecards. Colours are the page's own variables, so light and dark follow by themselves. */
export const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 31 },
  spacing: { small: 6, default: 10, medium: 12, large: 18, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'medium', weight: 'bolder' } },
  containerStyles: {
    default: surface('transparent'),
    emphasis: surface('var(--sunken)'),
    accent: surface('var(--accent-fill)'),
    good: surface('var(--good-fill)'),
    warning: surface('var(--warning-fill)'),
    attention: surface('var(--attention-fill)'),
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffixColor: 'default' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    maxActions: 12,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
}
