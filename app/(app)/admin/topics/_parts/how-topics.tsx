import { Fragment } from 'react'
import { formatCount } from '@/lib/domain/format-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { TopicsOfPeriod } from '@/lib/feedback/topics/list-topics'
import { kindWords } from './kind-words'

type Run = NonNullable<TopicsOfPeriod['shown']>['run']

/** When and from what it was worked out, and, one press away, how. */
export function HowTopics({ run, isAdmin }: { run: Run | null; isAdmin: boolean }) {
  return (
    <details className="group max-w-3xl text-sm">
      <summary className="cursor-pointer list-none text-muted [&::-webkit-details-marker]:hidden">
        {run && `Sorted ${formatStamp(run.endsAt)} UTC, ${describeMethod(run.method)}. `}
        <span className="font-medium whitespace-nowrap text-accent group-open:hidden">How this is worked out</span>
        <span className="hidden font-medium text-accent group-open:inline">Close</span>
      </summary>
      <div className="mt-3 grid gap-2.5 rounded-lg border border-line bg-surface px-4 py-3 text-pretty text-muted">
        <p>
          <b className="font-medium text-ink">Which questions. </b>
          Those of the period, and of the same length of time before it, that the documents did not serve. What the
          workspace’s rules refuse does not count. One question can be of several kinds.
        </p>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          {Object.values(kindWords).map(({ word, meaning }) => (
            <Fragment key={word}>
              <dt className="font-medium text-ink first-letter:uppercase">{word}</dt>
              <dd>{meaning}</dd>
            </Fragment>
          ))}
        </dl>
        <p>
          <b className="font-medium text-ink">Which stand together. </b>
          Each question is compared with each other one; groups are joined while their questions are near enough on
          average. The same questions always give the same topics.
        </p>
        {run && isAdmin && <Sampled run={run} />}
        <p>
          <b className="font-medium text-ink">What a topic is called. </b>
          Words that are frequent in it and rare in all questions of the period.
        </p>
        <p>
          <b className="font-medium text-ink">What is shown of whom. </b>
          {isAdmin
            ? 'A question is shown in its words only when its reader rated the answer or handed it to people. All others are counted where at least three different people asked about the subject, and a word of theirs is told only when three people used it.'
            : 'You see the questions that readers rated or handed to people, and no others.'}{' '}
          A question that its reader deletes leaves every count and name at once.
        </p>
      </div>
    </details>
  )
}

function Sampled({ run }: { run: Run }) {
  const isWhole = run.asked === run.taken && run.askedBefore === run.takenBefore
  return (
    <p>
      <b className="font-medium text-ink">How many. </b>
      {isWhole
        ? `All ${formatCount(run.asked)} of this period and ${formatCount(run.askedBefore)} of the one before.`
        : `The newest ${formatCount(run.taken)} of ${formatCount(run.asked)} of this period, and ${formatCount(run.takenBefore)} of ${formatCount(run.askedBefore)} of the one before. Because some are left out, no trend is told.`}
    </p>
  )
}

const describeMethod = (method: string | null): string =>
  method === 'words' || method === null
    ? 'by the words that questions share, because the workspace has no embedding model'
    : `by meaning (${method})`
