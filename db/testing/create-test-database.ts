import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inject } from 'vitest'
import { createDb, type Db } from '@/db/client'
import { openPglite } from '@/db/embedded/open-pglite'
import { cloneTemplateDatabase } from './external-template'
import { serveForTest } from './serve-for-test'

export type TestDatabase = { db: Db; close(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }

/**
 * A database of the test's own, cloned from this run's migrated template: about 0.8 s embedded, 0.1 s on a server
 * (FOOTNOTE_TEST_DATABASE_URL). `await using database = await createTestDatabase()` closes it at the end of the block.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('databaseTemplate')
  const opened =
    template.mode === 'external'
      ? await cloneTemplateDatabase(template.url, template.database)
      : await openEmbeddedClone(template.file)
  return { db: createDb(opened.client), close: opened.close, [Symbol.asyncDispose]: opened.close }
}

async function openEmbeddedClone(file: string) {
  return serveForTest(await openPglite({ loadDataDir: new Blob([await readFile(file)]), ...(await loadParts()) }))
}

let parts: Promise<{ pgliteWasmModule: WebAssembly.Module; fsBundle: Blob }> | undefined

/** Compiled once per test process: halves the time of every further clone. */
function loadParts() {
  parts ??= (async () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
    return {
      pgliteWasmModule: await WebAssembly.compile(await readFile(path.join(folder, 'pglite.wasm'))),
      fsBundle: new Blob([await readFile(path.join(folder, 'pglite.data'))]),
    }
  })()
  return parts
}
