import { sql } from 'drizzle-orm'
import { findDeletedDocuments } from '@/db/queries/answers/find-deleted-documents'
import { redactAnswers } from '@/db/queries/deletion/redact-answers'
import type { DocumentId } from '@/lib/domain/ids'
import { isToolResult } from '@/lib/domain/is-tool-result'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * A document can be deleted while an answer is written from it. The deletion takes its words out of what is stored by then; this takes out
 * what was stored after it. Call it when the answer has ended: a later deletion finds the answer by itself.
 */
export async function redactDeletedSources(
  runtime: Runtime,
  scope: Scope,
  sources: readonly { readonly documentId: string }[],
): Promise<void> {
  const cited = [...new Set(sources.map((source) => source.documentId))]
  const documentIds = cited.filter((id) => !isToolResult(id)) as DocumentId[]
  const gone = await findDeletedDocuments(runtime.db, scope, { documentIds })
  if (gone.length === 0) return
  const ids = sql.join(
    gone.map((id) => sql`(${id}::text)`),
    sql`, `,
  )
  await runtime.db.transaction((tx) =>
    redactAnswers(tx, scope, { documentIds: sql`select gone.id from (values ${ids}) as gone (id)` }),
  )
}
