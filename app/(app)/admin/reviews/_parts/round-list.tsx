import { ClipboardCheck } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Progress } from '@/components/ui/progress'
import type { ReviewRound } from '@/db/queries/reviews/list-rounds'
import { describeRound, nameRound } from './describe-round'

/** Every round with how far it is, and what waits for the person who looks. */
export function RoundList({ rounds }: { rounds: readonly ReviewRound[] }) {
  if (rounds.length === 0)
    return (
      <EmptyState icon={ClipboardCheck} title="No round yet">
        Draw twenty answers to begin with. Two people judge them by keyboard, in about half an hour each.
      </EmptyState>
    )
  return (
    <Card aria-label="Rounds">
      <CardHeader title="Rounds" />
      <ul className="divide-y divide-line border-t border-line">
        {rounds.map((round) => (
          <li
            key={round.id}
            className="relative grid gap-x-6 gap-y-2 px-4 py-3.5 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_11rem_10rem] sm:items-center"
          >
            <div className="min-w-0">
              <Link className="font-medium after:absolute after:inset-0" href={`/admin/reviews/${round.id}`}>
                {nameRound(round)}
              </Link>
              <p className="text-sm text-pretty text-muted">{describeRound(round)}</p>
            </div>
            <div className="grid gap-1.5">
              <p className="tabular text-sm text-muted">
                {round.judgedByAll} of {round.items} judged twice
              </p>
              <Progress label={nameRound(round)} value={round.items === 0 ? 0 : round.judgedByAll / round.items} />
            </div>
            <p className="flex flex-wrap gap-1.5 sm:justify-end">
              <Standing round={round} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Standing({ round: { endedAt, waiting, disagreements, items, judgedByAll } }: { round: ReviewRound }) {
  if (endedAt) return <Badge>Ended</Badge>
  return (
    <>
      {waiting > 0 && <Badge tone="accent">{waiting} for you</Badge>}
      {disagreements > 0 && <Badge tone="warn">{disagreements} differ</Badge>}
      {waiting === 0 && disagreements === 0 && (
        <Badge tone="outline">{judgedByAll === items ? 'Complete' : 'Waits for others'}</Badge>
      )}
    </>
  )
}
