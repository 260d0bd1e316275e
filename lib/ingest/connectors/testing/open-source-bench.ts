import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { and, eq, like } from 'drizzle-orm'
import { listConnectorRuns } from '@/db/queries/connectors/list-connector-runs'
import { documentGroups, documentRevisions, documents, groups } from '@/db/schema'
import { makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { everyone } from '@/lib/domain/everyone'
import type { ConnectorId, GroupId } from '@/lib/domain/ids'
import { makeIngestRuntime } from '../../testing/make-ingest-runtime'
import { addConnector } from '../admin/add-connector'
import type { SourceInput } from '../admin/connector-input'
import { mapGroups } from '../admin/map-groups'
import { startRun } from '../admin/start-run'
import { stopRun } from '../admin/stop-run'
import { runConnector } from '../runs/run-connector'
import { startSourceServer } from './start-source-server'

/** A workspace with a real folder and a real server as sources, and a clock that each run moves on by a minute. */
export async function openSourceBench(database: TestDatabase) {
  const { db } = database
  let at = Date.parse('2026-03-10T12:00:00Z')
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const member = await makeUser(db, { workspaceId })
  const collectionId = await makeCollection(db, admin)
  const tools = await makeIngestRuntime(db, { now: () => new Date(at) })
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'footnote-source-')))
  const server = await startSourceServer()
  const { runtime } = tools
  const ofCollection = eq(documents.collectionId, collectionId)

  const told = async (connectorId: ConnectorId) => {
    const [row] = await listConnectorRuns(db, admin, { connectorId, limit: 1 })
    if (!row) throw new Error('there was a run')
    const { status, errorCode, found, added, changed, removed, failed } = row
    return { status, errorCode, counts: [found, added, changed, removed, failed], errors: row.errors }
  }
  return {
    ...tools,
    admin,
    member,
    collectionId,
    root,
    server,
    told,
    now: () => at,
    pass: (ms: number) => void (at += ms),
    folder: (): SourceInput => ({ kind: 'folder', config: { path: root } }),
    feed: (): SourceInput => ({ kind: 'feed', config: { url: `${server.url}/feed`, removesOld: false } }),
    write: (name: string, text: string) => writeFile(path.join(root, name), text),
    remove: (name: string) => rm(path.join(root, name)),
    add: (source: SourceInput, scheduleMinutes: 60 | null = null, secret: string | null = null) =>
      addConnector(runtime, admin, { name: 'Source', scheduleMinutes, collectionId, source, secret }),
    async run(connectorId: ConnectorId, mayRemoveMost = false) {
      at += 60_000
      await runConnector(runtime, admin, { runId: await startRun(runtime, admin, { connectorId, mayRemoveMost }) })
      return told(connectorId)
    },
    /** What came, by its name at the source. */
    async names() {
      const rows = await db.select().from(documents).where(ofCollection)
      return rows.map(({ externalId }) => externalId.slice(externalId.indexOf(':') + 1)).sort()
    },
    /** Says who groups of the source are here; those that are not there yet are made. A run that begins for it is left to the test. */
    async map(connectorId: ConnectorId, mapping: Readonly<Record<string, string | null>>) {
      const rows = Object.entries(mapping).map(([sourceId, id]) => ({ sourceId, groupId: id as GroupId | null }))
      for (const { groupId } of rows)
        if (groupId && groupId !== everyone)
          await db.insert(groups).values({ workspaceId, id: groupId, name: groupId }).onConflictDoNothing()
      const mapped = await mapGroups(runtime, admin, { connectorId, mapping: rows })
      if (mapped.isRunning) await stopRun(runtime, admin, { connectorId })
      return mapped
    },
    /** Which groups a document is open to, by its name at the source. */
    async groupsOf(name: string) {
      const ofDocument = and(ofCollection, like(documents.externalId, `%:${name}`))
      const joined = db.select({ id: documentGroups.groupId }).from(documentGroups)
      const rows = await joined.innerJoin(documents, eq(documents.id, documentGroups.documentId)).where(ofDocument)
      return rows.map(({ id }) => id).toSorted()
    },
    async countRevisions() {
      const joined = db.select({ id: documentRevisions.id }).from(documentRevisions)
      return (await joined.innerJoin(documents, eq(documents.id, documentRevisions.documentId)).where(ofCollection))
        .length
    },
    async close() {
      await server.close()
      await rm(root, { recursive: true, force: true })
      await tools[Symbol.asyncDispose]()
    },
  }
}

export type SourceBench = Awaited<ReturnType<typeof openSourceBench>>
