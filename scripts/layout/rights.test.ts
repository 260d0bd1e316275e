import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * What is attached to a conversation is seen by no query that asks for rights, and by no count that says `isNoAttachment` (decision 74). These
 * ask neither, each for a reason; a query that is not here must ask one of them.
 */
const withoutRights: readonly string[] = [
  // Attachments themselves.
  'db/queries/attachments/assert-room.ts',
  'db/queries/attachments/close-place.ts',
  'db/queries/attachments/find-attached.ts',
  'db/queries/attachments/find-first-files.ts',
  'db/queries/attachments/find-own-place.ts',
  'db/queries/attachments/find-places-to-erase.ts',
  'db/queries/attachments/open-place.ts',
  'db/queries/attachments/summarise-attachments.ts',
  'db/queries/conversations/erase-deleted-conversations.ts',
  // Of a collection or a connector by its id, which was asked for its rights before, or without anything of a document.
  'db/queries/collections/find-collection-ids.ts',
  'db/queries/collections/find-sample-collection.ts',
  'db/queries/connectors/find-document-collection.ts',
  'db/queries/connectors/list-connectors.ts',
  'db/queries/count-operations.ts',
  'db/queries/documents/batches.ts',
  'db/queries/documents/claim-batch-slice.ts',
  'db/queries/documents/document-filter.ts',
  'db/queries/documents/find-latest-revisions.ts',
  'db/queries/documents/move-document.ts',
  'db/queries/operations/list-operation-items.ts',
  'db/queries/rebuilds/activate-passages.ts',
  'db/queries/rebuilds/count-staged-without-vector.ts',
  'db/queries/rebuilds/document-places.ts',
  'db/queries/rebuilds/drop-replaced-passages.ts',
  'db/queries/rebuilds/drop-staged-revisions.ts',
  'db/queries/rebuilds/list-case-documents.ts',
  'db/queries/rebuilds/list-failed.ts',
  'db/queries/rebuilds/repin-verified.ts',
  'db/queries/rebuilds/settle-masked.ts',
  'db/queries/rebuilds/share-prepared.ts',
  'db/queries/rebuilds/stage-revisions.ts',
  'db/queries/rebuilds/switch-revisions.ts',
  'lib/ingest/documents/remove-document.ts',
  // Deleting and keeping rows: by ids that were locked with rights, or of the whole workspace.
  'db/queries/answers/find-deleted-documents.ts',
  'db/queries/deletion/delete-document-rows.ts',
  'db/queries/deletion/redact-golden-cases.ts',
  'db/queries/deletion/sample-chunks.ts',
  'db/queries/documents/find-unused-blobs.ts',
  'db/queries/drafts/delete-drafts-of-documents.ts',
  'db/queries/drafts/save-draft.ts',
  'db/queries/workspace-deletion/close-workspace.ts',
  'db/queries/workspace-deletion/weigh-workspace.ts',
  'lib/ingest/documents/delete-collection.ts',
  // Steps of ingestion and search, by the id of a document or revision that is in hand.
  'db/queries/documents/activate-revision.ts',
  'db/queries/documents/claim-revision.ts',
  'db/queries/documents/count-embedded-chunks.ts',
  'db/queries/documents/find-changed-documents.ts',
  'db/queries/documents/find-chunks-without-embedding.ts',
  'db/queries/documents/find-revision-state.ts',
  'db/queries/documents/find-stale-revisions.ts',
  'db/queries/documents/find-workspaces-without-vectors.ts',
  'db/queries/documents/lock-documents.ts',
  'db/queries/documents/lock-own-attempts.ts',
  'db/queries/documents/open-to-groups.ts',
  'db/queries/documents/reread-document.ts',
  'db/queries/documents/retry-revision.ts',
  'db/queries/documents/stage-chunks.ts',
  // Counts for admins, of answers that are counted anyway: by ids of collections, which get a name only with rights.
  'db/queries/day-sums/sum-costs.ts',
  'db/queries/hold-replaced-embedders.ts',
  'db/queries/ingestion/list-queued-jobs.ts',
  'db/queries/members/inherit-upkeep.ts',
  'db/queries/members/link-to-parent.ts',
  'db/queries/members/lock-family.ts',
  'db/search/index-keywords.ts',
  'db/search/keyword-languages.ts',
  'db/queries/languages/list-revision-texts.ts',
  // By ids of what rights were asked for, for what is kept of it or compared.
  'db/queries/disputes/read-sections.ts',
  'db/queries/disputes/replace-disputes.ts',
  'db/queries/feedback/find-rated-answer.ts',
  'db/queries/glossary/read-mined-text.ts',
  'db/queries/glossary/store-mined.ts',
  'db/queries/golden/read-revision-texts.ts',
  'db/queries/proposals/find-opening-groups.ts',
  'db/queries/proposals/insert-proposals.ts',
  'db/queries/verified/find-cited-chunks.ts',
  'db/queries/verified/list-revision-pairs.ts',
  'db/queries/verified/lock-cited-documents.ts',
]

