import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { createCollection } from '@/db/queries/collections/create-collection'
import { ensureGroups } from '@/db/queries/collections/ensure-groups'
import { findSampleCollection } from '@/db/queries/collections/find-sample-collection'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { acceptUpload } from './documents/accept-upload'

const manifestSchema = z.array(
  z.object({
    path: z.string(),
    title: z.string(),
    date: z.string().optional(),
    owner: z.string().optional(),
    language: z.string().optional(),
    groups: z.array(z.string()).default([]),
  }),
)

const sampleName = 'Sample company'

/**
 * Loads the sample company into a collection of its own. Safe to call at every start: files that are there are left alone, and once
 * someone has removed the collection it stays away unless `again` asks for it.
 * @returns null when it was removed before
 */
export async function loadSampleCompany(
  runtime: Runtime,
  scope: Scope,
  options: { readonly again?: boolean } = {},
): Promise<{ collectionId: CollectionId; documents: number } | null> {
  const found = await findSampleCollection(runtime.db, scope)
  if (found.id === null && found.wasRemoved && options.again !== true) return null
  const collectionId = found.id ?? (await makeCollection(runtime, scope))
  const folder = path.join(process.cwd(), 'samples')
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')))
  for (const entry of manifest) {
    const groupIds = await ensureGroups(runtime.db, scope, { names: entry.groups })
    const { date, owner, language } = entry
    await acceptUpload(runtime, scope, {
      collectionId,
      fileName: entry.path,
      externalId: entry.path,
      title: entry.title,
      body: createReadStream(path.join(folder, 'files', entry.path)),
      metadata: { ...(date ? { date } : {}), ...(owner ? { owner } : {}), ...(language ? { language } : {}) },
      ...(groupIds.length > 0 ? { groupIds } : {}),
    })
  }
  return { collectionId, documents: manifest.length }
}

async function makeCollection(runtime: Runtime, scope: Scope): Promise<CollectionId> {
  const { id } = await createCollection(runtime.db, scope, {
    name: sampleName,
    description:
      'Norrvane Instruments, an invented maker of data loggers: policies, manuals, price lists and minutes to try things on.',
    isSample: true,
  })
  return id
}
