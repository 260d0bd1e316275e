'use client'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import type { CheckedSentence, SentenceVerdict } from '@/lib/domain/text-check'
import type { ChatCollection } from '../_chat/chat-context'
import { CheckedText } from './checked-text'
import { countVerdicts } from './check-state'
import { ExportMenu } from './export-menu'
import { SentenceAside } from './sentence-aside'
import { TextForm } from './text-form'
import { useCheck } from './use-check'
import { VerdictCounts } from './verdict-counts'

export type CheckViewProps = {
  collections: readonly ChatCollection[]
  isAdmin: boolean
  /** The hosted model that sees the sentences; null when none does. */
  sentTo: string | null
}

/** Paste a text, see each of its sentences checked against the documents, open what carries or contradicts it beside it. */
export function CheckView({ collections, isAdmin, sentTo }: CheckViewProps) {
  const [text, setText] = useState('')
  const [collectionIds, setCollectionIds] = useState<readonly string[]>([])
  const [openIndex, setOpenIndex] = useState<number | null>(null)
  const { check, start, stop, clear } = useCheck()
  const open = useCallback((sentence: CheckedSentence) => setOpenIndex(sentence.index), [])
  const close = useCallback(() => setOpenIndex(null), [])
  const { sentences } = check
  const isRunning = check.status === 'running'
  const isRefused = check.status === 'failed' && check.pieces.length === 0

  function begin() {
    setOpenIndex(null)
    void start(text, collectionIds)
  }

  /** The next sentence with this verdict behind the one that is open, from the first again at the end. */
  function step(verdict: SentenceVerdict) {
    const some = sentences.filter((sentence) => sentence.verdict === verdict)
    const next = some.find((sentence) => sentence.index > (openIndex ?? -1)) ?? some[0]
    if (next) open(next)
  }

  return (
    <div className="flex h-full min-h-0">
      <div className="min-w-0 flex-1 overflow-y-auto">
        <PageBody>
          <PageHeader
            title="Check a text"
            description="Each sentence is looked up in the documents that you may read: what carries it, what says otherwise, and what nothing is said about."
          />
          {check.status === 'idle' || isRefused ? (
            <>
              {isRefused && check.problem && (
                <Notice tone="danger" title="The text was not checked" className="mb-4">
                  {check.problem.message}
                </Notice>
              )}
              <TextForm
                text={text}
                onTextChange={setText}
                collections={collections}
                collectionIds={collectionIds}
                onCollectionsChange={setCollectionIds}
                isAdmin={isAdmin}
                sentTo={sentTo}
                onCheck={begin}
              />
            </>
          ) : (
            <>
              <div className="sticky top-0 z-10 -mx-2 mb-5 grid gap-3 bg-paper px-2 pb-3">
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <VerdictCounts counts={countVerdicts(sentences)} onStep={step} />
                  <div className="ml-auto flex gap-2">
                    {isRunning ? (
                      <Button onClick={stop}>Stop</Button>
                    ) : (
                      <>
                        <Button onClick={() => (clear(), close())}>Edit the text</Button>
                        {sentences.length > 0 && <ExportMenu check={check} />}
                      </>
                    )}
                  </div>
                </div>
                <Status check={check} onAgain={begin} />
              </div>
              <CheckedText check={check} openIndex={openIndex} onOpen={open} />
            </>
          )}
        </PageBody>
      </div>
      <SentenceAside check={check} openIndex={openIndex} onStep={open} onClose={close} />
    </div>
  )
}

function Status({ check, onAgain }: { check: ReturnType<typeof useCheck>['check']; onAgain: () => void }) {
  const all = check.pieces.filter((piece) => piece.isClaim).length
  const done = check.sentences.length
  if (check.status === 'running') {
    return (
      <div>
        <Progress value={all === 0 ? null : done / all} label="Sentences checked" />
        <p className="tabular mt-1.5 text-sm text-muted">
          {all === 0 ? 'Reading the text…' : `${done} of ${all} sentences`}
        </p>
      </div>
    )
  }
  if (check.status === 'failed') {
    return (
      <Notice tone="danger" title="The check broke off" action={<Button onClick={onAgain}>Check again</Button>}>
        {check.problem?.message}
      </Notice>
    )
  }
  if (check.status === 'stopped') {
    return (
      <Notice action={<Button onClick={onAgain}>Check again</Button>}>
        Stopped after {done} of {all} sentences. What is grey was not checked.
      </Notice>
    )
  }
  return (
    <output className="tabular block text-sm text-muted">
      {all === 0
        ? 'No sentence of this text states anything that a document could carry.'
        : `${all} ${all === 1 ? 'sentence' : 'sentences'} checked${check.tookMs === null ? '' : ` in ${(check.tookMs / 1000).toFixed(1)} s`}. Open a sentence to see why.`}
    </output>
  )
}
