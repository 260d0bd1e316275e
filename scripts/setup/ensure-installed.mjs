import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { runCommand } from './run-command.mjs'

const stamp = path.join('node_modules', '.footnote-installed')

/** Installs exactly what the lockfile says, unless that was done already for this lockfile. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Footnote needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and start again.`,
    )
  }
  const wanted = contentHash(['package-lock.json', '.npmrc'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stdout.write('Installing packages (once) ...\n')
  await runCommand('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], { quiet: true })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}
