'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { addDays } from '@/lib/domain/add-days'
import { checkUpkeep } from '@/lib/domain/check-upkeep'
import { changeUpkeep } from '../../actions'
import type { UpkeepView } from './load-upkeep'

export type UpkeepFormProps = { upkeep: UpkeepView; onClose: () => void }

const nobody = 'nobody'

/** Owner and dates of one document. An empty date is none. The owner themselves set the dates alone. */
export function UpkeepForm({ upkeep, onClose }: UpkeepFormProps) {
  const { documentId, people, today } = upkeep
  const [owner, setOwner] = useState(upkeep.owner?.id ?? nobody)
  const [reviewDay, setReviewDay] = useState(upkeep.reviewAt ?? '')
  const [expiryDay, setExpiryDay] = useState(upkeep.expiresAt ?? '')
  const [isOfficial, setIsOfficial] = useState(upkeep.isOfficial)
  const change = useAction(changeUpkeep, { done: 'Owner and dates saved' })
  const dates = { reviewAt: reviewDay || null, expiresAt: expiryDay || null }
  const problem = checkUpkeep(upkeep, dates, today)
  const isAboutReview = problem?.startsWith('The day of review') ?? false
  const save = async (): Promise<void> => {
    const ownerId = owner === nobody ? null : owner
    if ((await change.run({ documentId, ...dates, isOfficial, ...(people && { ownerId }) })) !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Owner and dates"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" disabled={problem !== null} loading={change.pending} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {people && (
          <Field
            label="Owner"
            hint="Is told when a review is due, and named where a question has no answer. One of those who may read it."
          >
            <Select value={owner} onValueChange={setOwner} options={optionsOf(upkeep)} />
          </Field>
        )}
        <Field
          label="To be reviewed by"
          hint="From this day on it is due for review. It goes on answering."
          error={isAboutReview && problem}
        >
          <Input type="date" value={reviewDay} onChange={(event) => setReviewDay(event.target.value)} />
        </Field>
        <Field
          label="Expires on"
          hint="From this day on it is not found any more and answers nothing. It stays in the list, and comes back when the day is moved."
          error={!isAboutReview && problem}
        >
          <Input
            type="date"
            value={expiryDay}
            min={addDays(today, 1)}
            onChange={(event) => setExpiryDay(event.target.value)}
          />
        </Field>
        <Checkbox
          label="Official"
          hint="Where several documents answer a question about as well, this one comes first."
          checked={isOfficial}
          onCheckedChange={(on) => setIsOfficial(on === true)}
        />
      </div>
    </Dialog>
  )
}

function optionsOf({ people, owner }: UpkeepView) {
  const known = (people ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = owner === null || known.some(({ value }) => value === owner.id)
  // Who has left, or may not read it any more, stays until somebody else is chosen.
  const former = owner && !isKnown ? [{ value: owner.id, label: `${owner.name} (cannot read it)` }] : []
  return [{ value: nobody, label: 'Nobody' }, ...former, ...known]
}
