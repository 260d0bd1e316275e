import { Fragment } from 'react'
import { fewestToSay, reviewRisks, reviewRiskTable } from '@/lib/domain/answer-review'

/** One press away: how answers are drawn, and what the figures mean. */
export function HowReviews() {
  return (
    <details className="group max-w-3xl text-sm">
      <summary className="cursor-pointer list-none text-muted [&::-webkit-details-marker]:hidden">
        <span className="font-medium whitespace-nowrap text-accent group-open:hidden">How this is worked out</span>
        <span className="hidden font-medium text-accent group-open:inline">Close</span>
      </summary>
      <div className="mt-3 grid gap-2.5 rounded-lg border border-line bg-surface px-4 py-3 text-pretty text-muted">
        <p>
          <b className="font-medium text-ink">What is drawn. </b>
          Every answer of the time has the first risk of this list that applies. Within a risk the draw is by chance;
          risks that matter more get more of it, and a third of a round goes by size alone.
        </p>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          {reviewRisks.map((risk) => (
            <Fragment key={risk}>
              <dt className="font-medium text-ink">{reviewRiskTable[risk].word}</dt>
              <dd>{reviewRiskTable[risk].how}</dd>
            </Fragment>
          ))}
        </dl>
        <p>
          <b className="font-medium text-ink">What it says of all. </b>
          Each judged answer stands for as many as its risk has for each judged one, so that the risky ones do not make
          the whole look worse than it is. Below {fewestToSay} answers nothing is told.
        </p>
        <p>
          <b className="font-medium text-ink">Blind. </b>
          Nobody sees what the other said, nor why an answer was drawn, until both have judged; nobody judges what was
          answered to them; who asked is never told. Sources that you may not read stay closed.
        </p>
        <p>
          <b className="font-medium text-ink">Agreement. </b>
          Krippendorff’s alpha, and Cohen’s kappa where two people judged everything: 1 is full agreement, 0 what chance
          would give. From .8 on verdicts can be relied on, below .67 they cannot.
        </p>
      </div>
    </details>
  )
}
