import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

export type ParsedText = {
  revisionId: RevisionId
  text: string
  coverage: number
  warnings: readonly string[]
  language: string | null
  parserVersion: string
  chunkerVersion: string
  chunks: number
}

/** Writes what the parser read of many small texts, in one statement. */
export async function storeParsedTexts(tx: Tx, scope: WorkspaceScope, rows: readonly ParsedText[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    update ${documentRevisions} set text = v.text, coverage = v.coverage, warnings = v.warnings, language = v.language,
      parser_version = v."parserVersion", chunker_version = v."chunkerVersion", chunks_total = v.chunks, chunks_done = v.chunks
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(
      "revisionId" text, text text, coverage float8, warnings jsonb, language text, "parserVersion" text, "chunkerVersion" text, chunks int)
    where ${documentRevisions.workspaceId} = ${scope.workspaceId} and ${documentRevisions.id} = v."revisionId"`)
}
