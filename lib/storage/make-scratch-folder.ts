import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { assertFreeSpace } from './assert-free-space'

/** Longer than anything is ingested: a folder of this age belonged to a process that died. */
const abandonedMs = 6 * 60 * 60_000

/** A new folder below `parent`. @throws disk_full */
export async function makeScratchFolder(parent: string): Promise<{ path: string; release(): Promise<void> }> {
  await mkdir(parent, { recursive: true })
  await assertFreeSpace(parent)
  await removeAbandoned(parent)
  const folder = path.join(parent, randomUUID())
  await mkdir(folder, { mode: 0o700 })
  return { path: folder, release: () => rm(folder, { recursive: true, force: true }) }
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = path.join(parent, name)
    const made = await stat(folder).catch(() => null)
    if (made && Date.now() - made.mtimeMs > abandonedMs) await rm(folder, { recursive: true, force: true })
  }
}
