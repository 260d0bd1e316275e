import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPglite } from '@/db/embedded/open-pglite'
import { createTemplateDatabase, dropTemplateDatabase } from './external-template'
import { readEnv } from '@/lib/config/env'
import { serveForTest } from './serve-for-test'
import { migrateDatabase } from '@/db/migrate'
import { createDb } from '@/db/client'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated template that tests are cloned from: a file (embedded) or the name of a database (external). */
    databaseTemplate: { mode: 'embedded'; file: string } | { mode: 'external'; url: string; database: string }
  }
}

/** Builds one migrated template per run. Returns what removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = readEnv().FOOTNOTE_TEST_DATABASE_URL
  if (url) {
    const database = await createTemplateDatabase(url)
    project.provide('databaseTemplate', { mode: 'external', url, database })
    return () => dropTemplateDatabase(url, database)
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-template-'))
  const file = path.join(folder, 'template.tar')
  const pglite = await openPglite({})
  const served = await serveForTest(pglite)
  await migrateDatabase(createDb(served.client))
  await served.client.end()
  await pglite.exec('checkpoint')
  const dump = await pglite.dumpDataDir('none')
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()))
  await served.close()
  project.provide('databaseTemplate', { mode: 'embedded', file })
  return () => rm(folder, { recursive: true, force: true })
}
