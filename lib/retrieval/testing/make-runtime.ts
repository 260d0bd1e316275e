import type { Db } from '@/db/client'
import type { Models } from '@/lib/models/ports'
import type { Logger } from '@/lib/observability/logger'
import type { Runtime } from '@/lib/runtime/runtime'

type Warning = { readonly event: string; readonly fields: Parameters<Logger['warn']>[1] }

/** A runtime that has what retrieval uses: a database, models, and a log whose warnings can be read. */
export function makeRuntime(db: Db, models: Models): { runtime: Runtime; warnings: Warning[] } {
  const warnings: Warning[] = []
  const log: Logger = {
    debug: () => {},
    info: () => {},
    warn: (event, fields) => void warnings.push({ event, fields }),
    error: () => {},
    with: () => log,
  }
  return { runtime: { db, models, log, now: () => new Date() } as unknown as Runtime, warnings }
}
