import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { blocks, collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Where a citation stands, as its footnote says it. */
export type CitationPlace = {
  readonly documentId: DocumentId
  readonly title: string
  /** The revision that is cited: its number, and the ISO moment when it came. */
  readonly revisionNumber: number
  readonly revisedAt: string
  readonly page: number | null
  readonly headingPath: readonly string[]
  /** A file of the conversation that it is cited in: it has no page of its own. */
  readonly isAttached: boolean
}

type Row = Omit<CitationPlace, 'revisedAt' | 'headingPath'> & {
  position: number
  revisedAt: Date | string
  headingPath: string[] | null
}

/** One place per citation, in order; null where the document is deleted or the scope may not see it now. */
export async function readCitationPlaces(
  db: Db,
  scope: Scope,
  citations: readonly { readonly revisionId: RevisionId; readonly charStart: number }[],
): Promise<(CitationPlace | null)[]> {
  if (citations.length === 0) return []
  const wanted = JSON.stringify(
    citations.map(({ revisionId, charStart }, position) => ({ revisionId, charStart, position })),
  )
  const rows = await db.execute<Row>(sql`
    select wanted.position, ${documents.id} as "documentId", ${documents.title} as title,
      ${documentRevisions.number} as "revisionNumber", ${documentRevisions.createdAt} as "revisedAt",
      block.page, block.heading_path as "headingPath", ${collections.conversationId} is not null as "isAttached"
    from jsonb_to_recordset(${wanted}::jsonb) as wanted("revisionId" text, "charStart" int, position int)
    join ${documentRevisions} on ${documentRevisions.workspaceId} = ${scope.workspaceId} and ${documentRevisions.id} = wanted."revisionId"
    join ${documents} on ${documents.workspaceId} = ${scope.workspaceId} and ${documents.id} = ${documentRevisions.documentId}
    join ${collections} on ${collections.workspaceId} = ${scope.workspaceId} and ${collections.id} = ${documents.collectionId}
    left join lateral (
      select ${blocks.page}, ${blocks.headingPath} from ${blocks}
      where ${blocks.workspaceId} = ${scope.workspaceId} and ${blocks.revisionId} = wanted."revisionId" and ${blocks.charStart} <= wanted."charStart"
      order by ${blocks.charStart} desc limit 1
    ) as block on true
    where ${documentIsVisible(scope)}`)
  const found = new Map(rows.map((row) => [row.position, row]))
  return citations.map((_, position) => {
    const row = found.get(position)
    if (!row) return null
    const { position: _position, revisedAt, headingPath, ...place } = row
    return { ...place, revisedAt: new Date(revisedAt).toISOString(), headingPath: headingPath ?? [] }
  })
}
