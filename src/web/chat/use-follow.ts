import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Entry } from './transcript.ts'

/** Nearer to the end than this counts as being there, in px. */
const AT_END = 48
/** Room above what was scrolled to, in px. */
const AIR = 12

/**
 * Keeps the newest words in view, unless the person scrolled up; then `news` says that something came.
 * An answer taller than the screen is shown from its beginning, not from its end.
 */
export function useFollow(box: RefObject<HTMLDivElement | null>, entries: readonly Entry[]) {
  const following = useRef(true)
  const lastTop = useRef(0)
  const [news, setNews] = useState<string>()
  const newest = newestFresh(entries)
  const anchor = anchorOf(entries)

  const follow = (smooth: boolean) => {
    const log = box.current
    if (!log || entries.length === 0) return
    const end = log.scrollHeight - log.clientHeight
    const start = anchor === undefined ? Infinity : topOf(log, anchor) - AIR
    const top = Math.min(end, start)
    if (following.current && top > log.scrollTop) scrollTo(log, top, smooth)
    const reached = following.current ? Math.max(top, log.scrollTop) : log.scrollTop
    if (newest !== undefined && topOf(log, newest) > reached + log.clientHeight - AT_END) setNews(newest)
  }

  useLayoutEffect(
    () => follow(entries.some((entry) => entry.kind === 'said' && entry.fresh)),
    [entries.length, newest],
  )

  useEffect(() => {
    const log = box.current
    const content = log?.firstElementChild
    if (!log || !content) return
    const onScroll = () => {
      const fromEnd = log.scrollHeight - log.clientHeight - log.scrollTop
      if (fromEnd < AT_END) {
        following.current = true
        setNews(undefined)
      } else if (log.scrollTop < lastTop.current - 1) {
        following.current = false
      }
      lastTop.current = log.scrollTop
    }
    // Cards arrive later than their message, and the keyboard of a phone takes room away.
    const observer = new ResizeObserver(() => latest.current(false))
    observer.observe(content)
    observer.observe(log)
    log.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      log.removeEventListener('scroll', onScroll)
    }
  }, [])

  const latest = useRef(follow)
  latest.current = follow

  useEffect(() => {
    const log = box.current
    if (!log || news === undefined) return
    const target = elementOf(log, news)
    if (!target) return
    const seen = new IntersectionObserver(
      (changes) => {
        if (changes.some((change) => change.isIntersecting)) setNews(undefined)
      },
      { root: log, rootMargin: `0px 0px -${AT_END}px 0px` },
    )
    seen.observe(target)
    return () => seen.disconnect()
  }, [news])

  const toNews = () => {
    const log = box.current
    if (!log || news === undefined) return
    following.current = true
    scrollTo(log, topOf(log, news) - AIR, true)
    log.focus({ preventScroll: true })
    setNews(undefined)
  }
  return { news: news !== undefined, toNews }
}

/** The bot's latest live message. */
function newestFresh(entries: readonly Entry[]): string | undefined {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]
    if (entry?.kind === 'said' && !entry.mine) return entry.fresh ? entry.key : undefined
  }
  return undefined
}

/** What must stay in view: the person's own last words, or the first live message when they haven't said anything. */
function anchorOf(entries: readonly Entry[]): string | undefined {
  const fresh = entries.filter((entry) => entry.kind === 'said' && entry.fresh)
  for (let index = fresh.length - 1; index >= 0; index--) {
    const entry = fresh[index]
    if (entry?.kind === 'said' && entry.mine) return entry.key
  }
  return fresh[0]?.key
}

function elementOf(log: HTMLElement, key: string): HTMLElement | null {
  return log.querySelector(`[data-key="${CSS.escape(key)}"]`)
}

function topOf(log: HTMLElement, key: string): number {
  const element = elementOf(log, key)
  if (!element) return 0
  return element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop
}

function scrollTo(log: HTMLElement, top: number, smooth: boolean): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  log.scrollTo({ top, behavior: smooth && !calm ? 'smooth' : 'auto' })
}
