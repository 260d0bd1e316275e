import { ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import type { ExportColumn } from '@/lib/domain/data-export'

/** Rows that stand together in the file: readers fetch a group at a time, and so many are held in memory. */
const rowsPerGroup = 10_000

const types = {
  text: 'STRING',
  integer: 'INT32',
  long: 'INT64',
  boolean: 'BOOLEAN',
  moment: 'TIMESTAMP',
} as const satisfies Record<ExportColumn['type'], string>

type Row = Readonly<Record<string, unknown>>

/** Rows as a Parquet file, a group of rows at a time, as fast as it is taken. Also without rows it says which columns there are. */
export async function* streamParquet(
  columns: readonly ExportColumn[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>()
  const out = pipe.writable.getWriter()
  const writer = new PassingWriter((bytes) => out.write(bytes))
  const written = parquetWriteRows({
    writer,
    rows: inTypes(columns, pages),
    columns: columns.map(({ name, type }) => ({ name, type: types[type], nullable: true })),
    rowGroupSize: rowsPerGroup,
  })
  const finished = Promise.resolve(written)
    .then(() => writer.flush())
    .then(() => out.close())
    .catch((error: unknown) => out.abort(error))
  yield* pipe.readable
  await finished
}

/** Hands on what was written, so that the whole file is never held. */
class PassingWriter extends ByteWriter {
  readonly #pass: (bytes: Uint8Array) => Promise<void>

  constructor(pass: (bytes: Uint8Array) => Promise<void>) {
    super()
    this.#pass = pass
  }

  async flush(): Promise<void> {
    const bytes = this.getBytes().slice()
    this.index = 0
    if (bytes.length > 0) await this.#pass(bytes)
  }
}

async function* inTypes(columns: readonly ExportColumn[], pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of pages)
    for (const row of rows)
      yield Object.fromEntries(columns.map(({ name, type }) => [name, toValue(row[name] ?? null, type)]))
}

function toValue(value: unknown, type: ExportColumn['type']): unknown {
  if (value === null) return null
  if (type === 'long') return BigInt(value as number)
  return type === 'text' && typeof value !== 'string' ? JSON.stringify(value) : value
}
