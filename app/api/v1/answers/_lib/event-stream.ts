/** A comment this often keeps proxies and browsers from thinking that the connection died. */
const heartbeatMs = 15_000

type NumberedEvent = { readonly id: number; readonly type: string }

/**
 * Server-sent events of one answer or check. The reader's leaving ends the response; what it does to the work is up to `open`. Headers ask every proxy on the way not
 * to buffer or compress.
 */
export function eventStream(
  open: (signal: AbortSignal) => AsyncGenerator<NumberedEvent>,
  requestSignal: AbortSignal,
): Response {
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, requestSignal])
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text))
      }
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
      try {
        for await (const event of open(signal)) {
          send(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
        }
        if (!signal.aborted) controller.close()
      } catch (error) {
        if (!signal.aborted) controller.error(error)
      } finally {
        clearInterval(heartbeat)
      }
    },
    cancel: () => left.abort(),
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    },
  })
}
