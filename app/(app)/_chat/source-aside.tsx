'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { Citation } from '@/lib/domain/answer'
import { Skeleton } from '@/components/ui/skeleton'
import type { OpenPassage } from './chat-context'
import { ResizeHandle } from './resize-handle'
import { useMediaQuery } from './use-media-query'
import { usePanelWidth } from './use-panel-width'

const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false })

// The viewer is as large as the rest of the chat: it comes with the first footnote that is opened.
const SourceView = dynamic(() => import('../_source/source-view').then((module) => module.SourceView), {
  ssr: false,
  loading: () => (
    <div className="grid gap-4 p-6">
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-96 w-full" />
    </div>
  ),
})

export type SourceAsideProps = {
  passage: OpenPassage | null
  /** The citations of the same answer, to step through. */
  among: readonly Citation[]
  onOpen: (passage: OpenPassage, among: readonly Citation[]) => void
  onClose: () => void
}

/** The opened source: a panel beside the chat that can be resized, a sheet over it on small screens. Esc closes both. */
export function SourceAside({ passage, among, onOpen, onClose }: SourceAsideProps) {
  const beside = useMediaQuery('(min-width: 64rem)')
  const [width, setWidth] = usePanelWidth()

  useEffect(() => {
    if (!passage || !beside) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=dialog],[role=menu]'))
        onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [passage, beside, onClose])

  // The sheet does the same by itself. Whoever was in the panel goes back to the footnote that opened it; whoever left it stays.
  const isPanel = passage !== null && beside
  useEffect(() => {
    if (!isPanel) return undefined
    const opener = document.activeElement
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    }
  }, [isPanel])

  if (!passage) return null
  const view = (
    <SourceView
      passage={passage}
      onClose={onClose}
      steps={stepsOf(passage, among)}
      onStep={(citation) => onOpen(citation, among)}
    />
  )
  if (!beside) {
    return (
      <Sheet open onOpenChange={(open) => !open && onClose()} side="full" title={passage.title} bare>
        {view}
      </Sheet>
    )
  }
  return (
    <>
      <ResizeHandle width={width} onResize={setWidth} />
      <aside
        aria-label="Source"
        style={{ width }}
        className="min-h-0 shrink-0 animate-fade-in border-l border-line bg-surface"
      >
        {view}
      </aside>
    </>
  )
}

function stepsOf(passage: OpenPassage, among: readonly Citation[]) {
  const at = among.findIndex(
    (one) =>
      one.revisionId === passage.revisionId && one.charStart === passage.charStart && one.charEnd === passage.charEnd,
  )
  if (at === -1 || among.length < 2) return null
  return { position: at + 1, count: among.length, previous: among[at - 1] ?? null, next: among[at + 1] ?? null }
}
