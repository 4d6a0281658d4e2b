import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useChat } from './context.ts'
import { CloseIcon, MenuIcon } from './icons.tsx'

export interface HeaderProps {
  /** The name that the embedding site gave the chat; ours when it gave none. */
  readonly title: string | undefined
  readonly onRestart: () => void
  readonly onSwitchLanguage: () => void
  /** In a frame the button that closes it belongs here: on a phone the frame covers everything else. */
  readonly onClose: (() => void) | undefined
}

export function Header({ title, onRestart, onSwitchLanguage, onClose }: HeaderProps): VNode {
  const { words } = useChat()
  return (
    <header class="head">
      <div class="name">
        <h1>{title ?? words.title}</h1>
        <p>{words.subtitle}</p>
      </div>
      <Menu
        items={[
          { label: words.restart, onChoose: onRestart },
          { label: words.switchLanguage, onChoose: onSwitchLanguage },
        ]}
      />
      {onClose && (
        <button type="button" class="icon" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </header>
  )
}

interface MenuItem {
  readonly label: string
  readonly onChoose: () => void
}

function Menu({ items }: { items: readonly MenuItem[] }): VNode {
  const { words } = useChat()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const onPointer = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  return (
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon"
        ref={button}
        aria-label={words.menu}
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        <MenuIcon />
      </button>
      <ul id="menu" hidden={!open}>
        {items.map(({ label, onChoose }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                onChoose()
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
