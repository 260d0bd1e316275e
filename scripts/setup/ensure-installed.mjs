import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { runCommand } from './run-command.mjs'

const stamp = path.join('node_modules', '.footnote-installed')

/**
 * Installs exactly what the lockfile says, unless that was done already for this lockfile. The product runs without the packages
 * of tests and generators, which are a quarter of the files; `development` asks for those too.
 */
export async function ensureInstalled({ development = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Footnote needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and start again.`,
    )
  }
  const lock = contentHash(['package-lock.json', '.npmrc'])
  const complete = `${lock} all`
  const wanted = development ? complete : `${lock} product`
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === wanted || installed === complete) return
  process.stdout.write('Installing packages (once) ...\n')
  const install = (...more) =>
    runCommand('npm', ['ci', development ? '--include=dev' : '--omit=dev', '--no-fund', '--no-audit', ...more], {
      quiet: true,
    })
  // The lockfile names versions and hashes: what is in npm's cache need not be asked for again, unless it lacks one.
  await install('--prefer-offline').catch(() => install())
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}
