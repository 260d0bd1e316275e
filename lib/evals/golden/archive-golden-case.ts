import { setGoldenCaseStatus } from '@/db/queries/golden/set-golden-case-status'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Runs leave an archived case out; it can be taken back. @throws not_found, forbidden */
export async function archiveGoldenCase(
  runtime: Runtime,
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> {
  requireRole(scope, 'reviewer')
  const status = archived ? 'archived' : 'active'
  if (!(await setGoldenCaseStatus(runtime.db, scope, { id, status }))) throw new FootnoteError('not_found')
  runtime.log.info('golden-case-status', { caseId: id, status })
}
