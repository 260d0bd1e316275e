'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { UserId } from '@/lib/domain/ids'

export type TaskFieldsProps = {
  item: FeedbackListItem
  reviewers: readonly { id: UserId; name: string }[]
  onAssign: (task: { assigneeId: UserId | null; dueOn: string | null }) => void
}

const nobody = 'nobody'

/** Who looks at it, until when. */
export function TaskFields({ item, reviewers, onAssign }: TaskFieldsProps) {
  const { assigneeId, dueOn } = item
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
      <Field label="Given to">
        <Select
          value={assigneeId ?? nobody}
          onValueChange={(value) =>
            onAssign({ assigneeId: reviewers.find(({ id }) => id === value)?.id ?? null, dueOn })
          }
          options={[
            { value: nobody, label: 'Nobody' },
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label="Due">
        <Input
          type="date"
          className="px-2"
          value={dueOn ?? ''}
          onChange={(event) => onAssign({ assigneeId, dueOn: event.target.value || null })}
        />
      </Field>
    </div>
  )
}
