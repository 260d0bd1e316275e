'use client'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { formatName } from '@/lib/domain/formats'
import { formatCount } from '@/lib/domain/format-figures'
import { upkeepFilters, type UpkeepFilter } from '@/lib/domain/upkeep'
import type { ListAddress } from '../read-list-address'
import { countHiddenFilters } from './list-query'
import { useFacets } from './use-facets'

export type MoreFiltersProps = { address: ListAddress; onChange: (change: Partial<ListAddress>) => void }

/** Format, persons and days: asked for less often, so they stand behind a button that says how many are set. */
export function MoreFilters({ address, onChange }: MoreFiltersProps) {
  const [open, setOpen] = useState(false)
  const facets = useFacets(address.collection, open)
  const count = countHiddenFilters(address)
  const clear = (): void =>
    onChange({
      type: undefined,
      owner: undefined,
      upkeep: undefined,
      from: undefined,
      to: undefined,
      code: undefined,
    })
  return (
    <Popover
      aria-label="More filters"
      className="w-92"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <ListFilter aria-hidden />
          {count === 0 ? 'Filter' : `Filter (${count})`}
        </Button>
      }
    >
      <div className="grid gap-3">
        <Field label="Format">
          <Select
            value={address.type ?? 'all'}
            onValueChange={(value) => onChange({ type: value === 'all' ? undefined : value })}
            options={[
              { value: 'all', label: 'Any format' },
              ...withChosen(
                facets.mediaTypes.map(({ mediaType, documents }) => ({
                  value: mediaType,
                  label: `${formatName(mediaType)} (${formatCount(documents)})`,
                })),
                address.type,
                formatName,
              ),
            ]}
          />
        </Field>
        <Field label="Brought by">
          <Select
            value={address.owner ?? 'all'}
            onValueChange={(value) => onChange({ owner: value === 'all' ? undefined : value })}
            options={[
              { value: 'all', label: 'Anyone' },
              ...withChosen(
                facets.owners.map(({ id, name, documents }) => ({
                  value: id,
                  label: `${name} (${formatCount(documents)})`,
                })),
                address.owner,
                () => 'Someone',
              ),
            ]}
          />
        </Field>
        <Field label="Owner and dates">
          <Select
            value={address.upkeep ?? 'all'}
            onValueChange={(value) => onChange({ upkeep: upkeepFilters.find((one) => one === value) })}
            options={[
              { value: 'all', label: 'Any' },
              ...upkeepFilters.map((value) => ({ value, label: upkeepWords[value] })),
            ]}
          />
        </Field>
        <div className="grid grid-cols-2 gap-2 [&>*]:min-w-0">
          <Field label="Changed from">
            <Input
              type="date"
              value={address.from ?? ''}
              max={address.to}
              onChange={(event) => onChange({ from: event.target.value || undefined })}
            />
          </Field>
          <Field label="until">
            <Input
              type="date"
              value={address.to ?? ''}
              min={address.from}
              onChange={(event) => onChange({ to: event.target.value || undefined })}
            />
          </Field>
        </div>
        <Button size="sm" className="justify-self-end" disabled={count === 0} onClick={clear}>
          Clear these
        </Button>
      </div>
    </Popover>
  )
}

const upkeepWords: Record<UpkeepFilter, string> = {
  due: 'Due for review',
  expired: 'Expired',
  unowned: 'Without owner',
  mine: 'Mine',
}

type Option = { value: string; label: string }

/** What is chosen is among the options before they have been loaded, and when nothing is left of it. */
function withChosen(options: Option[], chosen: string | undefined, labelOf: (value: string) => string): Option[] {
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return isKnown ? options : [{ value: chosen, label: labelOf(chosen) }, ...options]
}
