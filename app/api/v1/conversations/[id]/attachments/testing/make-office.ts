import { Readable } from 'node:stream'
import type { Db } from '@/db/client'
import { createConversation } from '@/db/queries/conversations/create-conversation'
import { makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { ConversationId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { attachFile } from '@/lib/ingest/attachments/attach-file'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { storeUpload } from '@/lib/ingest/documents/store-upload'
import { ingestDocument } from '@/lib/ingest/ingest-document'
import { inProcessReader, makeIngestRuntime } from '@/lib/ingest/testing/make-ingest-runtime'
import type { FakeModelsOptions } from '@/lib/models/testing/create-fake-models'
import type { Runtime } from '@/lib/runtime/runtime'

/** A word that stands in the attached file and nowhere else. */
export const secret = 'Zanzibrick'
export const contract = `# Supply contract ${secret}\n\nThe notice period of the ${secret} contract is 47 days.\n\nThe total quarterly price (TQP) is 9,410 euros.\n`

/** A workspace with a policy, an owner who is a plain member, and somebody of each other kind. Files are really stored, read and searched. */
export async function makeOffice(db: Db, options: FakeModelsOptions & { now?: () => Date } = {}) {
  const workspaceId = await makeWorkspace(db)
  const owner = await makeUser(db, { workspaceId })
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const member = await makeUser(db, { workspaceId })
  const foreign = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, admin, { title: 'Leave policy', text: 'Employees get 30 days of annual leave.' })
  const { models, now } = makeTestRuntime(db, options)
  const made = await makeIngestRuntime(db, options.now ? { now: options.now } : {})
  const runtime: Runtime = { ...made.runtime, models, now: options.now ?? now }

  const begin = async (scope: Scope = owner) => (await createConversation(db, scope, { now: runtime.now() })).id
  /** Stores a file and registers it; `read` ingests it as the worker would. */
  async function attach(
    conversationId: ConversationId,
    fileName: string,
    text: string | Uint8Array,
    scope: Scope = owner,
  ) {
    const inside = await openConversation(runtime, scope, conversationId)
    const stored = await storeUpload(runtime, inside, { fileName, body: Readable.from([Buffer.from(text)]) })
    return attachFile(runtime, inside, { conversationId, stored })
  }
  const read = (revisionId: RevisionId, scope: Scope = owner) =>
    ingestDocument(runtime, scope, { revisionId, reader: inProcessReader })
  async function attachAndRead(conversationId: ConversationId, fileName: string, text: string, scope: Scope = owner) {
    const attached = await attach(conversationId, fileName, text, scope)
    await read(attached.revisionId, scope)
    return attached
  }
  const people = { owner, admin, reviewer, member, foreign }
  return {
    db,
    runtime,
    ...people,
    queued: made.queued,
    begin,
    attach,
    read,
    attachAndRead,
    close: made[Symbol.asyncDispose],
  }
}

export type Office = Awaited<ReturnType<typeof makeOffice>>
