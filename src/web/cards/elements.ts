import { TextBlock, ToggleVisibilityAction } from 'adaptivecards'

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

/** A button that says whether what it shows is shown; the library would say so on the wrong element. */
export class Toggle extends ToggleVisibilityAction {
  override render(): void {
    super.render()
    this.#tell()
  }

  override execute(): void {
    super.execute()
    this.#tell()
  }

  #tell(): void {
    const root = this.parent?.getRootElement()
    const targets = Object.keys(this.targetElements).map((id) => root?.getElementById(id))
    for (const target of targets) target?.renderedElement?.removeAttribute('aria-expanded')
    const shown = targets.some((target) => target?.isVisible === true)
    this.renderedElement?.setAttribute('aria-expanded', String(shown))
  }
}
