'use client'
import dynamic from 'next/dynamic'
import { useEffect, useLayoutEffect, type ReactNode } from 'react'
import { ResizeHandle } from './resize-handle'
import { useMediaQuery } from './use-media-query'
import { usePanelWidth } from './use-panel-width'

const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false })

export type SidePanelProps = {
  /** Names the panel beside the page. */
  label: string
  /** Names the sheet that takes its place on a small screen. */
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** A panel beside the page that can be resized, a sheet over it on small screens. Esc closes both. */
export function SidePanel({ label, title, open, onClose, children }: SidePanelProps) {
  const beside = useMediaQuery('(min-width: 64rem)')
  const [width, setWidth] = usePanelWidth()
  const isPanel = open && beside

  useEffect(() => {
    if (!isPanel) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=dialog],[role=menu]'))
        onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isPanel, onClose])

  // The sheet does the same by itself. Whoever was in the panel goes back to what opened it; whoever left it stays. A layout effect,
  // because what is in the panel may take the focus in its own effects, which come first.
  useLayoutEffect(() => {
    if (!isPanel) return undefined
    const opener = document.activeElement
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    }
  }, [isPanel])

  if (!open) return null
  if (!beside) {
    return (
      <Sheet open onOpenChange={(next) => !next && onClose()} side="full" title={title} bare>
        {children}
      </Sheet>
    )
  }
  return (
    <>
      <ResizeHandle width={width} onResize={setWidth} />
      <aside
        aria-label={label}
        style={{ width }}
        className="min-h-0 shrink-0 animate-fade-in border-l border-line bg-surface"
      >
        {children}
      </aside>
    </>
  )
}
