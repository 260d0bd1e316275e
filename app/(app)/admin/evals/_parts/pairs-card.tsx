import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { notJudgedTable } from '@/lib/domain/judge'
import { errorTable } from '@/lib/errors/error-codes'
import type { Calibration } from '@/lib/evals/judge/calibration/calibrate'
import type { PairOutcome } from '@/lib/evals/judge/pairs/read-pairs'
import type { ComparedRuns } from '@/lib/evals/judge/tasks/task-keys'
import type { TaskState } from '@/lib/evals/judge/tasks/start-judge-task'
import { JudgeStanding } from '../../_parts/judge-standing'
import { JudgePairsButton } from './judge-pairs-button'

export type PairsCardProps = {
  runs: ComparedRuns
  pairs: readonly PairOutcome[]
  task: TaskState
  /** Null: nobody can judge. */
  judge: { model: string; samples: number; calibration: Calibration } | null
}

/** Which of two answers a model finds better, case by case, asked with either in the first place. */
export function PairsCard({ runs, pairs, task, judge }: PairsCardProps) {
  const open = pairs.filter(({ verdict }) => verdict === null).length
  const asked = pairs.length - pairs.filter(({ judgement }) => judgement === null).length
  return (
    <Card aria-label="Judge">
      <CardHeader
        title="Which answer is better"
        description="A model sees both answers to a case, once in each order. Its word counts when it is the same both times; otherwise it is undecided."
        actions={
          judge && (
            <JudgePairsButton
              runs={runs}
              model={judge.model}
              samples={judge.samples}
              open={open}
              isRunning={task.status === 'open'}
            />
          )
        }
      />
      <CardBody className="grid gap-4">
        {!judge && (
          <p className="text-sm text-muted">
            There is no model to judge.{' '}
            <Link className="text-accent underline underline-offset-2" href="/admin/judge">
              What is missing
            </Link>
          </p>
        )}
        {pairs.length === 0 && <p className="text-sm text-muted">No case was answered in both runs.</p>}
        {task.status === 'open' && task.row && (
          <output className="block">
            <p className="tabular mb-2 text-sm">
              {task.row.done} of {task.row.total} cases compared.
            </p>
            <Progress value={task.row.done === 0 ? null : task.row.done / task.row.total} label="Cases compared" />
          </output>
        )}
        {task.status === 'lost' && (
          <Notice tone="warn" title="The judge was interrupted">
            Start it again: it goes on with what is left.
          </Notice>
        )}
        {task.status === 'failed' && task.row?.errorCode && (
          <Notice tone="danger" title={errorTable[task.row.errorCode].title}>
            {errorTable[task.row.errorCode].message}
          </Notice>
        )}
        {asked > 0 && <Outcomes runs={runs} pairs={pairs} />}
        {asked > 0 && judge && <JudgeStanding calibration={judge.calibration} />}
      </CardBody>
    </Card>
  )
}

const shownFirst = { won: 0, lost: 1, undecided: 2, even: 3 } as const

function Outcomes({ runs, pairs }: Pick<PairsCardProps, 'runs' | 'pairs'>) {
  const countOf = (verdict: string): number => pairs.filter((one) => one.verdict === verdict).length
  const figures = [
    ['Won', countOf('won')],
    ['Lost', countOf('lost')],
    ['Even', countOf('even')],
    ['Undecided', countOf('undecided')],
    ['Not judged', pairs.filter(({ verdict }) => verdict === null).length],
  ] as const
  const shown = pairs
    .flatMap((pair) => (pair.verdict === 'even' || !pair.judgement ? [] : [pair]))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="tabular text-lg font-semibold">{count}</dd>
          </div>
        ))}
      </dl>
      {shown.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {shown.map(({ caseId, question, verdict, code }) => (
            <li key={caseId}>
              <Link
                className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2 text-sm hover:bg-hover"
                href={`/admin/evals/compare/${caseId}?a=${runs.before}&b=${runs.after}`}
              >
                <span>{question}</span>
                <span className="text-muted">
                  {verdict ?? `not judged: ${code ? notJudgedTable[code] : 'not asked yet'}`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const rankOf = ({ verdict }: PairOutcome): number => (verdict === null ? 4 : shownFirst[verdict])
