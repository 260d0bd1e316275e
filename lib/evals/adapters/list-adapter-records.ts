import { listAdapters } from '@/db/queries/adapters/list-adapters'
import { requireRole } from '@/lib/auth/require-role'
import type { AdapterRecord } from '@/lib/domain/adapter-record'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { compareRuns, type RunsComparison } from '../compare-runs'

/** `comparison` null: there are not two runs, or one of them is gone. */
export type ComparedAdapter = { readonly record: AdapterRecord; readonly comparison: RunsComparison | null }

/** Adapters with what changed between their runs. @throws forbidden */
export async function listAdapterRecords(runtime: Runtime, scope: Scope): Promise<ComparedAdapter[]> {
  requireRole(scope, 'admin')
  const records = await listAdapters(runtime.db, scope)
  return Promise.all(records.map(async (record) => ({ record, comparison: await compare(runtime, scope, record) })))
}

async function compare(
  runtime: Runtime,
  scope: Scope,
  { runBefore, runAfter }: AdapterRecord,
): Promise<RunsComparison | null> {
  if (runBefore === null || runAfter === null) return null
  return compareRuns(runtime, scope, { before: runBefore, after: runAfter }).catch((error: unknown) => {
    if (error instanceof FootnoteError && error.code === 'not_found') return null
    throw error
  })
}
