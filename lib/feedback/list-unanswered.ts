import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listRequests } from '@/db/queries/requests/list-requests'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { groupRequests, type QuestionGroup } from './group-requests'

/**
 * What readers asked of people, question by question. Passages are those that this reviewer may open today: a reader with more rights
 * may have had others. @throws forbidden
 */
export async function listUnanswered(
  runtime: Runtime,
  scope: Scope,
  input: { status: 'open' | 'closed' },
): Promise<QuestionGroup[]> {
  requireRole(scope, 'reviewer')
  const rows = await listRequests(runtime.db, scope, input)
  const documentIds = [...new Set(rows.flatMap((row) => row.suggestions.map((source) => source.documentId)))]
  return groupRequests(rows, await findVisibleDocuments(runtime.db, scope, { documentIds }))
}
