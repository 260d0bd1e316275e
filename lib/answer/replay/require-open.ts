import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Every document of an answer is open to this reader. @throws replay_closed */
export async function requireOpen(runtime: Runtime, scope: Scope, row: AnswerRow): Promise<void> {
  const documentIds = [...new Set([...row.sources, ...row.citations].map((one) => one.documentId))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  if (documentIds.some((id) => !visible.has(id))) throw new FootnoteError('replay_closed')
}
