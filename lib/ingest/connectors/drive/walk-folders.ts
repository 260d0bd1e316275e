import type { ConnectorTools } from '../connector'
import type { DriveConfig } from './config'
import { folderType, type DriveFile, type Permission } from './file'
import { findPermissions } from './find-permissions'
import { listFolder } from './list-folder'

export type FoundFile = { readonly file: DriveFile; readonly permissions: readonly Permission[] }

export type Root = {
  readonly id: string
  readonly driveId: string | null
  readonly permissions: readonly Permission[]
}

/**
 * Every file below a folder with who may read it, folder by folder. In a shared drive readers come down from above and are asked for only where something has others; elsewhere
 * Drive says them with each file.
 * @returns the folders that were seen, and whether all of them could be listed whole
 */
export async function* walkFolders(
  config: DriveConfig,
  tools: ConnectorTools,
  root: Root,
): AsyncGenerator<FoundFile, { readonly folders: readonly string[]; readonly isWhole: boolean }> {
  const seen = new Set([root.id])
  const waiting = [{ id: root.id, permissions: root.permissions }]
  let isWhole = true
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    const inherited = root.driveId === null ? undefined : folder.permissions
    const listed = await listFolder(config, tools, { folderId: folder.id, driveId: root.driveId })
    if (!listed.isWhole) isWhole = false
    for (const file of listed.files) {
      if (seen.has(file.id)) continue
      const permissions = await findPermissions(config, tools, file, inherited)
      if (file.mimeType === folderType) {
        seen.add(file.id)
        waiting.push({ id: file.id, permissions })
      } else yield { file, permissions }
    }
  }
  return { folders: [...seen], isWhole }
}
