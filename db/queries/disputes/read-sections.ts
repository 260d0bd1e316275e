import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { blocks, documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'

export type SectionStart = { readonly charStart: number; readonly headingPath: readonly string[] }

/** The text of a revision, and where what stands under other headings begins. For the worker; null when it is gone or has no text. */
export async function readSections(
  db: Db,
  scope: WorkspaceScope,
  params: { revisionId: RevisionId },
): Promise<{ text: string; starts: SectionStart[] } | null> {
  const { workspaceId } = scope
  const { revisionId } = params
  const [revision] = await db.execute<{ text: string | null }>(sql`
    select ${documentRevisions.text} as text from ${documentRevisions}
    where ${documentRevisions.workspaceId} = ${workspaceId} and ${documentRevisions.id} = ${revisionId}`)
  if (!revision?.text) return null
  const starts = await db.execute<SectionStart>(sql`
    select "charStart", "headingPath" from (
      select ${blocks.charStart} as "charStart", ${blocks.headingPath} as "headingPath",
        lag(${blocks.headingPath}) over (order by ${blocks.ordinal}) as before
      from ${blocks} where ${blocks.workspaceId} = ${workspaceId} and ${blocks.revisionId} = ${revisionId}
    ) as block where before is distinct from "headingPath" order by "charStart"`)
  return { text: revision.text, starts: [...starts] }
}
