import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunkAnswers, chunkIsUnmasked } from '@/db/answering-documents'
import { chunks } from '@/db/schema'
import { chunkIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

const most = 20_000

/** The active passages of a document by id, heading and length, in its order; none where it may not answer this reader today. */
export function listOutline(db: Db, scope: Scope, params: { documentId: DocumentId; today: string }) {
  const { id, headingPath, tokenCount } = chunks
  return db
    .select({ id, headingPath, tokenCount })
    .from(chunks)
    .where(
      and(
        eq(chunks.documentId, params.documentId),
        eq(chunks.isActive, true),
        chunkIsVisible(scope),
        chunkAnswers(scope, params.today),
        chunkIsUnmasked(scope),
      ),
    )
    .orderBy(asc(chunks.ordinal))
    .limit(most)
}
