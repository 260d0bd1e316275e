import { createHash } from 'node:crypto'
import { appendAudit, type AuditDetail } from '@/db/queries/append-audit'
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

/** An export, page by page. That somebody takes it is in the audit log before its first row is handed out, training data with the hash of their file. @throws forbidden */
export async function takeOut(
  runtime: Runtime,
  scope: Scope,
  input: TakeOutInput,
): Promise<AsyncIterable<string | Uint8Array>> {
  requireRole(scope, 'admin')
  const { kind, from, to, format, split } = input
  const period = { from: from.toISOString(), to: to.toISOString() }
  const record = (detail: AuditDetail): Promise<void> => {
    const target = { action: 'data.exported', targetKind: 'workspace', targetId: scope.workspaceId }
    return runtime.db.transaction((tx) => appendAudit(tx, scope, { ...target, detail: { kind, ...period, ...detail } }))
  }
  if (!isTrainingKind(kind)) {
    await record({ format })
    return streamTable(runtime, scope, { table: kind, format, from, to })
  }
  const samples = await buildSamples(runtime, scope, { from, to, split })
  const file = writeSamples(samples, kind)
  // By this a record of what was trained on it knows the file again.
  const sha256 = createHash('sha256').update(file).digest('hex')
  await record({ split, sha256, samples: file.split('\n').length - 1 })
  return inOnePiece(file)
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text
}
