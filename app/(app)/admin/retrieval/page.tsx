import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { readEnv } from '@/lib/config/env'
import { describeExpansions } from '@/lib/domain/describe-expansions'
import { describeReranking } from '@/lib/domain/describe-reranking'
import { formatDuration } from '@/lib/domain/format-figures'
import { newId } from '@/lib/domain/new-id'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import { searchModeSchema, type RetrieveResult } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { chosenReranker } from '@/lib/models/hosted/chosen-reranker'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { RankTable } from './rank-table'
import { RetrievalForm } from './retrieval-form'
import { explainDecision } from './explain-decision'
import { asSet, rerankerOptions, type RerankerOption } from './reranker-choices'

export const metadata: Metadata = { title: 'Retrieval test' }

type RawParams = Record<string, string | string[] | undefined>

const rerankChoices = { auto: 'auto', always: true, never: false } as const

function readParams(raw: RawParams) {
  const text = (key: string): string => (typeof raw[key] === 'string' ? raw[key] : '')
  const mode = searchModeSchema.catch('hybrid').parse(raw['mode'])
  const rerank = text('rerank') in rerankChoices ? (text('rerank') as keyof typeof rerankChoices) : 'auto'
  return { q: text('q').trim().slice(0, 2000), mode, rerank, by: text('by') }
}

/** For admins who want to know why a passage came first, or why it did not come at all. */
export default async function RetrievalTestPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { runtime, scope } = await requirePage('admin')
  const asked = readParams(await searchParams)
  const rerankers = await loadRerankers(runtime, scope)
  const params = { ...asked, by: rerankers.some(({ value }) => value === asked.by) ? asked.by : asSet }
  let found: RetrieveResult | undefined
  let expansions: readonly QuestionExpansion[] = []
  let problem: string | undefined
  try {
    if (params.q !== '') {
      const rerank = rerankChoices[params.rerank]
      expansions = await readWithGlossary(runtime, scope, { question: params.q })
      found = await retrievePassages(runtime, scope, {
        query: params.q,
        expansions,
        mode: params.mode,
        rerank,
        ...(params.by !== asSet && { reranker: params.by }),
        k: 20,
        shape: 'chunks',
        requestId: newId('request'),
      })
    }
  } catch (thrown) {
    runtime.log.error('retrieval-test-failed', thrown)
    problem = toFootnoteError(thrown).message
  }
  return (
    <>
      <PageHeader
        title="Retrieval test"
        description="Runs a question through retrieval alone and shows what each part thought of each passage. You see what you may read; a member may see less."
      />
      <RetrievalForm {...params} rerankers={rerankers} />
      <div className="mt-6 grid gap-4">
        {problem && <Notice tone="danger">{problem}</Notice>}
        {!found && !problem && (
          <EmptyState title="Ask something">
            The table shows the rank by keyword, by meaning, after fusion and after reranking.
          </EmptyState>
        )}
        {expansions.length > 0 && <p className="text-sm">{describeExpansions(expansions)}</p>}
        {found && <Timings found={found} />}
        {found && found.passages.length > 0 && <RankTable passages={found.passages} query={params.q} />}
        {found?.passages.length === 0 && (
          <EmptyState title="Nothing found">Neither ranking returned a passage that you may read.</EmptyState>
        )}
      </div>
    </>
  )
}

async function loadRerankers(runtime: Runtime, scope: Scope): Promise<RerankerOption[]> {
  const [offered, settings] = await Promise.all([
    runtime.models.listRerankers(scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  return rerankerOptions(offered, chosenReranker(settings, readEnv()))
}

function Timings({ found }: { found: RetrieveResult }) {
  const { embedMs, searchMs, rerankMs, totalMs } = found.timings
  return (
    <p className="text-sm text-muted">
      <span className="tabular">
        Question embedded in {formatDuration(embedMs)}, searched in {formatDuration(searchMs)}, reranked in{' '}
        {formatDuration(rerankMs)}, {formatDuration(totalMs)} in all.
      </span>{' '}
      {found.rerankedBy ? `Ordered by ${describeReranking(found.rerankedBy)}.` : explainDecision(found.rerank)}
    </p>
  )
}
