import { and, count } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentDisputes } from '@/db/schema'
import type { DisputeView } from '@/lib/domain/document-dispute'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { disputeIsInSight, isOfDocument, ofOne, ofOther, one, other, viewOf } from './disputes-in-sight'

type Params = { readonly today: string; readonly documentId?: DocumentId | undefined }

/** How many contradictions the reader looks after, of one document or of all. */
export async function countDisputes(
  db: Db,
  scope: Scope,
  { today, documentId }: Params,
): Promise<Record<DisputeView, number>> {
  const rows = await db
    .select({ view: viewOf, count: count() })
    .from(documentDisputes)
    .innerJoin(one, ofOne)
    .innerJoin(other, ofOther)
    .where(and(disputeIsInSight(scope, today), documentId && isOfDocument(documentId)))
    .groupBy(viewOf)
  const of = (view: DisputeView): number => rows.find((row) => row.view === view)?.count ?? 0
  return { open: of('open'), editions: of('editions'), dismissed: of('dismissed') }
}
