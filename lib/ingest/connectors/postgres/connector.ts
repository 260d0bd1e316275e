import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector } from '../connector'
import { postgresConfig, type PostgresConfig } from './config'
import { readRows, type Row } from './read-rows'
import { renderRow } from './render-row'

/**
 * Rows of a query on a Postgres, each a document under its own name. All are read at each run, for their texts are needed to know what has changed: the moment of a change is a column like any other and nobody's
 * promise. Rights come from the collection.
 */
export const postgresConnector: Connector<PostgresConfig, Row> = {
  kind: 'postgres',
  config: postgresConfig,
  async *listChanges(config, tools) {
    const seen = new Set<string>()
    for await (const row of readRows(config, tools)) {
      const { id, title, body, updated } = row
      if (id === null || id === '') throw new FootnoteError('connector_source_unreachable', { detail: nameless })
      if (seen.has(id)) throw new FootnoteError('connector_source_unreachable', { detail: twice(id) })
      seen.add(id)
      const version = createHash('sha256')
        .update(JSON.stringify([title, body, updated, config.format]))
        .digest('hex')
      yield { type: 'item', externalId: id, title: title ?? id, version, fetch: row }
    }
    yield { type: 'complete' }
  },
  fetchItem({ format }, _tools, { fetch: row }) {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(row.updated ?? '')?.[0]
    return Promise.resolve({
      // The name says nothing but the form: the row's own can hold anything.
      fileName: format === 'html' ? 'row.html' : 'row.md',
      body: Readable.from([Buffer.from(renderRow(row, format))]),
      ...(date ? { metadata: { date } } : {}),
    })
  },
}

const nameless =
  'A row has nothing in the column that tells the rows apart. Leave such rows out, or take another column.'
const twice = (id: string): string =>
  `Two rows are called “${id.slice(0, 100)}”. Take a column that is different in each row.`
