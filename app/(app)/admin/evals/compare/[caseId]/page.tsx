import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import { findRun } from '@/db/queries/evals/find-run'
import { listResults, type EvalResultRow } from '@/db/queries/evals/list-results'
import { getAnswer } from '@/lib/answer/get-answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { notJudgedTable } from '@/lib/domain/judge'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { readPairs } from '@/lib/evals/judge/pairs/read-pairs'
import type { Runtime } from '@/lib/runtime/runtime'
import { AnswerCard } from '../../../_parts/answer-card'
import { Outcome } from '../../_parts/case-table'
import { diffWords } from '../../_parts/diff-words'
import { readComparedRuns, type CompareParams } from '../../_parts/read-compared-runs'

export const metadata: Metadata = { title: 'Compare answers' }

type Props = { params: Promise<{ caseId: string }>; searchParams: CompareParams }

/** Both answers to one case, and what changed between them. */
export default async function CompareCasePage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const [{ caseId }, runs] = [await params, await readComparedRuns(searchParams)]
  if (!runs) notFound()
  const before = await loadSide(runtime, scope, runs.before, caseId)
  const after = await loadSide(runtime, scope, runs.after, caseId)
  if (!before || !after) notFound()
  const pair = (await readPairs(runtime, scope, runs)).find((one) => one.caseId === caseId)
  const judgement = pair?.judgement
  return (
    <>
      <PageHeader title={after.result.definition.question} description={caseId}>
        <Link
          className="text-sm text-muted hover:text-ink"
          href={`/admin/evals/compare?a=${runs.before}&b=${runs.after}`}
        >
          ← Back to the comparison
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <Card>
          <CardHeader title="What changed" />
          <CardBody>
            <Change before={before.answer} after={after.answer} />
            {judgement && <JudgedPair judgement={judgement} isOpen={isWhole(before.answer) && isWhole(after.answer)} />}
          </CardBody>
        </Card>
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
          <Side word="Before" side={before} />
          <Side word="After" side={after} />
        </div>
      </div>
    </>
  )
}

/** The judge's word; its reason only for those who may read all that it may repeat. */
function JudgedPair({ judgement, isOpen }: { judgement: JudgementRow; isOpen: boolean }) {
  const { verdict, code, reason } = judgement
  return (
    <p className="mt-3 border-t border-line pt-3 text-sm text-muted">
      <b className="font-medium text-ink">Judge: {verdict ?? 'not judged'}. </b>
      {code ? `${notJudgedTable[code]}.` : isOpen ? reason : null}
    </p>
  )
}

const isWhole = (answer: StoredAnswer | null): boolean =>
  answer !== null && !answer.citations.some(({ withheld }) => withheld)

type Side = { readonly result: EvalResultRow; readonly answer: StoredAnswer | null }

async function loadSide(runtime: Runtime, scope: Scope, runId: EvalRunId, caseId: string): Promise<Side | null> {
  if (!(await findRun(runtime.db, scope, { runId }))) return null
  const results = await listResults(runtime.db, scope, { runId })
  const result = results.find((one) => one.caseId === caseId)
  if (!result) return null
  const answer = result.answerId ? await getAnswer(runtime, scope, result.answerId).catch(nullWhenMissing) : null
  return { result, answer }
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}

/** An answer and a refusal have no words to hold against each other: that one became the other is the change. */
function Change({ before, after }: { before: StoredAnswer | null; after: StoredAnswer | null }) {
  if (before?.status === after?.status) return <Diff before={wordsOf(before)} after={wordsOf(after)} />
  return (
    <p className="text-sm">
      It was {before?.status ?? 'lost'} before, and is {after?.status ?? 'lost'} now.
    </p>
  )
}

const wordsOf = (answer: StoredAnswer | null): string =>
  answer ? answer.text || (answer.refusal?.message ?? answer.error?.message ?? '') : ''

function Diff({ before, after }: { before: string; after: string }) {
  const parts = diffWords(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return <p className="text-sm text-muted">The two say the same.</p>
  return (
    <p className="max-w-[42rem] font-serif text-lg whitespace-pre-line">
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'removed')
          return (
            <del key={key} className="bg-danger-soft text-danger">
              {text}
            </del>
          )
        if (kind === 'added')
          return (
            <ins key={key} className="bg-accent-soft text-accent no-underline">
              {text}
            </ins>
          )
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}

function Side({ word, side: { result, answer } }: { word: string; side: Side }) {
  return (
    <section aria-label={word} className="grid gap-2">
      <p className="flex items-center gap-2 text-sm">
        <span className="font-medium">{word}</span>
        <Outcome passed={result.passed} />
      </p>
      {answer ? <AnswerCard answer={answer} /> : <p className="text-sm text-muted">The answer is gone.</p>}
    </section>
  )
}
