import { createServer } from 'node:http'
import next from 'next'
import { readEnv } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { onShutdown, reportFatal, reportReady } from '@/lib/runtime/child-lifecycle'

/** Browsers and proxies keep connections open for about a minute; closing later than they do avoids resets. */
const keepAliveMs = 75_000

try {
  const env = readEnv()
  const app = next({ dev: env.NODE_ENV === 'development', port: env.PORT })
  const server = createServer()
  server.keepAliveTimeout = keepAliveMs
  server.requestTimeout = 0
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => void handle(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new FootnoteError('port_in_use', { detail: `Port ${env.PORT} is used by another program.`, cause: error })
      : error
  })
  onShutdown(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
    await closed
    await app.close()
  })
  reportReady()
} catch (error) {
  reportFatal(error)
}
