import { Badge } from '@/components/ui/badge'
import { reviewVerdictTable } from '@/lib/domain/answer-review'
import { reviewLabelTable } from '@/lib/domain/review-labels'
import type { Disagreement } from '@/lib/evals/reviews/list-disagreements'

const places = ['First reviewer', 'Second reviewer'] as const

/** What each said, side by side. Without names: the argument counts. */
export function BothVerdicts({ verdicts }: Pick<Disagreement, 'verdicts'>) {
  return (
    <section aria-label="What two people said" className="grid gap-3 sm:grid-cols-2">
      {places.map((place, index) => {
        const said = verdicts[index]
        if (!said) return null
        return (
          <div key={place} className="rounded-lg border border-line bg-surface px-4 py-3">
            <h2 className="text-xs font-medium text-muted">{place}</h2>
            <p className="mt-1 flex flex-wrap items-center gap-2 font-semibold">
              {reviewVerdictTable[said.verdict].word}
              {said.label && <Badge tone="outline">{reviewLabelTable[said.label].word}</Badge>}
            </p>
            <p className="mt-1 text-sm break-words whitespace-pre-line text-muted">{said.note ?? 'No note.'}</p>
          </div>
        )
      })}
    </section>
  )
}
