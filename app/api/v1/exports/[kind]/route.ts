import { isTrainingKind, type TableFormat } from '@/lib/domain/data-export'
import { takeOut } from '@/lib/feedback/data-out/take-out'
import { defineRoute } from '../../_lib/define-route'
import { contentDisposition } from '../../documents/[id]/file/content-disposition'
import { readUsagePeriod } from '../../usage/read-usage-period'
import { dataExportSpec } from './spec'

export const dynamic = 'force-dynamic'

export const GET = defineRoute(dataExportSpec, async ({ runtime, scope, params, query }) => {
  const { kind } = params
  const period = readUsagePeriod(query, runtime.now())
  const isTraining = isTrainingKind(kind)
  const format = isTraining ? 'jsonl' : query.format
  const { split } = query
  const pages = await takeOut(runtime, scope, { kind, split, format, from: period.start, to: period.end })
  const name = `footnote-${kind}-${isTraining ? `${split}-` : ''}${period.from}-${period.to}.${format}`
  return new Response(toBytes(pages), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': contentDisposition('attachment', name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} satisfies Record<TableFormat, string>

/** Read as fast as it is taken. */
function toBytes(pages: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rest = pages[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await rest.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await rest.return?.()
    },
  })
}
