import { Fragment, type VNode } from 'preact'
import { parseMarkdown, type Inline } from './markdown.ts'
import type { FindNumbers } from './phone-numbers.ts'

/** Text with our small part of Markdown, as elements; nothing is ever set as HTML. */
export function RichText({ text, find }: { text: string; find: FindNumbers }): VNode {
  return (
    <>
      {parseMarkdown(text, find).map((block, index) => {
        if (block.kind === 'paragraph') return <p key={index}>{block.lines.map(line)}</p>
        const items = block.items.map((item, at) => <li key={at}>{item.map(inline)}</li>)
        return block.ordered ? (
          <ol key={index} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={index}>{items}</ul>
        )
      })}
    </>
  )
}

/** Pages open beside the chat; a call needs none. */
const elsewhere = { target: '_blank', rel: 'noopener noreferrer' }

function line(content: readonly Inline[], index: number): VNode {
  return (
    <Fragment key={index}>
      {index > 0 && <br />}
      {content.map(inline)}
    </Fragment>
  )
}

function inline(part: Inline, index: number): VNode | string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'strong':
      return <strong key={index}>{part.content.map(inline)}</strong>
    case 'link':
      return (
        <a key={index} href={part.href} {...(!part.href.startsWith('tel:') && elsewhere)}>
          {part.content.map(inline)}
        </a>
      )
  }
}
