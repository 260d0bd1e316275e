import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { runCommand } from './run-command.mjs'

const stamp = path.join('.next', 'footnote-built')
const sources = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds the browser and server code, unless this very source was built already. */
export async function ensureBuilt() {
  const wanted = contentHash(sources)
  const built = existsSync(path.join('.next', 'BUILD_ID')) && existsSync(path.join('dist', 'web.mjs'))
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stdout.write('Building (once per version) ...\n')
  await runCommand('npx', ['--no-install', 'next', 'build'], {
    quiet: true,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(stamp, wanted)
}
