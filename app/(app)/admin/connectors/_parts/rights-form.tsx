'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { everyone } from '@/lib/domain/everyone'
import { formatCount } from '@/lib/domain/format-figures'
import { mapRights } from '../actions'
import type { RightsCardProps } from './rights-card'
import { describeMapped } from './describe-mapped'

const noGroup = 'none'

type RightsFormProps = Pick<RightsCardProps, 'connectorId' | 'sourceGroups' | 'groups'>

/** Each of the source's groups with who it is here. Nothing changes before it is applied: one choice can open many documents. */
export function RightsForm({ connectorId, sourceGroups, groups }: RightsFormProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const applying = useAction(mapRights, { done: describeMapped })
  const changed = sourceGroups.filter(
    ({ sourceId, groupId }) => (chosen[sourceId] ?? groupId ?? noGroup) !== (groupId ?? noGroup),
  )
  const options = [
    { value: noGroup, label: 'Nobody here' },
    { value: everyone as string, label: 'Everyone who may read the collection' },
    ...groups.map(({ id, name, people }) => ({
      value: id as string,
      label: name,
      hint: people === 1 ? 'one person' : `${formatCount(people)} people`,
    })),
  ]
  const apply = async (): Promise<void> => {
    const mapping = changed.map(({ sourceId }) => {
      const wanted = chosen[sourceId] ?? noGroup
      return { sourceId, groupId: wanted === noGroup ? null : wanted }
    })
    await applying.run({ connectorId, mapping })
  }
  return (
    <form onSubmit={onSubmit(apply)} className="grid gap-4">
      <ul aria-label="Groups of the source" className="divide-y divide-line border-y border-line">
        {sourceGroups.map(({ sourceId, name, groupId, items, taken }) => (
          <li
            key={sourceId}
            className="grid items-center gap-x-3 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,16rem)]"
          >
            <div className="min-w-0">
              <p className="text-sm font-medium break-words">{name}</p>
              <p className="tabular text-xs text-muted">{countWords(items, taken)}</p>
            </div>
            <ArrowRight className="hidden size-4 text-faint sm:block" aria-hidden />
            <Select
              aria-label={`Who ${name} is here`}
              value={chosen[sourceId] ?? groupId ?? noGroup}
              onValueChange={(wanted) => setChosen((old) => ({ ...old, [sourceId]: wanted }))}
              options={options}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="min-w-0 flex-1 basis-64 text-sm text-pretty text-muted">
          Documents that are here change at once. What has to come or go does so with a run that begins right after.
        </p>
        <Button type="submit" disabled={changed.length === 0} loading={applying.pending}>
          Apply
        </Button>
      </div>
    </form>
  )
}

function countWords(items: number, taken: number): string {
  if (items === 0) return 'narrows nothing at the source any more'
  if (items === 1) return `may read one narrowed item${taken === 0 ? ', which is not taken' : ''}`
  const may = `may read ${formatCount(items)} narrowed items`
  return taken === items ? may : `${may}, ${formatCount(items - taken)} of them not taken`
}
