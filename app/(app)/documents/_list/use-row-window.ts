'use client'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { rowWindow, type RowWindow } from './row-window'

/** What is drawn before anything was measured: a screenful. */
const unmeasuredHeight = 900

/** The rows to draw of a long list that scrolls with the page (in `main`). `top` is an element that stands where the first row begins. */
export function useRowWindow(
  count: number,
  rowHeight: number,
): { top: RefObject<HTMLTableSectionElement | null>; window: RowWindow } {
  const top = useRef<HTMLTableSectionElement>(null)
  const [shown, setShown] = useState(() => rowWindow(count, rowHeight, 0, unmeasuredHeight))
  const measure = useCallback(() => {
    const scroller = top.current?.closest('main')
    if (!top.current || !scroller) return
    const frame = scroller.getBoundingClientRect()
    const next = rowWindow(count, rowHeight, frame.top - top.current.getBoundingClientRect().top, frame.height)
    setShown((old) => (old.first === next.first && old.end === next.end && old.below === next.below ? old : next))
  }, [count, rowHeight])
  useEffect(() => {
    const scroller = top.current?.closest('main')
    measure()
    scroller?.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    if (scroller) observer.observe(scroller)
    return () => {
      scroller?.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [measure])
  return { top, window: shown.end > count ? rowWindow(count, rowHeight, shown.above, unmeasuredHeight) : shown }
}
