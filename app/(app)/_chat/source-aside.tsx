'use client'
import dynamic from 'next/dynamic'
import type { Citation } from '@/lib/domain/answer'
import { isToolResult } from '@/lib/domain/is-tool-result'
import { Skeleton } from '@/components/ui/skeleton'
import type { OpenClaim, OpenPassage } from './chat-context'
import { SidePanel } from './side-panel'

const loading = () => (
  <div className="grid gap-4 p-6">
    <Skeleton className="h-5 w-1/2" />
    <Skeleton className="h-96 w-full" />
  </div>
)

// The viewer is as large as the rest of the chat: it comes with the first footnote that is opened.
const SourceView = dynamic(() => import('../_source/source-view').then((module) => module.SourceView), {
  ssr: false,
  loading,
})
const ServiceResultView = dynamic(
  () => import('../_source/service-result-view').then((module) => module.ServiceResultView),
  { ssr: false, loading },
)
const WhyView = dynamic(() => import('../_why/why-view').then((module) => module.WhyView), { ssr: false, loading })

export type SourceAsideProps = {
  passage: OpenPassage | null
  /** The claim behind the passage, or what is shown when no passage is. */
  why: OpenClaim | null
  /** The citations of the same answer, to step through. */
  among: readonly Citation[]
  onOpen: (passage: OpenPassage, among: readonly Citation[], why: OpenClaim | null) => void
  onWhy: (why: OpenClaim, among: readonly Citation[]) => void
  onClose: () => void
}

/** What was opened beside the chat: a source at its cited passage, or a sentence against its source. */
export function SourceAside({ passage, why, among, onOpen, onWhy, onClose }: SourceAsideProps) {
  const View = passage && isToolResult(passage.documentId) ? ServiceResultView : SourceView
  return (
    <SidePanel
      label={passage ? 'Source' : 'Why'}
      title={passage?.title ?? 'Why'}
      open={passage !== null || why !== null}
      onClose={onClose}
    >
      {passage && (
        <View
          passage={passage}
          onClose={onClose}
          onWhy={why && (() => onWhy(why, among))}
          steps={stepsOf(passage, among)}
          onStep={(citation) => onOpen(citation, among, whyOfStep(citation, why))}
        />
      )}
      {!passage && why && (
        <WhyView
          claim={why}
          onStep={(next) => onWhy(next, among)}
          onOpenPassage={(next) => onOpen(next, among, why)}
          onClose={onClose}
        />
      )}
    </SidePanel>
  )
}

/** The first sentence that cites what is stepped to. */
function whyOfStep({ marker }: Citation, why: OpenClaim | null): OpenClaim | null {
  const index = why?.claims.findIndex((claim) => claim.citations.includes(marker)) ?? -1
  return why && index !== -1 ? { ...why, index } : null
}

function stepsOf(passage: OpenPassage, among: readonly Citation[]) {
  const at = among.findIndex(
    (one) =>
      one.revisionId === passage.revisionId && one.charStart === passage.charStart && one.charEnd === passage.charEnd,
  )
  if (at === -1 || among.length < 2) return null
  return { position: at + 1, count: among.length, previous: among[at - 1] ?? null, next: among[at + 1] ?? null }
}
