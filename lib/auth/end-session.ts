import { eq } from 'drizzle-orm'
import { sessions } from '@/db/schema'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'

/** Signs out one browser: its cookie is worth nothing from here on. */
export async function endSession({ db }: Pick<AuthContext, 'db'>, secret: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, hashSecret(secret)))
}
