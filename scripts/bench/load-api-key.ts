import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { readEnv } from '@/lib/config/env'

/** A key of the first admin, from the same command that people use. Works while the product runs or not. */
export async function loadApiKey(): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', [
    'run',
    '-s',
    'api-key',
    '--',
    '--email',
    readEnv().FOOTNOTE_ADMIN_EMAIL,
    '--name',
    'bench',
  ])
  const key = stdout.trim()
  if (!key.startsWith('fn_')) throw new Error('npm run api-key printed no key; give one with --key')
  return key
}
