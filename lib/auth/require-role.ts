import type { Role, Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

const rank: Record<Role, number> = { member: 0, reviewer: 1, admin: 2 }

/** Each role may do what the roles below it may. */
export const hasRole = (scope: Scope, role: Role): boolean => rank[scope.role] >= rank[role]

/** @throws forbidden */
export function requireRole(scope: Scope, role: Role | undefined): void {
  if (role !== undefined && !hasRole(scope, role)) throw new FootnoteError('forbidden')
}
