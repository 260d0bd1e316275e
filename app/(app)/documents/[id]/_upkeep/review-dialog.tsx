'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { addDays } from '@/lib/domain/add-days'
import { checkUpkeep } from '@/lib/domain/check-upkeep'
import { formatDay } from '@/lib/domain/format-day'
import { reviewDocument } from '../../actions'
import type { UpkeepView } from './load-upkeep'

export type ReviewDialogProps = { upkeep: UpkeepView; onClose: () => void }

const intervals = [
  { label: '3 months', days: 91 },
  { label: '6 months', days: 182 },
  { label: 'A year', days: 365 },
]

/** Somebody has found the document right: when next? The same interval as before is proposed. */
export function ReviewDialog({ upkeep, onClose }: ReviewDialogProps) {
  const { documentId, nextReviewAt, expiresAt, today } = upkeep
  const [day, setDay] = useState(nextReviewAt)
  const review = useAction(reviewDocument, {
    done: ({ reviewAt }) => (reviewAt === null ? 'Reviewed' : `Reviewed. Next on ${formatDay(reviewAt)}`),
  })
  const reviewAt = day === '' ? null : day
  const isPast = reviewAt !== null && reviewAt <= today
  const problem = isPast ? 'The next review must be after today.' : checkUpkeep(upkeep, { reviewAt }, today)
  const save = async (): Promise<void> => {
    if ((await review.run({ documentId, reviewAt })) !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Reviewed"
      description="You have looked at the document and it is right. Your name and today’s date are kept."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" disabled={problem !== null} loading={review.pending} onClick={() => void save()}>
            Mark as reviewed
          </Button>
        </>
      }
    >
      <div className="grid gap-2.5">
        <Field label="Next review" hint="Leave it empty if there is to be none." error={problem}>
          <Input
            type="date"
            value={day}
            min={addDays(today, 1)}
            {...(expiresAt === null ? {} : { max: expiresAt })}
            onChange={(event) => setDay(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          {intervals.map(({ label, days }) => (
            <Button key={label} size="sm" onClick={() => setDay(addDays(today, days))}>
              In {label.toLowerCase()}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
