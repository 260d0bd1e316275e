import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { cancelRebuild } from '@/lib/ingest/rebuilds/cancel-rebuild'
import { leaveFailedOut } from '@/lib/ingest/rebuilds/leave-failed-out'
import { pauseRebuild } from '@/lib/ingest/rebuilds/pause-rebuild'
import { resumeRebuild } from '@/lib/ingest/rebuilds/resume-rebuild'
import { retryFailed } from '@/lib/ingest/rebuilds/retry-failed'
import { rollBackRebuild } from '@/lib/ingest/rebuilds/roll-back-rebuild'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import type { Runtime } from '@/lib/runtime/runtime'
import { defineRoute } from '../../_lib/define-route'
import { toRebuild } from '../_lib/to-rebuild'
import { actOnRebuildSpec, type rebuildActions } from './spec'

type Act = (runtime: Runtime, scope: Scope, rebuildId: RebuildId, overrideReason?: string) => Promise<unknown>

const acts: Record<(typeof rebuildActions)[number], Act> = {
  pause: pauseRebuild,
  resume: resumeRebuild,
  cancel: cancelRebuild,
  'retry-failed': retryFailed,
  'leave-failed-out': leaveFailedOut,
  switch: (runtime, scope, rebuildId, overrideReason) => switchRebuild(runtime, scope, { rebuildId, overrideReason }),
  'roll-back': rollBackRebuild,
}

export const POST = defineRoute(actOnRebuildSpec, async ({ runtime, scope, params, body }) => {
  const rebuildId = params.id as RebuildId
  await acts[body.action](runtime, scope, rebuildId, body.reason)
  const rebuild = await findRebuild(runtime.db, scope, { rebuildId })
  if (!rebuild) throw new FootnoteError('not_found')
  return { body: await toRebuild(runtime, rebuild) }
})
