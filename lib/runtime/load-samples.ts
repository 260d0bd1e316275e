import { findFirstAdmin } from '@/db/queries/identity/find-first-admin'
import { loadScope } from '@/lib/auth/require-scope'
import { loadSampleCompany } from '@/lib/ingest/load-sample-company'
import type { OwnedRuntime } from './create-runtime'

/** Puts the sample company into the first workspace, once. A failure is logged and does not stop the worker: samples are a courtesy. */
export async function loadSamples(runtime: OwnedRuntime): Promise<void> {
  if (runtime.env.FOOTNOTE_NO_SAMPLES) return
  try {
    const admin = await findFirstAdmin(runtime.db)
    if (admin === undefined) return
    const loaded = await loadSampleCompany(runtime, await loadScope(runtime.db, admin.workspaceId, admin.userId))
    runtime.log.info('samples', { documents: loaded?.documents ?? 0 })
  } catch (error) {
    runtime.log.error('samples-failed', error)
  }
}
