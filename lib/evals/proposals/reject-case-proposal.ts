import { rejectProposal } from '@/db/queries/proposals/reject-proposal'
import { listProposals } from '@/db/queries/proposals/list-proposals'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Rejects a proposal, so that its span is not proposed again, or takes that back. @throws not_found, conflict when it is in another state */
export async function rejectCaseProposal(
  runtime: Runtime,
  scope: Scope,
  { id, rejected }: { id: string; rejected: boolean },
): Promise<void> {
  requireRole(scope, 'reviewer')
  const [row] = await listProposals(runtime.db, scope, { id })
  if (!row) throw new FootnoteError('not_found')
  if (!(await rejectProposal(runtime.db, scope, { id, rejected, now: runtime.now() })))
    throw new FootnoteError('conflict', { detail: 'Someone else has decided about it meanwhile.' })
  runtime.log.info('case-proposal-decided', { proposalId: id, rejected })
}
