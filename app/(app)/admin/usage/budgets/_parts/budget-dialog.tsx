'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { BudgetSubjectChoices } from '@/db/queries/budgets/list-budget-subjects'
import type { SoftAction } from '@/lib/domain/budget'
import { saveBudget } from '../actions'
import { emptyFields, fieldsOf, readFields, type BudgetErrors, type BudgetFields } from './budget-fields'
import type { BudgetRow } from './budget-row'
import { SubjectFields } from './subject-fields'

export type BudgetForm = {
  readonly subjects: BudgetSubjectChoices
  /** Hosted models that can stand in. */
  readonly models: readonly string[]
  /** Of whoever looks: readers are told to ask them where nobody else is named. */
  readonly ownName: string
}

const actions = [
  { value: 'warn', label: 'Tell readers, change nothing' },
  { value: 'cheaper', label: 'Let a cheaper model answer' },
  { value: 'local', label: 'Answer with quotes only, which cost nothing' },
] as const

export type BudgetDialogProps = { form: BudgetForm; row: BudgetRow | null; onClose: () => void }

/** Adds a budget, or changes the limits of one: whose it is and its period stay. */
export function BudgetDialog({ form, row, onClose }: BudgetDialogProps) {
  const save = useAction(saveBudget, { done: row ? 'Budget changed' : 'Budget added' })
  const [fields, setFields] = useState<BudgetFields>(row ? fieldsOf(row) : emptyFields)
  const [errors, setErrors] = useState<BudgetErrors>({})
  const judge = (next: BudgetFields) => {
    const read = readFields(next)
    setErrors(read.ok ? {} : read.errors)
    return read
  }
  const change = (part: Partial<BudgetFields>): void => {
    const next = { ...fields, ...part }
    setFields(next)
    // Not before the first try to save: nobody is told of a field they have not reached.
    if (Object.keys(errors).length > 0) judge(next)
  }
  const submit = async (): Promise<void> => {
    const read = judge(fields)
    if (!read.ok) return
    const saved = await save.run(read.input)
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={row ? `Budget of ${row.name}` : 'Add a budget'}
      description="It holds from the next call on. What was spent in the period so far counts."
    >
      <form onSubmit={onSubmit(submit)} noValidate className="grid gap-4">
        {!row && <SubjectFields subjects={form.subjects} fields={fields} error={errors.subjectId} onChange={change} />}
        <Field
          label="Soft limit, in dollars"
          hint="Readers are told from here on. Leave it empty for none."
          error={errors.soft}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            placeholder="8.00"
            value={fields.soft}
            onChange={(event) => change({ soft: event.target.value })}
            className="tabular"
          />
        </Field>
        <Field label="From the soft limit on">
          <Select
            options={actions.filter(({ value }) => value !== 'cheaper' || form.models.length > 0)}
            value={fields.softAction}
            onValueChange={(softAction) => change({ softAction: softAction as SoftAction })}
          />
        </Field>
        {fields.softAction === 'cheaper' && (
          <Field label="Cheaper model" error={errors.cheaperModel} hint="It answers whoever asks for another.">
            <Select
              options={form.models.map((id) => ({ value: id, label: id }))}
              {...(fields.cheaperModel === '' ? {} : { value: fields.cheaperModel })}
              onValueChange={(cheaperModel) => change({ cheaperModel })}
            />
          </Field>
        )}
        <Field
          label="Hard limit, in dollars"
          hint="Calls are refused from here on until the budget renews. It is exceeded by one answer at most."
          error={errors.hard}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            placeholder="10.00"
            value={fields.hard}
            onChange={(event) => change({ hard: event.target.value })}
            className="tabular"
          />
        </Field>
        <Field label="Whom to ask" hint="Named to readers who are refused: a person, a team, an address.">
          <Input
            autoComplete="off"
            maxLength={120}
            placeholder={form.ownName}
            value={fields.contact}
            onChange={(event) => change({ contact: event.target.value })}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={save.pending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
