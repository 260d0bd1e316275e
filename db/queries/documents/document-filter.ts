import { and, eq, gte, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { hasNoOwner } from '@/db/owner-of'
import { documentRevisions, documents } from '@/db/schema'
import type { RevisionStatus } from '@/lib/domain/document'
import type { CollectionId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { UpkeepFilter } from '@/lib/domain/upkeep'

/** Which documents of those that a scope may see. What is not given does not narrow. */
export type DocumentFilter = {
  readonly collectionId?: CollectionId | undefined
  /** Of the newest revision. Several: any of them. */
  readonly status?: readonly RevisionStatus[] | undefined
  /** Of the newest revision, if it failed. */
  readonly errorCode?: string | undefined
  /** Words that each occur in the title, the external id or the file name, in any case and order. */
  readonly search?: string | undefined
  readonly mediaTypes?: readonly string[] | undefined
  /** Who brought it. */
  readonly createdBy?: UserId | undefined
  /** By owner and dates, as they stand on a day. */
  readonly upkeep?: { readonly is: UpkeepFilter; readonly today: string } | undefined
  /** The beginning of the external id, with its last slash: `hr/2026/`. */
  readonly folder?: string | undefined
  /** Only what lies in `folder` itself, and not what lies in folders below it. */
  readonly isDirect?: boolean | undefined
  /** Those whose readers see passages that were cut in another way than this chunker's. */
  readonly notCutAs?: string | undefined
  /** Last changed at this moment or later, and before that one. */
  readonly changedFrom?: Date | undefined
  readonly changedBefore?: Date | undefined
}

/**
 * The filter as a condition on `documents` alone, so that no other table is read for rows that do not match. Of states it looks at the
 * few revisions that are not indexed (a partial index) and never at the many that are.
 */
export function documentFilter(scope: Scope, filter: DocumentFilter): SQL | undefined {
  const { workspaceId } = scope
  const { collectionId, mediaTypes, createdBy, folder = '', changedFrom, changedBefore } = filter
  return and(
    collectionId ? eq(documents.collectionId, collectionId) : undefined,
    mediaTypes && mediaTypes.length > 0 ? inArray(documents.mediaType, [...mediaTypes]) : undefined,
    createdBy ? eq(documents.createdBy, createdBy) : undefined,
    filter.upkeep ? isKeptUp(scope, filter.upkeep) : undefined,
    folder ? sql`starts_with(${documents.externalId}, ${folder})` : undefined,
    filter.isDirect ? sql`strpos(substr(${documents.externalId}, length(${folder}::text) + 1), '/') = 0` : undefined,
    changedFrom ? gte(documents.updatedAt, changedFrom) : undefined,
    changedBefore ? lt(documents.updatedAt, changedBefore) : undefined,
    isInState(workspaceId, filter.status ?? []),
    filter.notCutAs ? isCutOtherwise(workspaceId, filter.notCutAs) : undefined,
    filter.errorCode ? failedWith(workspaceId, filter.errorCode) : undefined,
    ...wordsOf(filter.search).map(hasWord),
  )
}

function isKeptUp(scope: Scope, { is, today }: NonNullable<DocumentFilter['upkeep']>): SQL {
  if (is === 'due') return lte(documents.reviewAt, today)
  if (is === 'expired') return lte(documents.expiresAt, today)
  return is === 'mine' ? eq(documents.ownerId, scope.userId) : hasNoOwner
}

/** The most words that are looked for; more than these narrow nothing. */
const maxWords = 8

function wordsOf(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, maxWords)
}

/** A server whose locale is C leaves letters beyond ASCII as they are when it lowers a name, so these are looked for in both cases. */
function hasWord(word: string): SQL | undefined {
  return or(...spellingsOf(word).map((one) => sql`${documents.nameText} like ${`%${escapeLike(one)}%`}`))
}

/** With more of such letters than these, the spellings would be too many. */
const maxBeyondAscii = 4

function spellingsOf(word: string): string[] {
  const letters = Array.from(word)
  const beyond = letters.filter((letter) => letter > '\u007F' && letter.toUpperCase() !== letter)
  if (beyond.length > maxBeyondAscii) return [word]
  let spellings = ['']
  for (const letter of letters) {
    const cases = beyond.includes(letter) ? [letter, letter.toUpperCase()] : [letter]
    spellings = spellings.flatMap((begun) => cases.map((one) => begun + one))
  }
  return spellings
}

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`)

function isInState(workspaceId: string, statuses: readonly RevisionStatus[]): SQL | undefined {
  if (statuses.length === 0) return undefined
  const { id, status, workspaceId: owner } = documentRevisions
  const among = (some: readonly RevisionStatus[]): SQL =>
    sql`select ${id} from ${documentRevisions} where ${owner} = ${workspaceId} and ${status} <> 'indexed' and ${inArray(status, [...some])}`
  if (!statuses.includes('indexed')) return sql`${documents.latestRevisionId} in (${among(statuses)})`
  const others = unindexed.filter((one) => !statuses.includes(one))
  return others.length === 0 ? undefined : sql`${documents.latestRevisionId} not in (${among(others)})`
}

function failedWith(workspaceId: string, code: string): SQL {
  const { id, status, errorCode, workspaceId: owner } = documentRevisions
  return sql`${documents.latestRevisionId} in (select ${id} from ${documentRevisions}
    where ${owner} = ${workspaceId} and ${status} = 'failed' and ${errorCode} = ${code})`
}

function isCutOtherwise(workspaceId: string, chunkerVersion: string): SQL {
  const { id, workspaceId: owner, chunkerVersion: cutAs } = documentRevisions
  return sql`${documents.activeRevisionId} in (select ${id} from ${documentRevisions}
    where ${owner} = ${workspaceId} and ${cutAs} is distinct from ${chunkerVersion})`
}

const unindexed = ['queued', 'processing', 'failed'] as const satisfies readonly RevisionStatus[]
