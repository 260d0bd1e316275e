import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import * as tables from '@/db/schema'
import { indexKeywords } from '@/db/search/index-keywords'
import type { CollectionId, DocumentId, GroupId, RevisionId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Role, Scope } from '@/lib/domain/scope'
import { readTextConfig } from '@/lib/domain/text/read-text-config'
import { segmentWords } from '@/lib/domain/text/segment-words'

let counter = 0
const unique = (word: string): string => `${word}-${++counter}-${Math.random().toString(36).slice(2, 8)}`

/** Tests are the one place besides lib/auth/require-scope.ts that makes a Scope, because db may not import lib/auth. */
export const makeScope = (fields: {
  workspaceId: WorkspaceId
  userId: UserId
  role: Role
  groupIds: GroupId[]
}): Scope => fields as unknown as Scope

export async function makeWorkspace(db: Db, name = unique('workspace')): Promise<WorkspaceId> {
  const id = newId('workspace')
  await db.insert(tables.workspaces).values({ id, name })
  return id
}

/** A person who belongs to the workspace, as the Scope of a request. Groups that do not exist yet are created. */
export async function makeUser(
  db: Db,
  input: { workspaceId: WorkspaceId; role?: Role; groupIds?: readonly GroupId[]; email?: string; name?: string },
): Promise<Scope> {
  const { workspaceId, role = 'member' } = input
  const userId = newId('user')
  const email = input.email ?? `${unique('person')}@example.com`
  await db.insert(tables.users).values({ id: userId, email, name: input.name ?? 'Test Person' })
  await db.insert(tables.memberships).values({ workspaceId, userId, role })
  for (const groupId of input.groupIds ?? []) {
    await db.insert(tables.groups).values({ workspaceId, id: groupId, name: groupId }).onConflictDoNothing()
    await db.insert(tables.groupMembers).values({ workspaceId, groupId, userId })
  }
  return makeScope({ workspaceId, userId, role, groupIds: [...(input.groupIds ?? [])] })
}

export async function makeGroup(db: Db, workspaceId: WorkspaceId, name = unique('group')): Promise<GroupId> {
  const id = newId('group')
  await db.insert(tables.groups).values({ workspaceId, id, name })
  return id
}

/** `groupIds` empty: open to the whole workspace. */
export async function makeCollection(
  db: Db,
  scope: Scope,
  input: { name?: string; groupIds?: readonly GroupId[]; isSample?: boolean } = {},
): Promise<CollectionId> {
  const id = newId('collection')
  const { workspaceId } = scope
  await db.insert(tables.collections).values({
    workspaceId,
    id,
    name: input.name ?? unique('collection'),
    isSample: input.isSample ?? false,
    createdBy: scope.userId,
  })
  for (const groupId of input.groupIds ?? []) {
    await db.insert(tables.collectionGroups).values({ workspaceId, collectionId: id, groupId })
  }
  return id
}

export type MakeDocumentInput = {
  title?: string
  /** Becomes one chunk per paragraph (blank line between). */
  text: string
  collectionId?: CollectionId
  externalId?: string
  groupIds?: readonly GroupId[]
  mediaType?: string
  metadata?: Record<string, string>
  documentDate?: string
  /** false: indexed but not (or no longer) what readers see. Default true. */
  active?: boolean
  /** One unit vector per paragraph. */
  embeddings?: { model: string; vectors: readonly Float32Array[] }
}

/** A document with one indexed revision, a block and a chunk per paragraph, searchable at once. */
export async function makeIndexedDocument(db: Db, scope: Scope, input: MakeDocumentInput) {
  const { workspaceId } = scope
  const active = input.active ?? true
  const collectionId = input.collectionId ?? (await makeCollection(db, scope))
  const documentId: DocumentId = newId('document')
  const revisionId: RevisionId = newId('revision')
  const title = input.title ?? unique('Document')
  const mediaType = input.mediaType ?? 'text/plain'
  const chunks = splitParagraphs(input.text).map((span, ordinal) => ({
    workspaceId,
    id: newId('chunk'),
    documentId,
    revisionId,
    collectionId,
    ordinal,
    isActive: active,
    searchText: `${title}\n${input.text.slice(span.charStart, span.charEnd)}`,
    language: readTextConfig(input.text.slice(span.charStart, span.charEnd)) ?? ('english' as const),
    segmentedText: segmentWords(`${title}\n${input.text.slice(span.charStart, span.charEnd)}`),
    context: title,
    headingPath: [],
    pageStart: null,
    pageEnd: null,
    ...span,
    tokenCount: input.text.slice(span.charStart, span.charEnd).split(/\s+/).length,
  }))
  await db.transaction(async (tx) => {
    await tx.insert(tables.documents).values({
      workspaceId,
      id: documentId,
      collectionId,
      externalId: input.externalId ?? unique('file'),
      title,
      mediaType,
      fileName: `${title}.txt`,
      activeRevisionId: active ? revisionId : null,
      latestRevisionId: revisionId,
      metadata: input.metadata ?? {},
      documentDate: input.documentDate ?? null,
      createdBy: scope.userId,
    })
    for (const groupId of input.groupIds ?? []) {
      await tx.insert(tables.documentGroups).values({ workspaceId, documentId, groupId })
    }
    await tx.insert(tables.documentRevisions).values({
      workspaceId,
      id: revisionId,
      documentId,
      number: 1,
      blobHash: createHash('sha256').update(input.text).digest('hex'),
      fileName: `${title}.txt`,
      mediaType,
      bytes: Buffer.byteLength(input.text),
      status: 'indexed',
      text: input.text,
      coverage: 1,
      createdBy: scope.userId,
    })
    if (chunks.length === 0) return
    await tx.insert(tables.blocks).values(
      chunks.map(({ ordinal, charStart, charEnd }) => {
        return { workspaceId, revisionId, ordinal, kind: 'paragraph' as const, charStart, charEnd, headingPath: [] }
      }),
    )
    await tx.insert(tables.chunks).values(chunks)
    await indexKeywords(tx, chunks)
    const { embeddings } = input
    if (!embeddings) return
    const rows = chunks.flatMap((chunk, i) => {
      const embedding = embeddings.vectors[i]
      if (!embedding) return []
      return [{ workspaceId, chunkId: chunk.id, model: embeddings.model, dimension: embedding.length, embedding }]
    })
    await tx.insert(tables.chunkEmbeddings).values(rows)
  })
  return { documentId, revisionId, collectionId, chunkIds: chunks.map((chunk) => chunk.id) }
}

/** Offsets are UTF-16 code units, as everywhere. */
function splitParagraphs(text: string): { charStart: number; charEnd: number }[] {
  return [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g)].map((match) => ({
    charStart: match.index,
    charEnd: match.index + match[0].length,
  }))
}
