import { endAlerts } from '@/db/queries/alerts/end-alerts'
import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import type { DriftFinding } from '@/lib/domain/drift'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** One alert for each measure that drifted; it ends with the first reading that says it is as before. Too few answers say neither. */
export async function raiseDriftAlerts(
  runtime: Pick<Runtime, 'db' | 'now'>,
  scope: Scope,
  findings: readonly DriftFinding[],
): Promise<void> {
  const now = runtime.now()
  for (const { name, verdict, base, current, pValue } of findings) {
    if (verdict === 'same') await endAlerts(runtime.db, scope, { kind: 'drift', subject: name, now })
    if (verdict !== 'drifted' || base === null || current === null || pValue === null) continue
    const detail = { kind: 'drift', measure: name, base, current, pValue } as const
    await raiseAlert(runtime.db, scope, { subject: name, detail, now })
  }
}
