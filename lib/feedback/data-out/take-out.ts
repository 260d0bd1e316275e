import { appendAudit } from '@/db/queries/append-audit'
import { requireRole } from '@/lib/auth/require-role'
import {
  isTrainingKind,
  type ExportTable,
  type TableFormat,
  type TrainingKind,
  type TrainingSplit,
} from '@/lib/domain/data-export'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { buildSamples } from './build-samples'
import { streamTable } from './stream-table'
import { writeSamples } from './write-samples'

export type TakeOutInput = {
  readonly kind: ExportTable | TrainingKind
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
  readonly format: TableFormat
  readonly split: TrainingSplit
}

/** An export, page by page. That somebody takes it is in the audit log before its first row is read. @throws forbidden */
export async function takeOut(
  runtime: Runtime,
  scope: Scope,
  input: TakeOutInput,
): Promise<AsyncIterable<string | Uint8Array>> {
  requireRole(scope, 'admin')
  const { kind, from, to, format, split } = input
  const period = { from: from.toISOString(), to: to.toISOString() }
  await runtime.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'data.exported',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { kind, ...period, ...(isTrainingKind(kind) ? { split } : { format }) },
    }),
  )
  if (!isTrainingKind(kind)) return streamTable(runtime, scope, { table: kind, format, from, to })
  const samples = await buildSamples(runtime, scope, { from, to, split })
  return inOnePiece(writeSamples(samples, kind))
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text
}
