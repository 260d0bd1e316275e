'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { connectorStatuses } from '@/lib/domain/connector'
import type { CollectionId, ConnectorId, GroupId } from '@/lib/domain/ids'
import { addConnector } from '@/lib/ingest/connectors/admin/add-connector'
import { connectorFields, connectorSecret, sourceInput } from '@/lib/ingest/connectors/admin/connector-input'
import { deleteConnector } from '@/lib/ingest/connectors/admin/delete-connector'
import { editConnector } from '@/lib/ingest/connectors/admin/edit-connector'
import { mapGroups } from '@/lib/ingest/connectors/admin/map-groups'
import { startRun } from '@/lib/ingest/connectors/admin/start-run'
import { stopRun } from '@/lib/ingest/connectors/admin/stop-run'
import { switchConnector } from '@/lib/ingest/connectors/admin/switch-connector'
import { tryConnector } from '@/lib/ingest/connectors/admin/try-connector'
import { createCollection } from '@/lib/ingest/documents/create-collection'
import { nameOutcome } from './_parts/name-trial'

const role = 'admin'
const connectorId = z
  .string()
  .min(1)
  .max(64)
  .transform((id) => id as ConnectorId)
const one = z.object({ connectorId })
const fields = connectorFields.extend({ source: sourceInput, secret: connectorSecret })

/** `collectionId` null: into a new collection of the connector's name. */
export const add = defineAction(
  { role, input: fields.extend({ collectionId: z.string().min(1).max(64).nullable() }) },
  async ({ runtime, scope, input }) => {
    const into = input.collectionId ?? (await createCollection(runtime, scope, { name: input.name })).id
    return { id: await addConnector(runtime, scope, { ...input, collectionId: into as CollectionId }) }
  },
)

export const edit = defineAction({ role, input: fields.extend({ connectorId }) }, async ({ runtime, scope, input }) =>
  editConnector(runtime, scope, input),
)

/** What a run would find, with words for what could not be taken, or why the source cannot be read. */
export const tryOut = defineAction(
  { role, input: z.object({ source: sourceInput, secret: connectorSecret, connectorId: connectorId.optional() }) },
  async ({ runtime, scope, input }) => nameOutcome(tryConnector(runtime, scope, input)),
)

export const run = defineAction(
  { role, input: one.extend({ mayRemoveMost: z.boolean().default(false) }) },
  async ({ runtime, scope, input }) => ({ runId: await startRun(runtime, scope, input) }),
)

export const stop = defineAction({ role, input: one }, async ({ runtime, scope, input }) =>
  stopRun(runtime, scope, input),
)

export const switchTo = defineAction(
  { role, input: one.extend({ status: z.enum(connectorStatuses) }) },
  async ({ runtime, scope, input }) => switchConnector(runtime, scope, input),
)

/** @returns how many documents go with it */
export const remove = defineAction(
  { role, input: one.extend({ withDocuments: z.boolean() }) },
  async ({ runtime, scope, input }) => deleteConnector(runtime, scope, input),
)

const sourceGroup = z.object({
  sourceId: z.string().min(1).max(500),
  groupId: z
    .string()
    .min(1)
    .max(64)
    .nullable()
    .transform((id) => id as GroupId | null),
})

/** Says who groups of the source are here. @returns how many documents are open to others now, and whether a run began */
export const mapRights = defineAction(
  { role, input: one.extend({ mapping: z.array(sourceGroup).min(1).max(2000) }) },
  async ({ runtime, scope, input }) => mapGroups(runtime, scope, input),
)
