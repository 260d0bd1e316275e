import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { apiKeys } from '@/db/schema'

export async function touchApiKey(db: Db | Tx, keyHash: string, lastUsedAt: Date): Promise<void> {
  await db.update(apiKeys).set({ lastUsedAt }).where(eq(apiKeys.keyHash, keyHash))
}
