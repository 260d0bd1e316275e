import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'

/** Ingestion, connectors and operations look at these before they write: once they are gone, what is under way stops by itself. */
const first = ['document_revisions', 'documents', 'connectors', 'document_operations']
/** Deleting answers marks their days here. */
const last = ['day_sums']
/** People are signed in by these, which are dealt with one by one: see close-workspace.ts. */
const apart = new Set(['sessions'])

/** Every table whose rows are a workspace's own, read from the schema: one that is added later is not forgotten. */
export function tablesOfWorkspace(): readonly string[] {
  const own = Object.values(schema).flatMap((table) => {
    if (!is(table, PgTable)) return []
    const name = getTableName(table)
    const isOwn = Object.values(getTableColumns(table)).some((column) => column.name === 'workspace_id')
    return isOwn && !apart.has(name) ? [name] : []
  })
  const rankOf = (name: string): number => {
    if (last.includes(name)) return Infinity
    return first.includes(name) ? first.indexOf(name) : first.length
  }
  return own.toSorted((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b))
}
