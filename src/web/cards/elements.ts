import { CardElement, TextBlock, ToggleVisibilityAction, type SerializationContext } from 'adaptivecards'

/** Fills an element with text in our small part of Markdown. */
export type RenderText = (target: HTMLElement, text: string) => void

/** A text block whose Markdown becomes elements; the library itself would set HTML. */
export function textBlockWith(renderText: RenderText): typeof TextBlock {
  return class extends TextBlock {
    protected override internalRender(): HTMLElement | undefined {
      this.useMarkdown = false
      const element = super.internalRender()
      if (!element || this.text === undefined || this.text === '') return element
      element.replaceChildren()
      renderText(element, this.text)
      return element
    }
  }
}

/** A bar that is filled to a share. It says nothing: the words beside it do. */
export class Gauge extends CardElement {
  #share = 0
  #tone = 'accent'

  override getJsonTypeName(): string {
    return GAUGE
  }

  protected override internalParse(
    source: { share?: unknown; tone?: unknown },
    context: SerializationContext,
  ): void {
    super.internalParse(source, context)
    this.#share = Math.min(1, Math.max(0, Number(source.share) || 0))
    this.#tone = source.tone === 'attention' ? 'attention' : 'accent'
  }

  protected override internalRender(): HTMLElement {
    const gauge = document.createElement('div')
    gauge.className = `gauge gauge-${this.#tone}`
    const filled = document.createElement('div')
    filled.style.width = `${this.#share * 100}%`
    gauge.append(filled)
    return gauge
  }
}
export const GAUGE = 'Zaijie.Gauge'

/**
 * A button that says whether what it shows is shown, and offers to put it away again; the library would tell the state
 * on the wrong element, and not at all to those who see.
 */
export function toggleWith(putAway: string): typeof ToggleVisibilityAction {
  return class extends ToggleVisibilityAction {
    override render(): void {
      super.render()
      this.#tell()
    }

    override execute(): void {
      super.execute()
      // What was put away stood above the button, which may have left the screen with it.
      if (!this.#tell()) this.renderedElement?.scrollIntoView({ block: 'nearest' })
    }

    /** true: what it shows is shown */
    #tell(): boolean {
      const root = this.parent?.getRootElement()
      const targets = Object.keys(this.targetElements).map((id) => root?.getElementById(id))
      for (const target of targets) target?.renderedElement?.removeAttribute('aria-expanded')
      const shown = targets.some((target) => target?.isVisible === true)
      const button = this.renderedElement
      if (!button) return shown
      const label = shown ? putAway : (this.title ?? '')
      button.setAttribute('aria-expanded', String(shown))
      button.setAttribute('aria-label', label)
      if (button.lastElementChild) button.lastElementChild.textContent = label
      return shown
    }
  }
}
