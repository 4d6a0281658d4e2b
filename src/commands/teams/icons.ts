import { png, type Pixel } from './png.ts'

/** The app's green, as in the manifest. */
const GREEN = [0x1f, 0x6f, 0x5c] as const

/** Points looked at on each side of a pixel, for smooth edges. */
const FINE = 4

/** 192 × 192: the mark in white on a green ground. */
export function colorIcon(): Buffer {
  return png(192, (x, y) => {
    const white = share(192, x, y)
    const [r, g, b] = GREEN.map((tone) => Math.round(tone + (255 - tone) * white)) as [number, number, number]
    return [r, g, b, 255]
  })
}

/** 32 × 32: the mark alone in white, as Teams asks for. */
export function outlineIcon(): Buffer {
  return png(32, (x, y): Pixel => [255, 255, 255, Math.round(255 * share(32, x, y))])
}

/** How much of a pixel the mark covers, 0..1. */
function share(size: number, x: number, y: number): number {
  let inside = 0
  for (let i = 0; i < FINE * FINE; i++) {
    const u = (x + ((i % FINE) + 0.5) / FINE) / size
    const v = (y + (Math.floor(i / FINE) + 0.5) / FINE) / size
    if (isMark(u - 0.5, v - 0.5)) inside++
  }
  return inside / (FINE * FINE)
}

/** An arrow that comes round again, about a point in its middle; u and v from -0.5 to 0.5. */
function isMark(u: number, v: number): boolean {
  const radius = Math.hypot(u, v)
  if (radius < 0.085) return true
  const angle = Math.atan2(v, u)
  const open = angle > -1.05 && angle < -0.15
  if (!open && Math.abs(radius - 0.26) < 0.045) return true
  // The head: a triangle at the end of the arc, pointing along it.
  const along = u - 0.26
  const across = v + 0.05
  return across >= -0.02 && across <= 0.15 && Math.abs(along) <= (0.15 - across) * 0.75
}
