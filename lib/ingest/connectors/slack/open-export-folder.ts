import { FootnoteError } from '@/lib/errors/footnote-error'
import { openFileInside } from '../folder/open-file-inside'
import { maxFileBytes } from './export-limits'
import type { FoundFolder } from './find-export'
import type { SlackExport } from './slack-export'

/** An export that was unpacked. Only files that the walk has seen are opened, each below the root and through no link. */
export function openExportFolder(root: string, { top, files, unreadable }: FoundFolder): SlackExport {
  return {
    files,
    unreadable,
    async read(name) {
      if (!files.has(name)) throw new FootnoteError('document_broken')
      const handle = await openFileInside(root, `${top}${name}`)
      try {
        if ((await handle.stat()).size > maxFileBytes) throw new FootnoteError('file_too_large')
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    },
    close: () => Promise.resolve(),
  }
}