/** Where a scope comes to be inside of a conversation. Each is a place that could let somebody see a file of another conversation. */
const openings: readonly string[] = [
  'app/(app)/c/[id]/page.tsx',
  'lib/answer/export/export-answers.ts',
  'lib/answer/follow-answer.ts',
  'lib/answer/get-answer.ts',
  'lib/answer/get-conversation.ts',
  'lib/answer/sharing/find-own-share.ts',
  'lib/answer/sharing/get-shared-conversation.ts',
  'lib/answer/start-answer.ts',
  'lib/auth/require-scope.ts',
  'lib/ingest/attachments/erase-attachments.ts',
  'lib/ingest/attachments/open-attached.ts',
  'lib/ingest/attachments/open-conversation.ts',
  'lib/ingest/ingest-document.ts',
]

const tables = '(?:documents|chunks|documentRevisions|collections)'
const names = '(?:documents|chunks|document_revisions|collections)'
const reads = new RegExp(
  String.raw`\.(?:from|innerJoin|leftJoin|\$count)\(\s*${tables}\b|\$count\(\s*${tables}\b|\b(?:from|join) (?:${names}\b|\$\{${tables}\})`,
)
const asks =
  /\b(?:documentIsVisible|chunkIsVisible|collectionIsVisible|isNoAttachment|isAttachedIn|chunkMatches|selectChunks|isUnread)\b/

const withoutComments = (source: string): string => source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')

const needsRights = (source: string): boolean => reads.test(withoutComments(source)) && !asks.test(source)

function sourcesIn(...folders: string[]): [file: string, source: string][] {
  const paths = folders.flatMap((folder) => [`${folder}/*.ts`, `${folder}/*.tsx`])
  const command = ['ls-files', '--cached', '--others', '--exclude-standard', ...paths]
  return execFileSync('git', command, { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(file) && !/\.test\.|\/testing\//.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')])
}

test('every query that reads documents, passages or collections asks for rights, or is known not to need them', () => {
  const files = sourcesIn('db/queries', 'db/search', 'lib/ingest')
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter(([, source]) => needsRights(source)).map(([file]) => file)
  expect(found.toSorted()).toEqual(withoutRights.toSorted())
})

test('a scope comes to be inside of a conversation in known places only', () => {
  const files = sourcesIn('app', 'lib', 'db').filter(([, source]) =>
    /\bscope(?:InConversation|OfAttachments)\b/.test(source),
  )
  expect(files.map(([file]) => file).toSorted()).toEqual(openings.toSorted())
})

test('a query without rights is caught', () => {
  expect(needsRights('return db.select().from(documents).where(eq(documents.id, id))')).toBe(true)
  expect(needsRights('sql`select title from documents where id = ${id}`')).toBe(true)
  expect(needsRights('return db.select().from(documents).where(documentIsVisible(scope))')).toBe(false)
})
