import type { Db } from '@/db/client'
import { canaryLooks } from '@/db/schema'
import type { GuardReading } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly canaryId: string
  readonly answers: number
  readonly percent: number
  readonly readings: readonly GuardReading[]
  readonly now: Date
}

/** Keeps how the guards stand; what is known of as many answers already is replaced, because a rating may have come since. */
export async function saveLook(db: Db, scope: Pick<Scope, 'workspaceId'>, params: Params): Promise<void> {
  const { canaryId, answers, percent, readings, now } = params
  const values = { percent, readings: [...readings], at: now }
  await db
    .insert(canaryLooks)
    .values({ workspaceId: scope.workspaceId, canaryId, answers, ...values })
    .onConflictDoUpdate({
      target: [canaryLooks.workspaceId, canaryLooks.canaryId, canaryLooks.answers],
      set: values,
    })
}
