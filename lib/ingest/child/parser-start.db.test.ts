import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readEnv } from '@/lib/config/env'
import { mediaTypes } from '../parse/media-types'
import { ParserPool } from './parser-pool'

const missing = { file: '/nowhere/parse-child.mjs', execArgv: [] }
const starts = vi.hoisted(() => ({ failing: 0, tried: 0 }))
vi.mock('@/lib/config/entry-point', async (load) => {
  const real = await load<typeof import('@/lib/config/entry-point')>()
  return {
    ...real,
    entryPoint: (name: Parameters<typeof real.entryPoint>[0]) =>
      starts.tried++ < starts.failing ? missing : real.entryPoint(name),
  }
})

let folder: string
beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-start-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readNote(failing: number, startPatienceMs: number) {
  Object.assign(starts, { failing, tried: 0 })
  const target = path.join(folder, 'note.txt')
  await writeFile(target, 'The key hangs behind the door.')
  const env = readEnv({ FOOTNOTE_DATA_DIR: folder, NODE_ENV: 'test' })
  const pool = new ParserPool(env, { size: 1, startPatienceMs })
  return pool
    .readFile({ path: target, fileName: 'note.txt', mediaType: mediaTypes.text, title: null })
    .finally(() => pool.close())
}

test(
  'a reader whose files are being replaced is started again, and the file is read',
  { timeout: 60_000 },
  async () => {
    expect(await readNote(2, 20_000)).toMatchObject({ ok: true })
    expect(starts.tried).toBe(3)
  },
)

test('a reader that cannot be started is said not to be the doing of the file', { timeout: 60_000 }, async () => {
  await expect(readNote(Infinity, 1000)).rejects.toMatchObject({ code: 'reader_not_started', row: { retryable: true } })
  expect(starts.tried).toBeGreaterThan(1)
})
