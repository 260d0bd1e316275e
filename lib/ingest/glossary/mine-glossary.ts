import { setImmediate } from 'node:timers/promises'
import { listDocumentsToMine } from '@/db/queries/glossary/list-documents-to-mine'
import { readMinedText } from '@/db/queries/glossary/read-mined-text'
import { storeMined } from '@/db/queries/glossary/store-mined'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueMining } from './queue-mining'
import { readSources } from './read-sources'

/** Documents that are listed at once, and those of one job: others come between. */
const perList = 50
const perJob = 500

/**
 * The job that looks for terms in what nobody has looked through yet. Each document is stored by itself, so that a job that stops loses nothing; one
 * that has done its share queues the next.
 */
export async function mineGlossary(
  runtime: Runtime,
  scope: WorkspaceScope,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let [read, proposed] = [0, 0]
  let rest = await listDocumentsToMine(runtime.db, scope, { limit: perList })
  while (rest.length > 0 && read < perJob) {
    for (const { id: documentId, revisionId } of rest) {
      signal.throwIfAborted()
      const text = await readMinedText(runtime.db, scope, { revisionId })
      const found = await readSources(text, () => setImmediate())
      proposed += await storeMined(runtime.db, scope, { documentId, revisionId, found, now: runtime.now() })
      read += 1
    }
    rest = await listDocumentsToMine(runtime.db, scope, { limit: perList })
  }
  runtime.log.info('glossary_mined', { documents: read, proposed })
  if (rest.length > 0) await queueMining(runtime, scope)
}
