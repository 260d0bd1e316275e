import { driftLimits, type DriftReading } from '@/lib/domain/drift'

/** What the reading rests on, and, one press away, how it is tested. */
export function HowDrift({ latest }: { latest: DriftReading | null }) {
  return (
    <details className="group max-w-3xl text-sm">
      <summary className="cursor-pointer list-none text-muted [&::-webkit-details-marker]:hidden">
        {latest &&
          (latest.method === 'words'
            ? 'Questions are compared by their words, because no embedding model answers. '
            : `Questions are compared by meaning (${latest.method}). `)}
        <span className="font-medium whitespace-nowrap text-accent group-open:hidden">How this is tested</span>
        <span className="hidden font-medium text-accent group-open:inline">Close</span>
      </summary>
      <div className="mt-3 grid gap-2.5 rounded-lg border border-line bg-surface px-4 py-3 text-pretty text-muted">
        <p>
          <b className="font-medium text-ink">What is compared. </b>
          The last seven days with the four weeks before them, every day after midnight UTC. Golden runs, canary
          questions, deleted conversations and answers that their reader stopped do not count.
        </p>
        <p>
          <b className="font-medium text-ink">When it is called drift. </b>
          The weeks of each reader are shuffled, about two thousand times: a measure has drifted when they then lie as
          far apart as they do in fewer than one of {Math.round(1 / driftLimits.pValue)} shuffles, and the change is one
          that matters. Readers are held against themselves, because they differ from each other; someone who asks
          twenty odd questions in a week counts as one odd week. Of fifty readings in which nothing changed, about one
          raises an alert, all six measures together.
        </p>
        <p>
          <b className="font-medium text-ink">How much it takes. </b>
          {driftLimits.currentAnswers} answers in the week and {driftLimits.baseAnswers} before, from at least{' '}
          {driftLimits.currentBlocks} readers. Below that nothing is tested, and each measure says what is missing.
        </p>
        <p>
          <b className="font-medium text-ink">What a small change is. </b>
          Raises no alert, however certain: less than 3 points of refusals, 2 points of supported sentences or thumbs
          down, a fifth of the latency.
        </p>
      </div>
    </details>
  )
}
