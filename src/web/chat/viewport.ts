/**
 * Lets the page be as high as what can really be seen: the on-screen keyboard of a phone covers the page without
 * making it smaller. The style sheet reads the two values.
 */
export function followViewport(): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const update = () => {
    // Zoomed in with two fingers, the visible part is a section of the page, which must not change with it.
    if (viewport.scale > 1.01) return
    const { style } = document.documentElement
    style.setProperty('--view-height', `${viewport.height}px`)
    style.setProperty('--view-top', `${viewport.offsetTop}px`)
  }
  viewport.addEventListener('resize', update)
  viewport.addEventListener('scroll', update)
  update()
}
