import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents, glossarySources, glossaryTerms, users } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

export type TermRow = Awaited<ReturnType<typeof listTerms>>[number]

/** Documents that explain a term and that the scope may open. */
const countSources = (scope: Scope) => sql<number>`(
  select count(*)::int from glossary_sources gs
  inner join ${documents} on ${documents.workspaceId} = gs.workspace_id and ${documents.id} = gs.document_id
  inner join ${collections} on ${ofCollection}
  where gs.workspace_id = ${glossaryTerms.workspaceId} and gs.term_id = ${glossaryTerms.id} and ${documentIsVisible(scope)})`

/** Terms in a state, or one by its id: what most documents explain first, then by the alphabet. Those that the scope may be told. */
export function listTerms(
  db: Db,
  scope: Scope,
  { status, id, limit }: { status?: GlossaryStatus; id?: string; limit: number },
) {
  const documentCount = countSources(scope)
  return db
    .select({ ...getTableColumns(glossaryTerms), decidedByName: users.name, documentCount })
    .from(glossaryTerms)
    .leftJoin(users, eq(users.id, glossaryTerms.decidedBy))
    .where(
      and(
        termIsVisible(scope),
        status && eq(glossaryTerms.status, status),
        id === undefined ? undefined : eq(glossaryTerms.id, id),
      ),
    )
    .orderBy(
      ...(status === 'proposed' ? [desc(documentCount)] : []),
      asc(glossaryTerms.termKey),
      asc(glossaryTerms.meaningKey),
    )
    .limit(limit)
}

export type SourceRow = Awaited<ReturnType<typeof listSources>>[number]

/** One place for each of these terms that explains it, in a document that the scope may open. */
export async function listSources(db: Db, scope: Scope, { ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return []
  return db
    .selectDistinctOn([glossarySources.termId], {
      ...getTableColumns(glossarySources),
      title: documents.title,
      revisionNumber: documentRevisions.number,
    })
    .from(glossarySources)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, glossarySources.workspaceId), eq(documents.id, glossarySources.documentId)),
    )
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, glossarySources.workspaceId),
        eq(documentRevisions.id, glossarySources.revisionId),
      ),
    )
    .where(
      and(
        eq(glossarySources.workspaceId, scope.workspaceId),
        inArray(glossarySources.termId, [...ids]),
        documentIsVisible(scope),
      ),
    )
    .orderBy(asc(glossarySources.termId), asc(documents.title), asc(documents.id))
}
