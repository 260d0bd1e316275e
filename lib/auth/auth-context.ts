import type { Db } from '@/db/client'

/** What the acts of this folder need of a Runtime: small enough for `prepare` and the api-key command, which have no Runtime. */
export type AuthContext = { readonly db: Db; readonly now: () => Date }
