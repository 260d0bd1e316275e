import { findFirstAdmin } from '@/db/queries/identity/find-first-admin'
import { loadScope } from '@/lib/auth/require-scope'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** The running product's first admin, for benches that work inside of it. */
export async function findAdmin(runtime: Runtime): Promise<Scope> {
  const admin = await findFirstAdmin(runtime.db)
  if (!admin) throw new Error('The product has no first admin yet; start it once.')
  return loadScope(runtime.db, admin.workspaceId, admin.userId)
}
