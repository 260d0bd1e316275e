import type { FileHandle } from 'node:fs/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { openFileInside } from '../folder/open-file-inside'
import type { SlackExport } from './slack-export'
import { readZipDirectory } from './read-zip-directory'
import { readZipEntry } from './read-zip-entry'
import { withoutTop } from './without-top'

/**
 * An export as it was downloaded. Only its directory is held in memory, a day is unpacked when it is read: exports have gigabytes, and the
 * readers of uploaded archives hold a whole one. A ZIP that is put in its place meanwhile is another file and disturbs nothing.
 */
export async function openExportZip(root: string, name: string): Promise<SlackExport> {
  const handle = await open(root, name)
  try {
    const inside = withoutTop(await readZipDirectory(handle))
    if (!inside) throw new FootnoteError('connector_export_missing')
    const { entries } = inside
    return {
      files: new Map([...entries].map(([path, { crc, inflatedBytes }]) => [path, `${crc}-${inflatedBytes}`])),
      unreadable: [],
      read(path) {
        const entry = entries.get(path)
        if (!entry) throw new FootnoteError('document_broken')
        return readZipEntry(handle, entry)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function open(root: string, name: string): Promise<FileHandle> {
  try {
    return await openFileInside(root, name)
  } catch (cause) {
    if (cause instanceof FootnoteError && cause.code === 'connector_source_missing')
      throw new FootnoteError('connector_export_missing', { cause })
    throw cause
  }
}
