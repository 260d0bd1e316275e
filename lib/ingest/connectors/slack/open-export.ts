import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { openRoot } from '../folder/open-root'
import { findExport } from './find-export'
import { openExportFolder } from './open-export-folder'
import { openExportZip } from './open-export-zip'
import type { SlackExport } from './slack-export'

/**
 * Opens the export at a path of the server, which has to lie below a folder that may be read, with its links followed as for the folder connector.
 * @throws connector_no_folders, connector_folder_outside, connector_folder_missing, connector_export_missing, connector_export_unreadable
 */
export async function openExport(place: string, allowed: readonly string[]): Promise<SlackExport> {
  if (place.toLowerCase().endsWith('.zip')) {
    const root = await openRoot(path.dirname(/* turbopackIgnore: true */ place), allowed)
    return openExportZip(root, path.basename(place))
  }
  const root = await openRoot(place, allowed)
  const found = await findExport(root)
  if (found === null) throw new FootnoteError('connector_export_missing')
  return found.type === 'zip' ? openExportZip(root, found.name) : openExportFolder(root, found)
}
