import { detectKeywordEngine } from '@/db/search/detect-keyword-engine'
import type { Health } from '@/lib/domain/health'
import { embedderModel } from '@/lib/models/local/model-manifest'
import { freeBytes } from '@/lib/storage/assert-free-space'
import type { OwnedRuntime } from '../create-runtime'
import { productVersion } from '../product-version'
import { checkDatabase, checkModels, checkProcesses, checkStorage } from './check-parts'
import { readSupervisorStatus } from './read-supervisor-status'

/** Looks at every part that answers depend on. `ready` means that a reader can sign in, search and ask. Never throws. */
export async function checkHealth(runtime: OwnedRuntime): Promise<Health> {
  const { env, db, models } = runtime
  const [database, free, supervisor] = await Promise.all([
    checkDatabase(db),
    freeBytes(env.FOOTNOTE_DATA_DIR),
    readSupervisorStatus(env),
  ])
  const parts = [...database, checkStorage(free), checkModels(models.notice()), checkProcesses(supervisor)]
  const databaseIsUp = database.every((part) => part.status === 'ok')
  return {
    status: parts.some((part) => part.status === 'failed') ? 'not_ready' : 'ready',
    version: productVersion,
    storageMode: runtime.databaseMode,
    keywordEngine: databaseIsUp ? await detectKeywordEngine(db) : 'unknown',
    models: {
      embedder: models.notice() === null ? embedderModel.name : null,
      reranker: models.reranker?.id ?? null,
      notice: models.notice(),
    },
    parts,
    processes: supervisor?.processes ?? [],
    freeDiskBytes: free,
    checkedAt: runtime.now().toISOString(),
  }
}
