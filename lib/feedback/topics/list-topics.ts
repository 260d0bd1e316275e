import { findTopicRuns } from '@/db/queries/topics/find-topic-runs'
import { listAskedQuestions } from '@/db/queries/topics/list-asked-questions'
import { listTopicMembers } from '@/db/queries/topics/list-topic-members'
import type { TopicRunRow } from '@/db/queries/topics/claim-topic-run'
import { requireRole } from '@/lib/auth/require-role'
import { daysBefore } from '@/lib/domain/days-before'
import type { Scope } from '@/lib/domain/scope'
import type { TopicDays } from '@/lib/domain/topic'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeTopics, type DescribedTopics } from './describe-topics'

export type TopicsOfPeriod = {
  /** Null before the first sorting. */
  readonly shown: (DescribedTopics & { readonly run: TopicRunRow }) | null
  /** A newer sorting that is under way or has failed. */
  readonly newer: TopicRunRow | null
}

/** Enough to know which words are common. */
const mostBackground = 3_000

/**
 * What people ask and the documents do not have, by topic. Worked out from the questions as they are now: what was deleted since is in no
 * count and no name. A reviewer sees what was rated or handed over; an admin also counts and terms of what three people or more asked. @throws forbidden
 */
export async function listTopics(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { days }: { days: TopicDays },
): Promise<TopicsOfPeriod> {
  requireRole(scope, 'reviewer')
  const { completed: run, newer } = await findTopicRuns(runtime.db, scope, { days })
  if (!run) return { shown: null, newer }
  const from = daysBefore(run.endsAt, run.days)
  const [members, background] = await Promise.all([
    listTopicMembers(runtime.db, scope, { runId: run.id }),
    listAskedQuestions(runtime.db, scope, { from, to: run.endsAt, limit: mostBackground }),
  ])
  return { shown: { ...describeTopics({ members, background, from }), run }, newer }
}
