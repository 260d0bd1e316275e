// Runs the database tests against a real Postgres with pgvector: FOOTNOTE_TEST_DATABASE_URL where it is set, and otherwise a
// throw-away server. Without those of the embedded database itself, which never see it. Arguments go to vitest.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { startNativePostgres } from './setup/native-postgres.mjs'

const given = process.env.FOOTNOTE_TEST_DATABASE_URL
let server
try {
  server = given ? undefined : await startNativePostgres()
} catch (error) {
  process.stderr.write(`test:external: ${error.message}\n`)
  process.exit(1)
}

const vitest = spawn(
  process.execPath,
  [
    path.join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'db',
    '--project',
    'db-alone',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, FOOTNOTE_TEST_DATABASE_URL: given ?? server.url } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal))
const code = await new Promise((resolve) => vitest.once('exit', resolve))
await server?.stop()
process.exit(code ?? 1)
