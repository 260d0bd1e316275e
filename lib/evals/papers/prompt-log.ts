import { findRun } from '@/db/queries/evals/find-run'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { listPromptEvents, type PromptEventRow } from '@/db/queries/prompts/list-prompt-events'
import type { PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalMetrics } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { listVersions } from '@/lib/prompts/list-versions'
import type { Runtime } from '@/lib/runtime/runtime'
import { recordPaper } from './record-paper'

export type LoggedVersion = {
  readonly version: PromptVersionListItem
  /** Oldest first. */
  readonly events: readonly PromptEventRow[]
  /** What the golden set said with it and with the one before; null where it was not asked. */
  readonly candidate: EvalMetrics | null
  readonly baseline: EvalMetrics | null
}
export type PromptLog = {
  readonly workspace: string
  readonly writtenAt: Date
  /** Newest first. */
  readonly versions: readonly LoggedVersion[]
}

/** Every version of the answer prompt with what happened to it and what the golden set said. @throws forbidden */
export async function readPromptLog(runtime: Runtime, scope: Scope): Promise<PromptLog> {
  requireRole(scope, 'admin')
  await recordPaper(runtime, scope, 'prompt-log')
  const metricsOf = async (runId: EvalRunId | null): Promise<EvalMetrics | null> =>
    runId === null ? null : ((await findRun(runtime.db, scope, { runId }))?.metrics ?? null)
  const { versions } = await listVersions(runtime, scope)
  const logged = versions.map(async (version): Promise<LoggedVersion> => {
    const { name, version: number } = version
    const [events, candidate, baseline] = await Promise.all([
      listPromptEvents(runtime.db, scope, { name, version: number }),
      metricsOf(version.candidateRunId),
      metricsOf(version.baselineRunId),
    ])
    return { version, events: events.toReversed(), candidate, baseline }
  })
  return {
    workspace: await getWorkspaceName(runtime.db, scope),
    writtenAt: runtime.now(),
    versions: await Promise.all(logged),
  }
}
