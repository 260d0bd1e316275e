'use client'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { GroupId, UserId } from '@/lib/domain/ids'
import type { FormState } from './form-state'

export type Choosable = { readonly id: string; readonly name: string; readonly hint?: string }

type Props = {
  form: FormState
  onChange: (next: Partial<FormState>) => void
  groups: readonly Choosable[]
  people: readonly Choosable[]
  error: string | undefined
}

/** Everyone, or chosen groups and people. */
export function AudienceFields({ form, onChange, groups, people, error }: Props) {
  return (
    <fieldset className="grid gap-3" aria-describedby={error ? 'audience-error' : undefined}>
      <legend className="mb-1.5 text-sm font-medium">Readers</legend>
      <SegmentedControl
        aria-label="Readers"
        value={form.who}
        onValueChange={(who) =>
          onChange({ who, ...(who === 'everyone' && form.share === 'all' && { share: 'steps' }) })
        }
        options={[
          { value: 'everyone', label: 'Everyone' },
          { value: 'chosen', label: 'Chosen groups and people' },
        ]}
        className="justify-self-start"
      />
      {form.who === 'chosen' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ChooseList
            label="Groups"
            items={groups}
            chosen={form.groupIds}
            onChange={(ids) => onChange({ groupIds: ids as GroupId[] })}
          />
          <ChooseList
            label="People"
            items={people}
            chosen={form.userIds}
            onChange={(ids) => onChange({ userIds: ids as UserId[] })}
          />
        </div>
      )}
      {error && (
        <p id="audience-error" role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type ListProps = {
  label: string
  items: readonly Choosable[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** A list to tick, with a filter where it is long. */
function ChooseList({ label, items, chosen, onChange }: ListProps) {
  const [filter, setFilter] = useState('')
  const shown = items.filter(({ name, hint = '' }) => `${name} ${hint}`.toLowerCase().includes(filter.toLowerCase()))
  return (
    <div className="grid content-start gap-2">
      <p className="text-sm font-medium">
        {label} <span className="font-normal text-muted">({chosen.length} chosen)</span>
      </p>
      {items.length > 8 && (
        <Input
          type="search"
          aria-label={`Find ${label.toLowerCase()}`}
          placeholder="Find…"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul
        className="grid max-h-56 grid-cols-[minmax(0,1fr)] gap-2 overflow-y-auto rounded-md border border-line p-3 wrap-anywhere"
        aria-label={label}
      >
        {shown.length === 0 && <li className="text-sm text-muted">None.</li>}
        {shown.map(({ id, name, hint }) => (
          <li key={id}>
            <Checkbox
              label={name}
              hint={hint}
              checked={chosen.includes(id)}
              onCheckedChange={(on) => onChange(on === true ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
