type Rgb = readonly [number, number, number]

/** The darkest surface that coloured text stands on in the light look, and the lightest one in the dark look. */
const LIGHT_SURFACE: Rgb = [236, 233, 229]
const DARK_SURFACE: Rgb = [58, 53, 49]
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** WCAG 2.2, success criterion 1.4.3 */
const ENOUGH = 4.5

/** The colours that follow from an operator's accent, each readable where it is used. */
export function accentColours(hex: string): Readonly<Record<string, string>> {
  const accent = parse(hex)
  return {
    '--site-accent': hex,
    '--site-on-accent': css(contrast(accent, WHITE) >= ENOUGH ? WHITE : BLACK),
    '--site-accent-text-light': css(readable(accent, LIGHT_SURFACE, BLACK)),
    '--site-accent-text-dark': css(readable(accent, DARK_SURFACE, WHITE)),
  }
}

export function applyAccent(hex: string): void {
  for (const [name, value] of Object.entries(accentColours(hex))) {
    document.documentElement.style.setProperty(name, value)
  }
}

/** Moves a colour towards another until it can be read on the surface. */
function readable(colour: Rgb, surface: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share)
    if (contrast(mixed, surface) >= ENOUGH) return mixed
  }
  return towards
}

/** Contrast ratio 1..21, by WCAG's definition. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((part, index) => Math.round(part + ((b[index] ?? 0) - part) * share)) as unknown as Rgb
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function css(colour: Rgb): string {
  return `rgb(${colour.join(', ')})`
}
