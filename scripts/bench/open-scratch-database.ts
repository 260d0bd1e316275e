import { createDb, type Db } from '@/db/client'
import { openPglite } from '@/db/embedded/open-pglite'
import { migrateDatabase } from '@/db/migrate'
import { serveForTest } from '@/db/testing/serve-for-test'

/** A migrated database in memory, behind the product's own queue and driver, for benches that need no running product. */
export async function openScratchDatabase(): Promise<{ db: Db; close(): Promise<void> }> {
  const served = await serveForTest(await openPglite({}))
  const db = createDb(served.client)
  await migrateDatabase(db)
  return { db, close: () => served.close() }
}
