import { ensureInstalled } from './setup/ensure-installed.mjs'
import { runCommand } from './setup/run-command.mjs'

/** Database tests on the embedded database: all of them, or those below these folders (EMBEDDED_TESTS) where the others run on a server right after. */
const embedded = process.env.EMBEDDED_TESTS?.split(' ') ?? []

const npx =
  (...args) =>
  (options) =>
    runCommand('npx', ['--no-install', ...args], options)

/**
 * `npm test`: sets up and runs everything, the steps of a row beside each other: the compiler keeps one core busy, and what else only reads
 * fits on the other.
 * @type {[string, (options: { quiet: boolean }) => Promise<string>][][]}
 */
const rows = [
  [
    ['format', npx('oxfmt', '--check')],
    // Of routes and pages; the compiler and the linter read them.
    ['generated types', npx('next', 'typegen')],
  ],
  [
    ['types', npx('tsc', '--noEmit')],
    ['lint', npx('oxlint', '--type-aware', '--deny-warnings')],
    ['unused code', npx('knip')],
  ],
  [['unit tests', npx('vitest', 'run', '--project', 'unit*')]],
  [['database tests', npx('vitest', 'run', '--project', 'db*', ...embedded)]],
  [['browser tests', (options) => runCommand(process.execPath, ['scripts/test-e2e.mjs'], options)]],
]

/** A step alone prints as it goes, one with others beside it when it ends. */
async function runStep([name, run], quiet) {
  const startedMs = Date.now()
  if (!quiet) process.stdout.write(`\n== ${name}\n`)
  const output = await run({ quiet })
  if (quiet) process.stdout.write(`\n== ${name}\n${output}`)
  process.stdout.write(`== ${name}: passed in ${Math.round((Date.now() - startedMs) / 1000)} s\n`)
}

/** To the end of each, so that one that fails hides no other; the first that failed ends the run. */
async function runRow(row) {
  const ended = await Promise.allSettled(row.map((step) => runStep(step, row.length > 1)))
  const failed = ended.flatMap((one) => (one.status === 'rejected' ? one.reason : []))
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join('\n'))
}

try {
  await ensureInstalled({ development: true })
  for (const row of rows) await runRow(row)
  process.stdout.write(`\n${rows.flat().length} passed, 0 failed\n`)
} catch (error) {
  process.stderr.write(`\n${error.message}\n`)
  process.exit(1)
}
