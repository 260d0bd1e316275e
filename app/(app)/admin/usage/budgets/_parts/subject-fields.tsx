'use client'
import { Field } from '@/components/ui/field'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { BudgetSubjectChoices } from '@/db/queries/budgets/list-budget-subjects'
import type { BudgetSubject } from '@/lib/domain/budget'
import type { BudgetFields } from './budget-fields'

const kinds: readonly { value: BudgetSubject; label: string; hint: string }[] = [
  { value: 'workspace', label: 'The whole workspace', hint: 'All calls of everyone.' },
  { value: 'group', label: 'A group', hint: 'Its people together.' },
  { value: 'user', label: 'A person', hint: 'Also through their API keys.' },
  { value: 'key', label: 'An API key', hint: 'Only what comes through it.' },
]
const words = { group: 'Group', user: 'Person', key: 'API key' } as const
const missing = {
  group: 'There is no group yet. Make one under People and groups.',
  user: 'There is nobody yet.',
  key: 'There is no API key yet. People make theirs in their profile.',
} as const

export type SubjectFieldsProps = {
  subjects: BudgetSubjectChoices
  fields: BudgetFields
  error: string | undefined
  onChange: (part: Partial<BudgetFields>) => void
}

/** Whose budget it is, and whether it runs by day or by month. */
export function SubjectFields({ subjects, fields, error, onChange }: SubjectFieldsProps) {
  const { subjectKind, subjectId } = fields
  const choices = subjectKind === 'workspace' ? [] : subjects[subjectKind]
  return (
    <>
      <Field label="Whose">
        <Select
          options={kinds}
          value={subjectKind}
          onValueChange={(kind) => onChange({ subjectKind: kind as BudgetSubject, subjectId: '' })}
        />
      </Field>
      {subjectKind !== 'workspace' && (
        <Field label={words[subjectKind]} error={error} hint={choices.length === 0 ? missing[subjectKind] : undefined}>
          <Select
            key={subjectKind}
            options={choices.map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
            disabled={choices.length === 0}
            {...(subjectId === '' ? {} : { value: subjectId })}
            onValueChange={(id) => onChange({ subjectId: id })}
          />
        </Field>
      )}
      <div className="grid justify-items-start gap-1.5">
        <p className="text-sm font-medium">Renews every</p>
        <SegmentedControl
          aria-label="Renews every"
          value={fields.period}
          onValueChange={(period) => onChange({ period })}
          options={[
            { value: 'day', label: 'Day' },
            { value: 'month', label: 'Month' },
          ]}
        />
      </div>
    </>
  )
}
