import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { EvalResultRow } from '@/db/queries/evals/list-results'
import { listJudgementsOfRun } from '@/db/queries/judge/list-judgements'
import { getAnswer } from '@/lib/answer/get-answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { EvalRunId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getEvalRun } from '@/lib/evals/get-eval-run'
import { presentCase } from '@/lib/evals/golden/present-case'
import { appSuite } from '@/lib/evals/app-suite'
import { AnswerCard } from '../../../_parts/answer-card'
import { CaseNavigation } from '../../_parts/case-navigation'
import { Outcome } from '../../_parts/case-table'
import { Expectation } from '../../_parts/expectation'
import { JudgedCase } from '../../_parts/judged-case'
import { ScoreList } from '../../_parts/score-list'

export const metadata: Metadata = { title: 'Eval case' }

/** One case: what was expected beside what was answered. */
export default async function EvalCasePage({ params }: { params: Promise<{ id: string; caseId: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id, caseId } = await params
  const detail = await getEvalRun(runtime, scope, id as EvalRunId).catch(nullWhenMissing)
  const result = detail?.results.find((one) => one.caseId === caseId)
  if (!detail || !result) notFound()
  const { suite } = detail.run
  const definition = await presentCase(runtime, scope, { suite, golden: result.definition })
  const answer = result.answerId ? await getAnswer(runtime, scope, result.answerId).catch(nullWhenMissing) : null
  const judgement =
    detail.run.judge && (await listJudgementsOfRun(runtime.db, scope, { runId: detail.run.id })).get(caseId)
  const reader =
    definition.readerGroups.length === 0
      ? 'a member without groups'
      : `a member of ${definition.readerGroups.join(', ')}`
  return (
    <>
      <PageHeader
        title={definition.question}
        description={`${result.caseId}, asked as ${reader} · ${definition.tags.join(', ')}`}
        actions={<CaseNavigation caseId={caseId} cases={detail.results.map(toLink)} />}
      >
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <Outcome passed={result.passed} />
          <Link className="text-muted hover:text-ink" href={`/admin/evals/${id}`}>
            ← Back to the run
          </Link>
          {suite === appSuite && (
            <Link className="text-muted hover:text-ink" href={`/admin/evals/cases/${caseId}`}>
              Change the case
            </Link>
          )}
        </div>
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          {definition.history.length > 0 && <History questions={definition.history} />}
          {answer && <AnswerCard answer={answer} />}
          {!answer && (
            <Notice title={result.passed === null ? 'Not asked yet' : 'The answer is gone'}>
              {result.passed === null
                ? 'This case has not had its turn.'
                : 'It was deleted with its conversation or its documents. The scores stay.'}
            </Notice>
          )}
        </div>
        <div className="order-first grid gap-4 lg:order-none">
          <Expectation golden={definition} answer={answer} />
          {result.passed !== null && (
            <Card>
              <CardHeader title="Scores" />
              <CardBody>
                <ScoreList scores={result.scores} />
              </CardBody>
            </Card>
          )}
          {judgement && (
            <JudgedCase
              verdict={judgement.verdict}
              code={judgement.code}
              reason={isWhole(answer) ? judgement.reason : null}
            />
          )}
        </div>
      </div>
    </>
  )
}

/** A reason may repeat words of a source: whoever may not read all of them reads the verdict alone. */
const isWhole = (answer: StoredAnswer | null): boolean =>
  answer !== null && !answer.citations.some(({ withheld }) => withheld)

const toLink = ({ runId, caseId, passed }: EvalResultRow) => ({
  id: caseId,
  href: `/admin/evals/${runId}/${caseId}`,
  outcome: String(passed),
})

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}

function History({ questions }: { questions: readonly string[] }) {
  return (
    <Card>
      <CardHeader title="Asked before, in the same conversation" />
      <CardBody>
        <ol className="grid gap-1 text-sm">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
