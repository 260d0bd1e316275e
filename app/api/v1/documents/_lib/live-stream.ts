const keepAliveMs = 15_000
/** Rights are those of the connection's start: it ends after this long, and the browser's EventSource comes back with new ones. */
const maxConnectionMs = 60_000

/**
 * Server-sent events as long as a screen is open. `follow` gets a function that writes one event and gives one that stops it. However
 * the stream ends (the reader leaves, its time is over, `follow` fails), nothing is left behind that would write to it.
 */
export function liveStream(
  follow: (write: (text: string) => void) => Promise<() => void>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isOpen = true
  let release = (): void => undefined
  const end = (close: () => void): void => {
    if (!isOpen) return
    isOpen = false
    release()
    close()
  }
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string): void => {
        if (isOpen) controller.enqueue(encoder.encode(text))
      }
      const close = (): void => end(() => controller.close())
      const keepAlive = setInterval(() => write(': keep-alive\n\n'), keepAliveMs)
      const expiry = setTimeout(close, maxConnectionMs)
      let stop = (): void => undefined
      release = () => {
        clearInterval(keepAlive)
        clearTimeout(expiry)
        signal.removeEventListener('abort', close)
        stop()
      }
      signal.addEventListener('abort', close)
      try {
        write('retry: 1000\n\n')
        stop = await follow(write)
        if (!isOpen) stop()
      } catch (error) {
        end(() => controller.error(error))
      }
    },
    cancel: () => end(() => undefined),
  })
}
