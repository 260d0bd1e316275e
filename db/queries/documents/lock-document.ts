import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Locks a document's row until the transaction ends. @throws not_found when the scope does not see it */
export async function lockDocument(tx: Tx, scope: Scope, params: { documentId: DocumentId }) {
  const [row] = await tx
    .select({ document: documents })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(eq(documents.id, params.documentId), documentIsVisible(scope)))
    .for('update', { of: documents })
  if (!row) throw new FootnoteError('not_found')
  return row.document
}
