import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'

const secretBytes = 32

/**
 * The installation's secret: encrypts provider keys, signs links. From FOOTNOTE_SECRET (64 hex digits), else from a file in
 * the data folder that the first start creates with mode 0600. Losing it means that provider keys must be entered again.
 * @returns 32 bytes
 * @throws invalid_configuration when the setting or the file is not 64 hex digits
 */
export async function loadSecret(env: Env): Promise<Buffer> {
  const hex = env.FOOTNOTE_SECRET ?? (await readOrCreate(path.join(env.FOOTNOTE_DATA_DIR, 'secret')))
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw new FootnoteError('invalid_configuration', { detail: 'FOOTNOTE_SECRET must be 64 hexadecimal digits.' })
  }
  return Buffer.from(hex, 'hex')
}

/** `wx` makes creation exclusive: of two processes that start at once, one writes and both read the same secret. */
async function readOrCreate(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true })
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(randomBytes(secretBytes).toString('hex'))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
