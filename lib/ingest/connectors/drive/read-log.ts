import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askDrive } from './ask-drive'
import type { DriveConfig } from './config'
import { fileFields, fileSchema, folderType, type DriveFile } from './file'

const changeSchema = z.object({
  fileId: z.string().nullish(),
  removed: z.boolean().nullish(),
  file: fileSchema.nullish(),
})
const pageSchema = z.object({
  changes: z.array(changeSchema),
  nextPageToken: z.string().nullish(),
  newStartPageToken: z.string().nullish(),
})
const startSchema = z.object({ startPageToken: z.string() })

/** Where the log of changes goes on, and the folders that were below the root then. */
export const logSchema = z.object({ page: z.string(), folders: z.array(z.string()), readers: z.string() })
export type DriveLog = z.infer<typeof logSchema>

export type LoggedChanges = {
  /** By file, the last of each; null: it is gone from here. */
  readonly files: ReadonlyMap<string, DriveFile | null>
  readonly next: string
}

const scopeOf = (driveId: string | null): Record<string, string> => (driveId === null ? {} : { driveId })

/** Where the log stands now: what changes from here on is found after it. */
export async function startLog(config: DriveConfig, tools: ConnectorTools, driveId: string | null): Promise<string> {
  return (await askDrive(config, tools, 'changes/startPageToken', scopeOf(driveId), startSchema)).startPageToken
}

/**
 * What the log says since it was read last. The log is of the whole account or drive: what does not lie in one of the known folders is none of ours.
 * @returns null when it cannot say all: its place is known no more, or a folder came, went or changed, and with it all that lies below
 */
export async function readLog(
  config: DriveConfig,
  tools: ConnectorTools,
  { log, driveId }: { log: DriveLog; driveId: string | null },
): Promise<LoggedChanges | null> {
  const folders = new Set(log.folders)
  const files = new Map<string, DriveFile | null>()
  for (let pageToken = log.page; ;) {
    const page = await askForPage(config, tools, pageToken, driveId)
    if (page === null) return null
    for (const { fileId, removed, file } of page.changes) {
      // A change of the drive itself, such as its name.
      if (!fileId) continue
      const isHere = !removed && file && !file.trashed && (file.parents ?? []).some((id) => folders.has(id))
      if (folders.has(fileId) || (isHere && file.mimeType === folderType)) return null
      files.set(fileId, isHere ? file : null)
    }
    if (page.newStartPageToken) return { files, next: page.newStartPageToken }
    if (!page.nextPageToken) return null
    pageToken = page.nextPageToken
  }
}

async function askForPage(config: DriveConfig, tools: ConnectorTools, pageToken: string, driveId: string | null) {
  const fields = `nextPageToken,newStartPageToken,changes(fileId,removed,file(${fileFields}))`
  const query = { pageToken, fields, pageSize: '1000', includeRemoved: 'true', includeItemsFromAllDrives: 'true' }
  try {
    return await askDrive(config, tools, 'changes', { ...query, ...scopeOf(driveId) }, pageSchema)
  } catch (error) {
    // 404 and 410: a place in the log that Drive knows no more.
    if (error instanceof FootnoteError && error.code === 'connector_source_missing') return null
    throw error
  }
}
