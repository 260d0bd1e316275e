// Squashes the schema into the two first migrations. Only while no version of the product has been released: afterwards
// migrations are forward-only and `npm run db:generate` adds one.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = 'db/migrations'

function generate(...args) {
  const bin = path.join('node_modules', 'drizzle-kit', 'bin.cjs')
  const run = spawnSync(process.execPath, [bin, 'generate', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

rmSync(folder, { recursive: true, force: true })
generate('--custom', '--name', 'extensions')
writeFileSync(path.join(folder, '0000_extensions.sql'), 'CREATE EXTENSION IF NOT EXISTS vector;\n')
generate('--name', 'initial')
