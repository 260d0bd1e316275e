import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
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

/**
 * The file appears whole or not at all: it is written under a name of its own and linked into place. Of two processes that start at
 * once, one link wins and both read the same secret.
 */
async function readOrCreate(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return known.trim()
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, randomBytes(secretBytes).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}
