import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ExperimentDetail } from '@/lib/evals/experiments/get-experiment'
import { ReportTable } from './report-table'

/** What the change saves and what it costs, first in words, then figure by figure. */
export function Report({ detail: { figures, outcome, sides, experiment } }: { detail: ExperimentDetail }) {
  const isEmpty = sides.control.answers + sides.treatment.answers === 0
  const isFlag = experiment.percent === 100
  return (
    <section aria-label="Report" className="grid grid-cols-1 gap-3">
      <Card>
        <CardHeader
          title="What it shows"
          {...(isFlag && {
            description: 'Held against readers who were not drawn: a difference may be theirs and not the change’s.',
          })}
        />
        <CardBody>
          {outcome.length > 0 ? (
            <ul className="grid gap-1">
              {outcome.map((sentence) => (
                <li key={sentence} className="text-pretty">
                  {sentence}
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-muted">
              {isEmpty
                ? 'No reader has asked since it started.'
                : 'Nothing that could be compared: that needs answers of three readers on each side.'}
            </p>
          )}
        </CardBody>
      </Card>
      {!isEmpty && (
        <>
          <ReportTable figures={figures} />
          <p className="max-w-3xl text-sm text-pretty text-muted">
            Less is better in every row. The intervals are made by drawing readers, not answers, 999 times: what one
            reader asks hangs together. One interval in twenty misses by chance. Answers that were verified or came from
            elsewhere than the model are not counted; while an experiment runs its readers get none from the cache.
          </p>
        </>
      )}
    </section>
  )
}
