import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { apiKeys, groups, memberships, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type BudgetSubjectChoice = { readonly id: string; readonly name: string; readonly hint: string }
export type BudgetSubjectChoices = {
  readonly group: readonly BudgetSubjectChoice[]
  readonly user: readonly BudgetSubjectChoice[]
  readonly key: readonly BudgetSubjectChoice[]
}

/** Everyone and everything in the workspace that can have a budget, by name. Keys that were revoked spend nothing any more. */
export async function listBudgetSubjects(db: Db, scope: Scope): Promise<BudgetSubjectChoices> {
  const { workspaceId } = scope
  const [group, user, key] = await Promise.all([
    db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .where(eq(groups.workspaceId, workspaceId))
      .orderBy(asc(groups.name)),
    db
      .select({ id: users.id, name: users.name, hint: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.workspaceId, workspaceId))
      .orderBy(asc(users.name), asc(users.email)),
    db
      .select({ id: apiKeys.id, name: apiKeys.name, prefix: apiKeys.prefix, owner: users.name })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .where(and(eq(apiKeys.workspaceId, workspaceId), isNull(apiKeys.revokedAt)))
      .orderBy(asc(apiKeys.name)),
  ])
  return {
    group: group.map((one) => ({ ...one, hint: '' })),
    user,
    key: key.map(({ prefix, owner, ...one }) => ({ ...one, hint: `${prefix}…, ${owner}` })),
  }
}
