import { eq } from 'drizzle-orm'
import { users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { AuthContext } from './auth-context'

/** The person's own name, as others see it. */
export async function renamePerson({ db }: AuthContext, scope: Scope, input: { name: string }): Promise<void> {
  await db.update(users).set({ name: input.name }).where(eq(users.id, scope.userId))
}
