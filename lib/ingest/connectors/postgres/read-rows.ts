import type postgres from 'postgres'
import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import type { PostgresConfig } from './config'
import { explainFailure } from './explain-failure'
import { openClient } from './open-client'

/** A row that becomes a document; all as text, however the database holds it. */
const rowSchema = z.object({
  id: z.string().nullable(),
  title: z.string().nullable(),
  body: z.string().nullable(),
  updated: z.string().nullable(),
})
export type Row = z.infer<typeof rowSchema>

/** In memory at once. */
const atOnce = 100

/**
 * The rows of the query, a page at a time, in one transaction that can only read: what changes in the database meanwhile does not move them. The query stands in brackets in the declaration of a cursor, and
 * is sent by the extended protocol, which takes one statement: it can be nothing but a query.
 * @throws connector_source_refused, connector_source_missing, connector_source_unreachable, connector_address_refused
 */
export async function* readRows(config: PostgresConfig, tools: ConnectorTools): AsyncGenerator<Row> {
  const sql = openClient(config, tools)
  try {
    await sql.unsafe('begin transaction isolation level repeatable read read only')
    await sql.unsafe(`declare footnote_rows no scroll cursor for ${statementOf(config)}`, [], extended)
    for (;;) {
      const rows = await sql.unsafe(`fetch ${atOnce} from footnote_rows`)
      for (const row of rows) yield rowSchema.parse(row)
      if (rows.length < atOnce) break
    }
    await sql.unsafe('rollback')
  } catch (error) {
    if (tools.signal.aborted) throw new FootnoteError('shutting_down', { cause: error })
    throw explainFailure(error)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Without parameters the driver would take the simple protocol, which runs several statements. Its types do not know this setting. */
const extended: postgres.UnsafeQueryOptions & { readonly simple: false } = { prepare: false, simple: false }

function statementOf({ query, idColumn, titleColumn, bodyColumn, updatedColumn }: PostgresConfig): string {
  const text = (column: string): string => `footnote_query."${column}"::text`
  const updated = updatedColumn === '' ? 'null::text' : text(updatedColumn)
  return `select ${text(idColumn)} as id, ${text(titleColumn)} as title, ${text(bodyColumn)} as body, ${updated} as updated from (
${query}
) as footnote_query`
}
