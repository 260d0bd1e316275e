import { appendAudit } from '@/db/queries/append-audit'
import type { StoredDeepAnswer } from '@/lib/domain/deep-answer'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** One entry for an answer and not one for each call: each would wait for the workspace's row. Counts by tool, no words. */
export async function auditSteps(
  { db }: Runtime,
  scope: Scope,
  answerId: AnswerId,
  { steps, documents, bound }: StoredDeepAnswer,
): Promise<void> {
  const calls = steps.filter(({ kind }) => kind !== 'plan')
  const byTool = Object.fromEntries(
    [...new Set(calls.map(({ kind }) => kind))].map((kind) => [kind, calls.filter((one) => one.kind === kind).length]),
  )
  const detail = {
    ...byTool,
    refused: calls.filter(({ state }) => state === 'refused').length,
    failed: calls.filter(({ state }) => state === 'failed').length,
    documents: documents.length,
    bound,
  }
  await db.transaction((tx) =>
    appendAudit(tx, scope, { action: 'answer.looked-deeper', targetKind: 'answer', targetId: answerId, detail }),
  )
}
