import { noteSourceGroups } from '@/db/queries/connectors/note-source-groups'
import { readMapping } from '@/db/queries/connectors/read-mapping'
import { nobody } from '@/lib/domain/nobody'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { SourceChange } from '../connector'
import type { SourceRun } from '../runs/source-run'
import { withholdItem } from '../runs/withhold-item'
import { isSameReaders, type Readers } from './common-readers'
import { describeWithheld } from './describe-withheld'
import { groupsHere } from './groups-here'
import { openToReaders } from './open-to-readers'

export type Listed = Extract<SourceChange<unknown>, { type: 'item' | 'unchanged' }>

/**
 * Brings who may read an item here in line with its source, before anything else is done with it: a new content is never there before it is narrowed. `withheld`: nobody
 * may read it here, and what was taken of it is gone. `later`: it will be open to more once its newest content has been read.
 */
export async function applyPermissions(
  runtime: Runtime,
  scope: Scope,
  source: SourceRun,
  change: Listed,
): Promise<'done' | 'later' | 'withheld'> {
  const { externalId, permissions } = change
  if (permissions === undefined) return 'done'
  const known = source.items.get(externalId)
  const documentId = known?.documentId ?? null
  const readers = readersOf(permissions)
  if (permissions !== 'everyone') await noteGroups(runtime, scope, source, permissions.groups)
  if (known && documentId && known.version !== null && isSameReaders(known.readers, readers)) return 'done'
  if (permissions !== 'everyone') {
    const mapping = await readMapping(runtime.db, scope, { connectorId: source.stored.id })
    if (groupsHere(readers, mapping)[0] === nobody) {
      const detail = describeWithheld(permissions)
      await withholdItem(runtime, scope, source, { externalId, detail, readers: readers ?? [] })
      return 'withheld'
    }
  }
  if (!known || !documentId || isSameReaders(known.readers, readers)) return 'done'
  const isChanging = change.type === 'item' && change.version !== known.version
  const held = await openToReaders(runtime, scope, source, { externalId, documentId, readers, isChanging })
  source.items.set(externalId, { ...known, readers: held && [...held] })
  return isSameReaders(held, readers) ? 'done' : 'later'
}

export const readersOf = (permissions: Listed['permissions']): Readers =>
  permissions === undefined || permissions === 'everyone' ? null : permissions.groups.map(({ id }) => id).toSorted()

/** Each name once a run. */
async function noteGroups(
  runtime: Runtime,
  scope: Scope,
  { stored, noted }: SourceRun,
  groups: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  const fresh = groups.filter(({ id }) => !noted.has(id))
  await noteSourceGroups(runtime.db, scope, { connectorId: stored.id, groups: fresh })
  for (const { id } of fresh) noted.add(id)
}
