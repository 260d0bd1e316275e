import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { findOwners } from '@/db/queries/documents/find-owners'
import { listRequests } from '@/db/queries/requests/list-requests'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { withOwners } from '@/lib/domain/with-owners'
import type { Runtime } from '@/lib/runtime/runtime'
import { groupRequests, type QuestionGroup } from './group-requests'

/**
 * What readers asked of people, question by question. Passages are those that this reviewer may open today: a reader with more rights
 * may have had others; each says who answers for its document. @throws forbidden
 */
export async function listUnanswered(
  runtime: Runtime,
  scope: Scope,
  input: { status: 'open' | 'closed' },
): Promise<QuestionGroup[]> {
  requireRole(scope, 'reviewer')
  const rows = await listRequests(runtime.db, scope, input)
  const documentIds = [...new Set(rows.flatMap((row) => row.suggestions.map((source) => source.documentId)))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  const owners = await findOwners(runtime.db, scope, { documentIds })
  return groupRequests(rows, visible).map((group) => ({ ...group, nearest: withOwners(group.nearest, owners) }))
}
