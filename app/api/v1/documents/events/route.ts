import { followDocuments } from '@/lib/ingest/follow-documents'
import { defineRoute } from '../../_lib/define-route'
import { toDocumentItem } from '../_lib/to-document-item'
import { followDocumentsSpec } from './spec'

export const dynamic = 'force-dynamic'

const keepAliveMs = 15_000
/** Rights are those of the connection's start: it ends after this long, and the browser's EventSource comes back with new ones. */
const maxConnectionMs = 60_000

export const GET = defineRoute(followDocumentsSpec, ({ runtime, scope, request }) => {
  let end = (): void => undefined
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder()
      const write = (text: string): void => controller.enqueue(encoder.encode(text))
      let isOpen = true
      let stop = (): void => undefined
      const keepAlive = setInterval(() => write(': keep-alive\n\n'), keepAliveMs)
      const expiry = setTimeout(() => end(), maxConnectionMs)
      end = () => {
        if (!isOpen) return
        isOpen = false
        clearInterval(keepAlive)
        clearTimeout(expiry)
        stop()
        controller.close()
      }
      request.signal.addEventListener('abort', () => end())
      write('retry: 1000\n\n')
      stop = await followDocuments(runtime, scope, ({ items, ...event }) => {
        if (isOpen)
          write(`event: documents\ndata: ${JSON.stringify({ ...event, items: items.map(toDocumentItem) })}\n\n`)
      })
      if (!isOpen) stop()
    },
    cancel: () => end(),
  })
  return Promise.resolve(
    new Response(stream, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } }),
  )
})
