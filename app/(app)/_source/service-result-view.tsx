'use client'
import { PlugZap, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { splitBySpan } from '@/components/viewer/split-by-span'
import { nameService } from '@/lib/domain/name-service'
import { FootnoteBar } from './footnote-bar'
import type { SourceViewProps } from './source-view'
import { useServiceResult, type ServiceResult } from './use-service-result'

/** What a service said for an answer, as it was kept: no document, and it may say something else by now. */
export function ServiceResultView({ passage, steps, onStep, onWhy = null, onClose }: SourceViewProps) {
  const state = useServiceResult(passage.documentId)
  const result = state.status === 'ready' ? state.result : null
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex shrink-0 items-start gap-2 border-b border-line py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-base font-semibold">
            {result ? nameService({ name: result.service, askedAt: result.askedAt }) : passage.title}
          </h2>
          <p className="truncate text-xs text-muted">{result ? result.operation : 'Loading…'}</p>
        </div>
        <Button variant="ghost" size="icon-sm" aria-label="Close source" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <FootnoteBar steps={steps} onStep={onStep} onWhy={onWhy} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {state.status === 'loading' && (
          <div className="grid gap-3 p-6">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-32 w-full" />
          </div>
        )}
        {state.status === 'failed' && (
          <div className="p-4">
            <EmptyState
              icon={PlugZap}
              title="This cannot be opened"
              action={state.problem.retryable && <Button onClick={state.retry}>Try again</Button>}
            >
              {state.problem.code === 'not_found'
                ? 'Only who asked may read what a service said, as long as the service is open to them.'
                : state.problem.message}
            </EmptyState>
          </div>
        )}
        {result && <Said result={result} span={{ start: passage.charStart, end: passage.charEnd }} />}
      </div>
    </div>
  )
}

function Said({ result, span }: { result: ServiceResult; span: { start: number; end: number } }) {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
    // Each footnote that is stepped to is scrolled to.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [span.start])
  const [before, inside, after] = splitBySpan(result.text, 0, span)
  const given = Object.entries(result.arguments)
  return (
    <div className="grid gap-4 p-5">
      <p className="flex gap-2.5 text-sm text-pretty text-muted">
        <PlugZap className="mt-0.5 size-4 shrink-0" aria-hidden />
        <span>
          A service said this when the question was asked. It is no document, and the service may say something else by
          now.
        </span>
      </p>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-muted">Asked</dt>
        <dd className="font-mono text-xs leading-5 break-all">{result.operationKey}</dd>
        {given.length > 0 && (
          <>
            <dt className="text-muted">With</dt>
            <dd className="font-mono text-xs leading-5 break-all">
              {given
                .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
                .join(', ')}
            </dd>
          </>
        )}
      </dl>
      <section
        aria-label="What it said"
        className="rounded-lg border border-line bg-paper px-4 py-3 font-serif text-base leading-relaxed wrap-anywhere whitespace-pre-line"
      >
        {before}
        {inside && (
          <mark ref={mark} className="rounded-xs bg-mark text-ink">
            {inside}
          </mark>
        )}
        {after}
      </section>
    </div>
  )
}
