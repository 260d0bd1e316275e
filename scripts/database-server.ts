import { isDatabaseThread, runDatabaseThread } from '@/db/embedded/database-thread'
import { startDatabaseServer } from '@/db/embedded/start-database-server'
import { entryPoint } from '@/lib/config/entry-point'
import { readEnv } from '@/lib/config/env'
import { databaseSocket } from '@/lib/config/run-paths'
import { onShutdown, reportFatal, reportReady } from '@/lib/runtime/child-lifecycle'

/** The embedded database's process. The same file is the thread that PGlite runs on. */
if (isDatabaseThread()) {
  await runDatabaseThread()
} else {
  try {
    const env = readEnv()
    const server = await startDatabaseServer({
      dataFolder: env.FOOTNOTE_DATA_DIR,
      socketPath: databaseSocket(env),
      entryFile: entryPoint('database-server').file,
      log: (event) => process.stderr.write(`${JSON.stringify({ event })}\n`),
    })
    onShutdown(() => server.stop())
    reportReady()
    process.stdout.write(`database ready at ${databaseSocket(env)}\n`)
  } catch (error) {
    reportFatal(error)
  }
}
