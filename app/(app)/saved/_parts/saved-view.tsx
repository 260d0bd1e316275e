'use client'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Citation } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { formatDay } from '@/lib/domain/format-day'
import type { SavedState } from '@/lib/domain/saved-question'
import type { OpenPassage } from '../../_chat/chat-context'
import { ReadTurn } from '../../_chat/read-turn'
import { markSeen } from '../../_chat/saved/actions'
import { SourceAside } from '../../_chat/source-aside'
import { LookButton } from './look-button'
import { WhatChanged } from './what-changed'

export type SavedViewProps = {
  id: string
  question: string
  state: SavedState
  line: string
  checkedAt: string | null
  changedAt: string | null
  now: StoredAnswer
  before: StoredAnswer | null
  added: readonly string[]
  gone: readonly string[]
  /** Sentences of the earlier answer rest on documents that are gone or closed by now. */
  hasClosed: boolean
}

type Opened = { passage: OpenPassage; among: readonly Citation[] }

/** A saved question: what changed, what it says now, and what it said before. */
export function SavedView(props: SavedViewProps) {
  const { id, question, state, line, checkedAt, changedAt, now, before, added, gone, hasClosed } = props
  const change = { added, gone, hasClosed }
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useCallback((passage: OpenPassage, among: readonly Citation[]) => setOpened({ passage, among }), [])
  // A failure leaves it unseen, which is true of it.
  useEffect(() => {
    if (state === 'changed') void markSeen({ id })
  }, [id, state])
  const passage = opened?.passage ?? null
  return (
    <div className="flex h-full min-h-0">
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-12 sm:px-8 sm:pt-10">
          <Link href="/saved" className="mb-4 inline-flex items-center gap-1.5 text-sm text-muted hover:text-ink">
            <ArrowLeft className="size-4" aria-hidden /> Saved questions
          </Link>
          <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">{question}</h1>
          <div className="mt-2 mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="text-sm text-muted">{line}</p>
            <LookButton id={id} checkedAt={checkedAt} />
          </div>
          {before && changedAt && <WhatChanged {...change} now={now} changedOn={formatDay(changedAt)} />}
          {before && <Heading>Now</Heading>}
          <ReadTurn answer={now} heading={null} openPassage={passage} onOpen={open} />
          {before && (
            <div className="mt-12 border-t border-line pt-8">
              <Heading>
                Before <Badge tone="outline">until {formatDay(now.createdAt)}</Badge>
              </Heading>
              <ReadTurn answer={before} heading={null} openPassage={passage} onOpen={open} />
            </div>
          )}
        </div>
      </div>
      <SourceAside
        passage={passage}
        why={null}
        among={opened?.among ?? []}
        onOpen={open}
        onWhy={() => undefined}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

function Heading({ children }: { children: React.ReactNode }) {
  return <h2 className="mb-3 flex items-center gap-2 text-base font-semibold">{children}</h2>
}
