import { appendAudit } from '@/db/queries/append-audit'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** That somebody takes a paper out is in the audit log before anything is read for it, as with other data. */
export const recordPaper = (runtime: Runtime, scope: Scope, kind: 'model-cards' | 'prompt-log'): Promise<void> =>
  runtime.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'data.exported',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { kind },
    }),
  )
