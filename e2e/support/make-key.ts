import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { admin } from './admin'

/** An API key of the first admin, made where the product runs: no browser, no session. */
export async function makeKey(name: string): Promise<string> {
  const words = ['scripts/run.mjs', 'api-key', '--email', admin.email, '--name', name]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return stdout.trim()
}
