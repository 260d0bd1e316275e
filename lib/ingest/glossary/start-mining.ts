import { forgetScans } from '@/db/queries/glossary/forget-scans'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueMining } from './queue-mining'

/** Has all documents of the workspace looked through for terms. What was decided stays decided. @throws forbidden */
export async function startMining(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'reviewer')
  await forgetScans(runtime.db, scope)
  await queueMining(runtime, scope)
}
