'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { addDays } from '@/lib/domain/add-days'
import { checkUpkeep } from '@/lib/domain/check-upkeep'
import type { UpkeepChange } from '@/lib/domain/upkeep'
import { someDocuments, type BulkDialogProps } from './bulk-dialog-props'
import { DayChoice, type DayChoiceValue } from './day-choice'

export type PersonName = { readonly id: string; readonly name: string }
export type UpkeepDialogProps = BulkDialogProps & { people: readonly PersonName[]; today: string }

const noDates = { reviewAt: null, expiresAt: null }

/** Owner, dates and standing of many documents: what is left as it is stays with each of them. */
export function UpkeepDialog({ count, pending, onClose, onConfirm, people, today }: UpkeepDialogProps) {
  const [owner, setOwner] = useState('keep')
  const [reviewAt, setReviewAt] = useState<DayChoiceValue>()
  const [expiresAt, setExpiresAt] = useState<DayChoiceValue>()
  const [standing, setStanding] = useState('keep')
  const change: UpkeepChange = {
    ...(owner === 'keep' ? {} : { ownerId: owner === 'none' ? null : owner }),
    ...(reviewAt === undefined ? {} : { reviewAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(standing === 'keep' ? {} : { isOfficial: standing === 'official' }),
  }
  const isWhole = Object.keys(change).length > 0 && reviewAt !== '' && expiresAt !== ''
  const problem = isWhole ? checkUpkeep(noDates, change, today) : null
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Owner and dates of ${someDocuments(count)}`}
      description="What you leave as it is stays with each document. The owner must be able to read it."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={!isWhole || problem !== null}
            loading={pending}
            onClick={() => void onConfirm({ kind: 'upkeep', ...change })}
          >
            Set
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Owner" hint="Is told when a review is due, and named where a question has no answer.">
          <Select
            value={owner}
            onValueChange={setOwner}
            options={[
              { value: 'keep', label: 'Leave as it is' },
              { value: 'none', label: 'Nobody' },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <DayChoice
          label="Review"
          hint="From this day on it is due for review. It goes on answering."
          value={reviewAt}
          onChange={setReviewAt}
        />
        <DayChoice
          label="Expiry"
          hint="From this day on it is not found any more. It stays in the list."
          value={expiresAt}
          min={addDays(today, 1)}
          onChange={setExpiresAt}
        />
        <Field
          label="Official"
          hint="Where several documents answer a question about as well, an official one comes first."
        >
          <Select
            value={standing}
            onValueChange={setStanding}
            options={[
              { value: 'keep', label: 'Leave as it is' },
              { value: 'official', label: 'Official' },
              { value: 'ordinary', label: 'Not official' },
            ]}
          />
        </Field>
        {problem !== null && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
