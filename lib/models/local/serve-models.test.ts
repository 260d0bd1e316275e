import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTinyTokenizer } from '@/lib/models/testing/tiny-tokenizer'
import { callModelServer } from './call-model-server'
import { InferenceQueue } from './inference-queue'
import { widthOf, type InferenceSlice, type InferenceWorker } from './inference-slice'
import { serveModels } from './serve-models'

let folder: string
let socketPath: string
let server: Server | undefined
let started: InferenceSlice[]
/** While set, workers wait for it. */
let gate: Promise<void> | undefined

/** The result for a sequence is its length, in every place. */
const worker: InferenceWorker = {
  async run(slice) {
    started.push(slice)
    await gate
    const width = widthOf[slice.kind]
    return Float32Array.from(slice.sequences.flatMap(({ ids }) => Array.from({ length: width }, () => ids.length)))
  },
  close: async () => undefined,
}
const serve = async (): Promise<void> => {
  server = await serveModels({ tokenizer: createTinyTokenizer(), queue: new InferenceQueue([worker]) }, socketPath, 1)
}
const stop = (): void => {
  server?.close()
  server?.closeAllConnections()
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-models-'))
  socketPath = path.join(folder, 'models.sock')
  started = []
  gate = undefined
})
afterEach(async () => {
  stop()
  await rm(folder, { recursive: true, force: true })
})

const embed = (texts: string[], signal?: AbortSignal, patienceMs = 2000) =>
  callModelServer({ socketPath, path: '/embed', body: { purpose: 'passage', texts }, signal, patienceMs })

it('embeds and reranks through the socket, counting the tokens that the models saw', async () => {
  await serve()
  const { values, inputTokens } = await embed(['leave over', 'leave'])
  expect(values).toHaveLength(768)
  expect([values[0], values[767]]).toEqual([4, 3])
  expect(inputTokens).toBe(7)
  const body = { question: 'carry over', texts: ['leave', 'leave leave'] }
  const scores = await callModelServer({ socketPath, path: '/rerank', body, patienceMs: 0 })
  expect([...scores.values]).toEqual([6, 7])
})

it('waits for a server that is still starting', async () => {
  const early = embed(['leave'])
  await new Promise((resolve) => setTimeout(resolve, 60))
  await serve()
  expect((await early).values[0]).toBe(3)
})

it('gives up with models_unavailable when no server comes', async () => {
  await expect(embed(['leave'], undefined, 50)).rejects.toMatchObject({ code: 'models_unavailable' })
})

it('fails a call under way when the server goes, and works again after the restart', async () => {
  await serve()
  gate = new Promise(() => undefined)
  const lost = embed(['leave'])
  await expect.poll(() => started.length).toBe(1)
  stop()
  await expect(lost).rejects.toMatchObject({ code: 'models_unavailable' })
  gate = undefined
  await serve()
  expect((await embed(['leave'])).values[0]).toBe(3)
})

it('drops the work of a reader who went away', async () => {
  await serve()
  let open: () => void = () => undefined
  gate = new Promise((resolve) => (open = resolve))
  const stopReading = new AbortController()
  const cancelled = embed(['leave '.repeat(200), 'over '.repeat(200), 'carry '.repeat(200)], stopReading.signal)
  await expect.poll(() => started.length).toBe(1)
  stopReading.abort(new Error('gone'))
  await expect(cancelled).rejects.toThrow('gone')
  await new Promise((resolve) => setTimeout(resolve, 50))
  open()
  expect((await embed(['leave'])).values[0]).toBe(3)
  expect(started).toHaveLength(2)
})

it('takes over a socket file that a crash left behind, but not a live one', async () => {
  await writeFile(socketPath, '')
  await serve()
  await expect(
    serveModels({ tokenizer: createTinyTokenizer(), queue: new InferenceQueue([worker]) }, socketPath, 1),
  ).rejects.toMatchObject({ code: 'data_folder_in_use' })
  expect((await embed(['leave'])).values[0]).toBe(3)
})

it('refuses a body that is not of the protocol', async () => {
  await serve()
  const body = { purpose: 'other', texts: [] }
  await expect(callModelServer({ socketPath, path: '/embed', body, patienceMs: 0 })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
