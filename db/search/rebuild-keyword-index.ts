import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** SQLSTATEs of an index that contradicts itself: internal error, data corrupted, index corrupted. */
const faultCodes = new Set(['XX000', 'XX001', 'XX002'])
/** Only that no two processes build it at once. */
const lockKey = 4_061_983_203
/** An index that fails again so soon is not mended by building it anew: its error is passed on. */
const restMs = 10 * 60_000

/** `endedAt` is null while it is built. */
const rebuilt = new WeakMap<Db, { endedAt: number | null; readonly done: Promise<void> }>()

/** True when pg_textsearch itself raised the error: no other statement, table or index is in question. */
export function isKeywordIndexFault(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code, routine } = error as { code?: unknown; routine?: unknown }
    if (faultCodes.has(String(code)) && String(routine).startsWith('tp_')) return true
  }
  return false
}

/**
 * Builds the BM25 index anew from its table, whose rows are not touched. Who comes meanwhile waits for the same building. Returns false, at once,
 * when this process has done so within the last ten minutes. Writers of chunks wait: a second for 13,000 passages.
 */
export async function rebuildKeywordIndex(db: Db, now = Date.now()): Promise<boolean> {
  const last = rebuilt.get(db)
  if (last?.endedAt === null) {
    await last.done
    return true
  }
  if (last && now - last.endedAt < restMs) return false
  const entry: { endedAt: number | null; done: Promise<void> } = { endedAt: null, done: reindex(db) }
  rebuilt.set(db, entry)
  await entry.done.finally(() => (entry.endedAt = now))
  return true
}

async function reindex(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`reindex index chunks_bm25`)
  })
}
