import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import type { EvalResultRow } from '@/db/queries/evals/list-results'
import { getAnswer } from '@/lib/answer/get-answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { Scope } from '@/lib/domain/scope'
import { notJudgedTable } from '@/lib/domain/judge'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { compareOutcomes, pairCases } from '@/lib/evals/compare-outcomes'
import { comparePassages } from '@/lib/evals/compare-passages'
import { comparePrompts } from '@/lib/evals/compare-prompts'
import { getEvalRun } from '@/lib/evals/get-eval-run'
import { readPairs } from '@/lib/evals/judge/pairs/read-pairs'
import { readPromptPassages, type PromptPassages } from '@/lib/evals/read-prompt-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { AnswerCard } from '../../../_parts/answer-card'
import { CaseNavigation } from '../../_parts/case-navigation'
import { Outcome } from '../../_parts/case-table'
import { readComparedRuns, type CompareParams } from '../../_parts/read-compared-runs'
import { AnswerChange } from '../_parts/answer-change'
import { PassageChanges } from '../_parts/passage-changes'
import { PromptChange } from '../_parts/prompt-change'

export const metadata: Metadata = { title: 'Compare answers' }

type Props = { params: Promise<{ caseId: string }>; searchParams: CompareParams }

/** Both answers to one case, and what changed between them: words, passages, prompt. */
export default async function CompareCasePage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const [{ caseId }, runs] = [await params, await readComparedRuns(searchParams)]
  if (!runs) notFound()
  const [was, is] = await Promise.all(
    [runs.before, runs.after].map((runId) => getEvalRun(runtime, scope, runId).catch(nullWhenMissing)),
  )
  if (!was || !is) notFound()
  const before = await loadSide(runtime, scope, was.results, caseId)
  const after = await loadSide(runtime, scope, is.results, caseId)
  if (!before || !after) notFound()
  const pair = (await readPairs(runtime, scope, runs)).find((one) => one.caseId === caseId)
  const judgement = pair?.judgement
  const prompt = await comparePrompts(runtime, scope, {
    before: before.answer?.promptVersion ?? was.run.promptVersion,
    after: after.answer?.promptVersion ?? is.run.promptVersion,
    since: was.run.createdAt,
  })
  const cases = compareOutcomes(pairCases(was.results, is.results)).map((one) => ({
    id: one.caseId,
    href: `/admin/evals/compare/${one.caseId}?a=${runs.before}&b=${runs.after}`,
    outcome: one.outcome,
  }))
  return (
    <>
      <PageHeader
        title={after.result.definition.question}
        description={caseId}
        actions={cases.some(({ id }) => id === caseId) && <CaseNavigation caseId={caseId} cases={cases} />}
      >
        <Link
          className="text-sm text-muted hover:text-ink"
          href={`/admin/evals/compare?a=${runs.before}&b=${runs.after}`}
        >
          ← Back to the comparison
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <Card>
          <CardHeader title="What changed in the answer" />
          <CardBody>
            <AnswerChange before={before.answer} after={after.answer} />
            {judgement && <JudgedPair judgement={judgement} isOpen={isWhole(before.answer) && isWhole(after.answer)} />}
          </CardBody>
        </Card>
        <PassageChanges
          before={before.passages}
          after={after.passages}
          changes={comparePassages(before.passages?.passages ?? [], after.passages?.passages ?? [])}
        />
        <PromptChange prompt={prompt} isLocal={[before, after].every(isLocal)} />
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

type Side = {
  readonly result: EvalResultRow
  readonly answer: StoredAnswer | null
  readonly passages: PromptPassages | null
}

const isLocal = ({ answer }: Side): boolean => answer?.model.startsWith('local:') === true

async function loadSide(
  runtime: Runtime,
  scope: Scope,
  results: readonly EvalResultRow[],
  caseId: string,
): Promise<Side | null> {
  const result = results.find((one) => one.caseId === caseId)
  if (!result) return null
  const { answerId } = result
  if (answerId === null) return { result, answer: null, passages: null }
  const answer = await getAnswer(runtime, scope, answerId).catch(nullWhenMissing)
  return { result, answer, passages: await readPromptPassages(runtime, scope, answerId) }
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
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
