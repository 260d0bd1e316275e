import { stat } from 'node:fs/promises'
import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { walkFolder } from '../folder/walk-folder'
import { maxFiles } from './export-limits'
import { withoutTop } from './without-top'

export type FoundFolder = {
  readonly type: 'folder'
  /** The folder that the ZIP unpacked to, with a slash behind it; empty when it is the root itself. */
  readonly top: string
  readonly files: ReadonlyMap<string, string>
  readonly unreadable: readonly string[]
}
type Found = FoundFolder | { readonly type: 'zip'; readonly name: string }

/** What lies below a folder: an export that was unpacked there, or ZIPs, of which the newest counts. @throws connector_export_unreadable */
export async function findExport(root: string): Promise<Found | null> {
  const files = new Map<string, string>()
  const unreadable: string[] = []
  for await (const found of walkFolder(root)) {
    if ('isUnreadable' in found) unreadable.push(found.path)
    else files.set(found.path, found.version)
    if (files.size > maxFiles) throw new FootnoteError('connector_export_unreadable', { detail: tooMany })
  }
  const zip = files.has('channels.json') ? null : await newestZip(root, [...files.keys()])
  if (zip !== null) return { type: 'zip', name: zip }
  const inside = withoutTop(files)
  return inside && { type: 'folder', top: inside.top, files: inside.entries, unreadable: below(unreadable, inside.top) }
}

export const tooMany = `It has more than ${maxFiles.toLocaleString('en')} files. Export a shorter span of time, or leave out channels that are folders of their own.`

const below = (folders: readonly string[], top: string): string[] =>
  folders.flatMap((folder) => (folder.startsWith(top) ? [folder.slice(top.length)] : []))

async function newestZip(root: string, paths: readonly string[]): Promise<string | null> {
  const zips = paths.filter((name) => !name.includes('/') && name.toLowerCase().endsWith('.zip'))
  const dated = await Promise.all(
    zips.map(async (name) => {
      const found = await stat(path.join(/* turbopackIgnore: true */ root, name)).catch(() => null)
      return { name, at: found?.mtimeMs ?? 0 }
    }),
  )
  return dated.toSorted((a, b) => b.at - a.at || b.name.localeCompare(a.name))[0]?.name ?? null
}
