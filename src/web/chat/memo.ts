import { Component, type ComponentChildren } from 'preact'

/** A component that renders again only when one of its props is another value; a long conversation stays quick. */
export abstract class Memo<P extends object> extends Component<P> {
  override shouldComponentUpdate(next: Readonly<P>): boolean {
    return (Object.keys(next) as (keyof P)[]).some((key) => next[key] !== this.props[key])
  }

  abstract override render(): ComponentChildren
}
