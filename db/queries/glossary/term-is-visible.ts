import { eq, sql, type SQL } from 'drizzle-orm'
import { collections, documents, glossaryTerms } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'

/**
 * Condition on a `glossary_terms` row: it is everyone's, or the scope may open a document that explains it today. A term of a closed collection is
 * not there for who may not open it, neither its letters nor what they stand for.
 */
export function termIsVisible(scope: Scope): SQL {
  const { workspaceId, id, audience } = glossaryTerms
  return sql`(${eq(workspaceId, scope.workspaceId)} and (${audience} = 'everyone' or exists (
    select 1 from glossary_sources gs
    inner join ${documents} on ${documents.workspaceId} = gs.workspace_id and ${documents.id} = gs.document_id
    inner join ${collections} on ${collections.workspaceId} = ${documents.workspaceId} and ${collections.id} = ${documents.collectionId}
    where gs.workspace_id = ${workspaceId} and gs.term_id = ${id} and ${documentIsVisible(scope)})))`
}
