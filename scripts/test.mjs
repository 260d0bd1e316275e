import { ensureInstalled } from './setup/ensure-installed.mjs'
import { runCommand } from './setup/run-command.mjs'

/** Database tests on the embedded database: all of them, or those below these folders (EMBEDDED_TESTS) where the others run on a server right after. */
const embedded = process.env.EMBEDDED_TESTS?.split(' ') ?? []

/** `npm test`: sets up and runs everything. Each step prints its own output; the first that fails ends the run. */
const npx = (...args) => runCommand('npx', ['--no-install', ...args])
/** @type {[string, () => Promise<unknown>][]} */
const steps = [
  ['format', () => npx('oxfmt', '--check')],
  ['types', async () => (await npx('next', 'typegen'), await npx('tsc', '--noEmit'))],
  ['lint', () => npx('oxlint', '--type-aware', '--deny-warnings')],
  ['unused code', () => npx('knip')],
  ['unit tests', () => npx('vitest', 'run', '--project', 'unit')],
  ['database tests', () => npx('vitest', 'run', '--project', 'db', ...embedded)],
  ['browser tests', () => runCommand(process.execPath, ['scripts/test-e2e.mjs'])],
]

try {
  await ensureInstalled({ development: true })
  for (const [name, run] of steps) {
    const startedMs = Date.now()
    process.stdout.write(`\n== ${name}\n`)
    await run()
    process.stdout.write(`== ${name}: passed in ${Math.round((Date.now() - startedMs) / 1000)} s\n`)
  }
  process.stdout.write(`\n${steps.length} passed, 0 failed\n`)
} catch (error) {
  process.stderr.write(`\n${error.message}\n`)
  process.exit(1)
}
