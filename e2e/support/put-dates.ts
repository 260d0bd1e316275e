import { eq } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { readEnv } from '@/lib/config/env'
import type { DocumentId } from '@/lib/domain/ids'
import { withDatabase } from '@/lib/runtime/with-database'

/**
 * Writes the dates of a document into the database of the running product, for a day of expiry that has passed: nobody may set one, and
 * no test can wait for one.
 */
export async function putDates(
  documentId: string,
  dates: { readonly reviewAt?: string; readonly expiresAt?: string },
): Promise<void> {
  await withDatabase(readEnv(), (db) =>
    db
      .update(documents)
      .set(dates)
      .where(eq(documents.id, documentId as DocumentId)),
  )
}
