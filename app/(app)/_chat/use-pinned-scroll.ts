'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

const nearPx = 40

/**
 * Keeps a growing column at its end for as long as the reader is at its end. Scrolling up lets go; scrolling back down, or
 * `toEnd`, takes hold again.
 */
export function usePinnedScroll() {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const [away, setAway] = useState(false)

  const toEnd = useCallback((behavior: ScrollBehavior = 'smooth') => {
    pinned.current = true
    setAway(false)
    frame.current?.scrollTo({ top: frame.current.scrollHeight, behavior })
  }, [])

  useEffect(() => {
    const outer = frame.current
    const inner = content.current
    if (!outer || !inner) return undefined
    let lastTop = outer.scrollTop
    const onScroll = () => {
      const distance = outer.scrollHeight - outer.clientHeight - outer.scrollTop
      if (distance < nearPx) pinned.current = true
      // Only going up is a wish to leave: content that grows also makes a distance.
      else if (outer.scrollTop < lastTop) pinned.current = false
      lastTop = outer.scrollTop
      setAway(distance > 240 && !pinned.current)
    }
    const growth = new ResizeObserver(() => {
      if (pinned.current) outer.scrollTop = outer.scrollHeight
    })
    outer.addEventListener('scroll', onScroll, { passive: true })
    growth.observe(inner)
    growth.observe(outer)
    return () => {
      outer.removeEventListener('scroll', onScroll)
      growth.disconnect()
    }
  }, [])

  return { frame, content, away, toEnd }
}
