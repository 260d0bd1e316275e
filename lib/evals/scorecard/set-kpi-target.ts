import { appendAudit } from '@/db/queries/append-audit'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { findKpi, type KpiName } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

const most = { share: 1, ms: 600_000, count: 1_000_000 } as const

/** Sets what the workspace aims at; null goes back to the product's own target. @throws forbidden, invalid_request */
export async function setKpiTarget(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { name, target }: { name: KpiName; target: number | null },
): Promise<void> {
  requireRole(scope, 'admin')
  const definition = findKpi(name)
  if (target !== null && (target < 0 || target > most[definition.unit])) {
    throw new FootnoteError('invalid_request', { detail: `${definition.label} cannot be that.` })
  }
  await runtime.db.transaction(async (tx) => {
    // Two admins who set two targets at once must not undo each other.
    await lockWorkspace(tx, scope)
    const { kpiTargets = {} } = await loadWorkspaceSettings(tx, scope)
    const { [name]: before = definition.target, ...others } = kpiTargets
    await updateWorkspaceSettings(tx, scope, { kpiTargets: target === null ? others : { ...others, [name]: target } })
    await appendAudit(tx, scope, {
      action: 'kpi-target.changed',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { kpi: name, before, after: target ?? definition.target },
    })
  })
}
