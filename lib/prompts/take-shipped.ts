import * as queries from '@/db/queries/prompts/take-shipped'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { shippedPrompts } from './shipped-prompts'

/** Brings in the versions that an update of the product shipped; they wait for the gate like any change. @throws forbidden */
export async function takeShipped(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  await queries.takeShipped(runtime.db, scope, { name: 'answer', shipped: shippedPrompts, now: runtime.now() })
}
