import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite } from './open-pglite'

/**
 * Opens the database in `folder`, creating it first where there is none. A new one is made beside its place and moved there
 * when it is whole: PGlite copies a fresh database file by file, and a kill half-way would leave one that never opens.
 */
export async function openDataFolder(folder: string): Promise<PGlite> {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    const draft = `${folder}.new`
    await rm(draft, { recursive: true, force: true })
    await (await openPglite({ dataDir: draft })).close()
    await rename(draft, folder)
  }
  return openPglite({ dataDir: folder })
}
