'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { chunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId, RebuildId } from '@/lib/domain/ids'
import { cancelRebuild } from '@/lib/ingest/rebuilds/cancel-rebuild'
import { leaveFailedOut } from '@/lib/ingest/rebuilds/leave-failed-out'
import { pauseRebuild } from '@/lib/ingest/rebuilds/pause-rebuild'
import { resumeRebuild } from '@/lib/ingest/rebuilds/resume-rebuild'
import { retryFailed } from '@/lib/ingest/rebuilds/retry-failed'
import { rollBackRebuild } from '@/lib/ingest/rebuilds/roll-back-rebuild'
import { startRebuild } from '@/lib/ingest/rebuilds/start-rebuild'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'

const role = 'admin'
const id = z.string().min(1).max(64)
const ofRebuild = { role, input: z.object({ rebuildId: id }) } as const

/** @returns how many documents are built beside what answers */
export const beginRebuild = defineAction(
  { role, input: z.object({ collectionId: id, chunking: chunkStrategy, isAutomatic: z.boolean() }) },
  async ({ runtime, scope, input }) =>
    startRebuild(runtime, scope, { ...input, collectionId: input.collectionId as CollectionId }),
)

export const pauseBuilding = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  pauseRebuild(runtime, scope, input.rebuildId as RebuildId),
)

export const resumeBuilding = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  resumeRebuild(runtime, scope, input.rebuildId as RebuildId),
)

export const cancelBuilding = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  cancelRebuild(runtime, scope, input.rebuildId as RebuildId),
)

/** @returns how many documents are tried again */
export const retryBuilding = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  retryFailed(runtime, scope, input.rebuildId as RebuildId),
)

export const goOnWithoutFailed = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  leaveFailedOut(runtime, scope, input.rebuildId as RebuildId),
)

/** @returns how many documents switched */
export const switchOver = defineAction(
  { role, input: z.object({ rebuildId: id, reason: z.string().trim().max(500).optional() }) },
  async ({ runtime, scope, input }) =>
    switchRebuild(runtime, scope, { rebuildId: input.rebuildId as RebuildId, overrideReason: input.reason }),
)

/** Begun here, done by the worker. */
export const switchBack = defineAction(ofRebuild, async ({ runtime, scope, input }) =>
  rollBackRebuild(runtime, scope, input.rebuildId as RebuildId),
)
