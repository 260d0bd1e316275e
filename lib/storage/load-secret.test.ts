import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '@/lib/config/env'
import { loadSecret } from './load-secret'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('processes that start at once agree on one secret, which only its owner can read', async () => {
  const env = readEnv({ FOOTNOTE_DATA_DIR: folder })
  const secrets = await Promise.all(Array.from({ length: 8 }, () => loadSecret(env)))
  expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1)
  expect(secrets[0]).toHaveLength(32)
  expect(await readdir(folder)).toEqual(['secret'])
  expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600)
})

test('a secret from the environment must be 64 hexadecimal digits', async () => {
  const env = readEnv({ FOOTNOTE_DATA_DIR: folder, FOOTNOTE_SECRET: 'short' })
  await expect(loadSecret(env)).rejects.toMatchObject({ code: 'invalid_configuration' })
})
