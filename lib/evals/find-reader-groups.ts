import { findGroups } from '@/db/queries/people/find-groups'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** The groups of these names, in their order. @throws eval_group_missing, which names the one */
export async function findReaderGroups(runtime: Runtime, owner: Scope, names: readonly string[]): Promise<GroupId[]> {
  const groups = await findGroups(runtime.db, owner, names)
  return names.map((name) => {
    const group = groups.find((one) => one.name === name)
    if (group) return group.id
    throw new FootnoteError('eval_group_missing', { detail: `There is no group “${name}” in this workspace.` })
  })
}
