import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import type { ExportColumn } from '@/lib/domain/data-export'
import { streamParquet } from './stream-parquet'

const columns: ExportColumn[] = [
  { name: 'id', type: 'text' },
  { name: 'ms', type: 'integer' },
  { name: 'cost', type: 'long' },
  { name: 'stopped', type: 'boolean' },
  { name: 'createdAt', type: 'moment' },
]
const createdAt = new Date('2026-06-01T12:00:00.123Z')

async function* pagesOf(count: number) {
  for (let at = 0; at < count; at += 1000)
    yield Array.from({ length: Math.min(1000, count - at) }, (_, i) => ({
      id: `row ${at + i}`,
      ms: (at + i) % 2 === 0 ? at + i : null,
      cost: 5_000_000_000 + i,
      stopped: false,
      createdAt,
    }))
}

async function collect(pages: AsyncIterable<Uint8Array>): Promise<{ file: ArrayBuffer; largest: number }> {
  const chunks: Uint8Array[] = []
  for await (const chunk of pages) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  return { file, largest: Math.max(...chunks.map(({ length }) => length)) }
}

test('every row is in the file once, with numbers as numbers and moments as moments', async () => {
  const { file, largest } = await collect(streamParquet(columns, pagesOf(25_000)))
  const rows = await parquetReadObjects({ file })
  expect(rows).toHaveLength(25_000)
  expect(rows[0]).toEqual({ id: 'row 0', ms: 0, cost: 5_000_000_000n, stopped: false, createdAt })
  expect(rows[24_999]).toMatchObject({ id: 'row 24999', ms: null })
  expect((await parquetMetadataAsync(file)).row_groups).toHaveLength(3)
  // It is handed on group by group.
  expect(largest).toBeLessThan(file.byteLength / 2)
})

test('a table without rows says which columns there are', async () => {
  const { file } = await collect(streamParquet(columns, pagesOf(0)))
  const { schema, num_rows: count } = await parquetMetadataAsync(file)
  expect(count).toBe(0n)
  expect(schema.slice(1).map(({ name }) => name)).toEqual(['id', 'ms', 'cost', 'stopped', 'createdAt'])
})

test('a failing source fails the file instead of ending it early', async () => {
  async function* failing() {
    yield [{ id: 'one', ms: 1, cost: 1, stopped: false, createdAt }]
    throw new Error('the database is gone')
  }
  await expect(collect(streamParquet(columns, failing()))).rejects.toThrow('the database is gone')
})
