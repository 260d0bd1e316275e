import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { budgets } from '@/db/schema'
import type { BudgetSubject } from '@/lib/domain/budget'
import type { Scope } from '@/lib/domain/scope'

/** Everything that a call of this person counts for; the workspace has the empty id. */
export function subjectsOf(scope: Scope): { readonly kind: BudgetSubject; readonly id: string }[] {
  return [
    { kind: 'workspace', id: '' },
    { kind: 'user', id: scope.userId },
    ...scope.groupIds.map((id) => ({ kind: 'group' as const, id })),
    ...(scope.apiKeyId === undefined ? [] : [{ kind: 'key' as const, id: scope.apiKeyId }]),
  ]
}

/** The budgets that limit this person's calls. */
export function appliesTo(scope: Scope): SQL | undefined {
  const named = (['workspace', 'user', 'group', 'key'] as const).flatMap((kind) => {
    const ids = subjectsOf(scope).flatMap((subject) => (subject.kind === kind ? [subject.id] : []))
    return ids.length === 0 ? [] : [and(eq(budgets.subjectKind, kind), inArray(budgets.subjectId, ids))]
  })
  return and(eq(budgets.workspaceId, scope.workspaceId), or(...named))
}
