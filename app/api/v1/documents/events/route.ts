import { utcDay } from '@/lib/domain/utc-day'
import { followDocuments } from '@/lib/ingest/follow-documents'
import { defineRoute } from '../../_lib/define-route'
import { liveStream } from '../_lib/live-stream'
import { toDocumentItem } from '../_lib/to-document-item'
import { followDocumentsSpec } from './spec'

export const dynamic = 'force-dynamic'

export const GET = defineRoute(followDocumentsSpec, ({ runtime, scope, request }) => {
  const stream = liveStream(
    (write) =>
      followDocuments(runtime, scope, ({ items, ...event }) =>
        write(
          `event: documents\ndata: ${JSON.stringify({ ...event, items: items.map((row) => toDocumentItem(row, utcDay(runtime.now()))) })}\n\n`,
        ),
      ),
    request.signal,
  )
  return Promise.resolve(
    new Response(stream, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } }),
  )
})
