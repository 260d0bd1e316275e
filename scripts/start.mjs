import { existsSync } from 'node:fs'
import { bundleEntries } from './setup/bundle-entries.mjs'
import { ensureBuilt } from './setup/ensure-built.mjs'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { refuseWhileRunning } from './setup/refuse-while-running.mjs'
import { runCommand } from './setup/run-command.mjs'

/** `npm start`: install, bundle, fetch models while building, run. What was done before is skipped. */
try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.NODE_ENV ??= 'production'
  process.env.FOOTNOTE_FROM = 'dist'
  await refuseWhileRunning()
  await ensureInstalled()
  await bundleEntries()
  await Promise.all([ensureBuilt(), runCommand(process.execPath, ['dist/fetch-models.mjs'])])
} catch (error) {
  // 78: a wrong setting, which the command itself has told.
  if (error.exitCode !== 78) process.stderr.write(`\nFootnote cannot start: ${error.message}\n`)
  process.exit(1)
}
await import('../dist/supervise.mjs')
