import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Db } from '@/db/client'
import type { JobName } from '@/lib/domain/job-queue'
import { estimateTokens } from './estimate-tokens'
import type { Embedder } from '@/lib/models/ports'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import type { Runtime } from '@/lib/runtime/runtime'
import { createFileBlobStorage } from '@/lib/storage/file-blob-storage'
import type { DocumentReader } from '../child/parser-pool'
import { readDocument } from '../child/read-document'
import { readFile } from 'node:fs/promises'

export type QueuedJob = { readonly name: JobName; readonly payload: unknown }

const silent = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent }

/** A small embedder whose vectors follow from the text: four letter counts, normalised. */
export const fakeEmbedder: Embedder = {
  id: 'fake:letters',
  dimension: 4,
  maxTokens: 512,
  embedQuery: (text) => Promise.resolve(letterVector(text)),
  embedPassages: (texts) => Promise.resolve(texts.map(letterVector)),
}

function letterVector(text: string): Float32Array {
  const counts = ['a', 'e', 'i', 'o'].map((letter) => text.split(letter).length)
  const norm = Math.hypot(...counts)
  return Float32Array.from(counts, (count) => count / norm)
}

/** Parses in the test's own process; the capped child has tests of its own. What could not be sent to a child is refused here too. */
export const inProcessReader: DocumentReader = {
  async readFile(file, options) {
    const bytes = new Uint8Array(await readFile(file.path))
    return readDocument(
      { ...structuredClone(file), bytes },
      estimateTokens,
      (stage) => options?.onProgress?.({ stage, pagesDone: 0, pagesTotal: 0 }),
      (pagesDone, pagesTotal, stage = 'parse') => options?.onProgress?.({ stage, pagesDone, pagesTotal }),
    )
  },
  readTexts: (texts) => Promise.all(texts.map((text) => readDocument(text, estimateTokens))),
}

/** A runtime on a test database with blobs in a temporary folder; queued jobs are kept for the test to look at. */
export async function makeIngestRuntime(db: Db, options: { embedder?: Embedder | null; now?: () => Date } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-ingest-'))
  const queued: QueuedJob[] = []
  const embedder = options.embedder === undefined ? fakeEmbedder : options.embedder
  const runtime: Runtime = {
    db,
    models: {
      embedder: () => Promise.resolve(embedder),
      nextEmbedder: () => Promise.resolve(null),
      reranker: null,
      hostedReranker: () => Promise.resolve(null),
      listRerankers: () => Promise.resolve([]),
      listChatModels: () => Promise.resolve([]),
      defaultChatModel: () => Promise.reject(new Error('no chat model in this test')),
      chatModel: () => Promise.reject(new Error('no chat model in this test')),
      admin: createFakeModels().admin,
      flush: async () => undefined,
      notice: () => null,
    },
    storage: createFileBlobStorage(folder),
    jobs: {
      enqueue(name, payload) {
        queued.push({ name, payload })
        return Promise.resolve()
      },
    },
    log: silent,
    now: options.now ?? (() => new Date()),
  }
  return {
    runtime,
    queued,
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
