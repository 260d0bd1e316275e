import { createAdminKey } from '@/lib/auth/create-admin-key'
import { startSession } from '@/lib/auth/start-session'
import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import { readEnv } from '@/lib/config/env'
import { withDatabase } from '@/lib/runtime/with-database'

const email = 'bench-screens@example.com'

/** Signs an admin of the bench's own in, as whoever owns the machine can. @returns the session cookie's value */
export function openAdminSession(): Promise<string> {
  return withDatabase(readEnv(), async (db) => {
    const context = { db, now: () => new Date() }
    await createAdminKey(context, { email, name: 'bench screens' })
    const user = await findUserByEmail(db, email)
    if (!user) throw new Error(`${email} was just made and is not there`)
    return startSession(context, { userId: user.id, userAgent: 'bench' })
  })
}
