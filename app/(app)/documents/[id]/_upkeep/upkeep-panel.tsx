'use client'
import { BadgeCheck, CircleCheck, Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { formatDay } from '@/lib/domain/format-day'
import type { UpkeepView } from './load-upkeep'
import { ReviewDialog } from './review-dialog'
import { UpkeepForm } from './upkeep-form'

/** Who answers for the document and until when, with the acts of those who may. Nothing for readers while nobody has said anything. */
export function UpkeepPanel({ upkeep }: { upkeep: UpkeepView }) {
  const [asking, setAsking] = useState<'review' | 'change' | null>(null)
  const { owner, reviewed, reviewAt, expiresAt, canSetDates } = upkeep
  const isEmpty = !upkeep.isOfficial && owner === null && reviewed === null && reviewAt === null && expiresAt === null
  if (isEmpty && !canSetDates) return null
  return (
    <section aria-label="Owner and dates" className="mb-6">
      <h2 className="mb-3 text-sm font-semibold">Owner and dates</h2>
      <dl className="grid gap-2.5 text-sm">
        <Fact name="Owner">
          {owner === null ? (
            <span className="text-muted">Nobody yet</span>
          ) : (
            <span className="flex flex-wrap items-center gap-2">
              <Avatar name={owner.name} />
              <span className="min-w-0 wrap-anywhere">{owner.name}</span>
              {owner.hasLeft && <Badge tone="warn">Owner left</Badge>}
            </span>
          )}
        </Fact>
        {upkeep.isOfficial && (
          <Fact name="Standing">
            <span className="flex items-center gap-1.5">
              <BadgeCheck className="size-4 text-accent" aria-hidden />
              Official: preferred where several documents answer
            </span>
          </Fact>
        )}
        {reviewed && (
          <Fact name="Reviewed">
            {formatDay(reviewed.at)}
            {reviewed.by && `, by ${reviewed.by}`}
          </Fact>
        )}
        {reviewAt !== null && (
          <Fact name="To be reviewed by">
            <Day day={reviewAt} word={upkeep.dueForReview ? 'Due' : null} />
          </Fact>
        )}
        {expiresAt !== null && (
          <Fact name="Expires on">
            <Day day={expiresAt} word={upkeep.expired ? 'Expired' : null} />
          </Fact>
        )}
      </dl>
      {canSetDates && (
        <div className="mt-3 flex flex-wrap gap-2">
          {!upkeep.expired && (reviewAt !== null || owner !== null) && (
            <Button
              size="sm"
              variant={upkeep.dueForReview ? 'primary' : 'secondary'}
              onClick={() => setAsking('review')}
            >
              <CircleCheck aria-hidden />
              Reviewed
            </Button>
          )}
          <Button size="sm" onClick={() => setAsking('change')}>
            <Pencil aria-hidden />
            {isEmpty ? 'Set' : 'Change'}
          </Button>
        </div>
      )}
      {asking === 'review' && <ReviewDialog upkeep={upkeep} onClose={() => setAsking(null)} />}
      {asking === 'change' && <UpkeepForm upkeep={upkeep} onClose={() => setAsking(null)} />}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}

function Day({ day, word }: { day: string; word: string | null }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {formatDay(day)}
      {word !== null && <Badge tone="warn">{word}</Badge>}
    </span>
  )
}
