import { and, count, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'
import { documentFilter, type DocumentFilter } from './document-filter'

export type Folder = {
  /** What the external ids in it begin with, with the last slash. */
  readonly path: string
  readonly documents: number
}

const mostFolders = 1000

/**
 * The folders right below `filter.folder` (empty: the top), by name, with the number of matching documents in each and below. Folders
 * are what stands before a slash in the documents' external ids, which is the path that a folder upload keeps.
 */
export async function listFolders(db: Db, scope: Scope, filter: DocumentFilter): Promise<Folder[]> {
  const parent = filter.folder ?? ''
  const rest = sql`substr(${documents.externalId}, length(${parent}::text) + 1)`
  // Slashes at the beginning belong to the name: `https://host/a` lies in `https:/` and then in `/host/`.
  const name = sql<string | null>`substring(${rest} from '^/*[^/]+/')`
  const rows = await db
    .select({ name, documents: count() })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(documentIsVisible(scope), documentFilter(scope, { ...filter, isDirect: false }), sql`${name} is not null`),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(mostFolders)
  return rows
    .map((row) => ({ path: `${parent}${row.name}`, documents: row.documents }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
}
