import { sql, type SQL } from 'drizzle-orm'
import { documentRevisions } from '@/db/schema'
import type { EndedAttempt } from '@/lib/domain/document'

type Ended = Pick<EndedAttempt, 'outcome' | 'stage' | 'code'> & {
  readonly now: Date
  readonly stageMs?: EndedAttempt['stageMs'] | undefined
  /** Null for what is no attempt: a person started it again. Otherwise the row knows. */
  readonly startedAt?: null
}

/**
 * The revision's history with the attempt that ends now: for `set({ history: … })` of the update that ends it. Times per stage are
 * those already in the row unless given.
 */
export function withAttempt({ now, stageMs, ...ended }: Ended): SQL {
  const { history, startedAt, stageMs: stored } = documentRevisions
  const known = JSON.stringify({ ...ended, endedAt: now.toISOString(), ...(stageMs ? { stageMs } : {}) })
  // to_json writes a timestamptz as ISO 8601; the last 20 are enough to see what goes on.
  return sql`(case when jsonb_array_length(${history}) >= 20 then ${history} - 0 else ${history} end)
    || jsonb_build_array(jsonb_build_object('startedAt', to_jsonb(${startedAt}), 'stageMs', ${stored}) || ${known}::jsonb)`
}
