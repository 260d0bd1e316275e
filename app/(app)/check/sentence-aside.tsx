'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { CheckedSentence } from '@/lib/domain/text-check'
import type { OpenPassage } from '../_chat/chat-context'
import { SidePanel } from '../_chat/side-panel'
import type { CheckState } from './check-state'

const loading = () => (
  <div className="grid gap-4 p-6">
    <Skeleton className="h-5 w-1/2" />
    <Skeleton className="h-64 w-full" />
  </div>
)
const SentenceView = dynamic(() => import('./sentence-view').then((module) => module.SentenceView), {
  ssr: false,
  loading,
})
const SourceView = dynamic(() => import('../_source/source-view').then((module) => module.SourceView), {
  ssr: false,
  loading,
})

export type SentenceAsideProps = {
  check: CheckState
  openIndex: number | null
  onStep: (sentence: CheckedSentence) => void
  onClose: () => void
}

/** A sentence against what was found, and the document itself one step further. */
export function SentenceAside({ check, openIndex, onStep, onClose }: SentenceAsideProps) {
  const [opened, setOpened] = useState<{ index: number; passage: OpenPassage } | null>(null)
  const at = check.sentences.findIndex((sentence) => sentence.index === openIndex)
  const sentence = check.sentences[at]
  const passage = opened && opened.index === openIndex ? opened.passage : null
  return (
    <SidePanel
      label={passage ? 'Source' : 'Verdict'}
      title={passage?.title ?? 'Verdict'}
      open={sentence !== undefined}
      onClose={onClose}
    >
      {passage && (
        <SourceView
          passage={passage}
          steps={null}
          onStep={() => undefined}
          onWhy={() => setOpened(null)}
          onClose={onClose}
        />
      )}
      {!passage && sentence && (
        <SentenceView
          sentence={sentence}
          leastCover={check.leastCover}
          previous={check.sentences[at - 1] ?? null}
          next={check.sentences[at + 1] ?? null}
          position={`${at + 1} of ${check.sentences.length}`}
          onStep={onStep}
          onOpenPassage={(next) => setOpened({ index: sentence.index, passage: next })}
          onClose={onClose}
        />
      )}
    </SidePanel>
  )
}
