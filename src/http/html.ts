/** A piece of HTML that is safe as it stands. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | readonly Html[] | undefined

/** Builds HTML from a template; every value that isn't HTML already is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + written(values[index - 1]) + part))
}

/** Data for a script of the page, in a form that no HTML parser ends early and no browser runs. */
export function dataScript(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return html`<script type="application/json" id="${id}">
    ${new Html(json)}
  </script>`
}

/** A script that runs where it stands; the page's policy must name its hash. Its code must not hold "</script". */
export function inlineScript(code: string): Html {
  return new Html(`<script>${code}</script>`)
}

function written(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map((part) => part.text).join('')
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
