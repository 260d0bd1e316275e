import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector, SourceChange } from '../connector'
import { askDrive } from './ask-drive'
import { driveConfig, type DriveConfig } from './config'
import { fetchFile } from './fetch-file'
import { fileFields, fileSchema, folderType, type DriveFile, type Permission } from './file'
import { describeReaders, findPermissions } from './find-permissions'
import { logSchema, readLog, startLog, type DriveLog } from './read-log'
import { walkFolders } from './walk-folders'

const rootSchema = fileSchema.extend({ driveId: z.string().nullish() })

/**
 * Files below a folder or in a shared drive, each a document under its number. The first run walks through all folders; later ones read the log of changes, and walk again when the log cannot say all: a folder
 * came, went or changed, who may read the root is another, or the place in the log is known no more.
 */
export const driveConnector: Connector<DriveConfig, DriveFile> = {
  kind: 'drive',
  config: driveConfig,
  async *listChanges(config, tools, cursor) {
    const query = { fields: `${fileFields},driveId` }
    const folder = await askDrive(config, tools, `files/${encodeURIComponent(config.folderId)}`, query, rootSchema)
    if (folder.mimeType !== folderType || folder.trashed)
      throw new FootnoteError('connector_source_missing', { detail: 'This is no folder, or it is in the bin.' })
    const driveId = folder.driveId ?? null
    const permissions = await findPermissions(config, tools, folder)
    const readers = JSON.stringify(permissions)
    const log = readCursor(cursor)
    const logged = log?.readers === readers ? await readLog(config, tools, { log, driveId }) : null
    if (log && logged) {
      const known = new Set(tools.knownIds())
      for (const [externalId, file] of logged.files)
        if (file) yield changeOf(file, await findPermissions(config, tools, file))
        else if (known.has(externalId)) yield { type: 'deleted', externalId }
      yield { type: 'checkpoint', cursor: JSON.stringify({ ...log, page: logged.next } satisfies DriveLog) }
      return
    }
    // Before anything is listed: what changes meanwhile is in the log after it.
    const page = await startLog(config, tools, driveId)
    const walk = walkFolders(config, tools, { id: folder.id, driveId, permissions })
    let step = await walk.next()
    for (; !step.done; step = await walk.next()) yield changeOf(step.value.file, step.value.permissions)
    const { folders, isWhole } = step.value
    if (!isWhole) return
    yield { type: 'complete' }
    yield { type: 'checkpoint', cursor: JSON.stringify({ page, folders: [...folders], readers } satisfies DriveLog) }
  },
  fetchItem: (config, tools, { fetch: file }) => fetchFile(config, tools, file),
}

/** The content says it where Drive has a sum of it; Google's own documents have none. */
const changeOf = (file: DriveFile, permissions: readonly Permission[]): SourceChange<DriveFile> => ({
  type: 'item',
  externalId: file.id,
  title: file.name,
  version: file.md5Checksum ?? file.modifiedTime,
  fetch: file,
  permissions: describeReaders(file, permissions, Date.now()),
})

function readCursor(cursor: string | null): DriveLog | null {
  if (cursor === null) return null
  try {
    return logSchema.safeParse(JSON.parse(cursor)).data ?? null
  } catch {
    return null
  }
}
