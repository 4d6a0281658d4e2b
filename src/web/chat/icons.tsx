import type { ComponentChildren, VNode } from 'preact'

/** Line icons of our own, 24 × 24, in the colour of the text. The button around each carries the name. */
function Icon({ children }: { children: ComponentChildren }): VNode {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const MenuIcon = () => (
  <Icon>
    <circle cx="5" cy="12" r="1.8" />
    <circle cx="12" cy="12" r="1.8" />
    <circle cx="19" cy="12" r="1.8" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path class="line" d="M6 6l12 12M18 6L6 18" />
  </Icon>
)

export const SendIcon = () => (
  <Icon>
    <path class="line" d="M12 20V5M5.5 11.5 12 5l6.5 6.5" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path class="line" d="M12 4v15M5.5 12.5 12 19l6.5-6.5" />
  </Icon>
)
