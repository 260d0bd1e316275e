import { FootnoteError } from '@/lib/errors/footnote-error'
import { cleanLine } from '../parse/clean-text'

const maxNameBytes = 240
const maxPathBytes = 1000

/**
 * A name that is safe to store, to show and to send in a header. Folders of a relative path are kept (`hr/leave.md`); `..`, drive
 * letters, leading slashes, control and invisible characters go.
 * @returns the path and its last part
 * @throws file_name_invalid when nothing usable is left, or a part is longer than 240 bytes
 */
export function cleanFileName(raw: string): { path: string; name: string } {
  const parts = raw
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:\//, '')
    .split('/')
    .map((part) => cleanLine(part.replaceAll(/[<>:"|?*]/g, '_')))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = parts.at(-1)
  if (!name) throw new FootnoteError('file_name_invalid')
  if (
    parts.some((part) => Buffer.byteLength(part) > maxNameBytes) ||
    Buffer.byteLength(parts.join('/')) > maxPathBytes
  ) {
    throw new FootnoteError('file_name_invalid', {
      detail: 'This file name is too long. Rename the file to something shorter and add it again.',
    })
  }
  return { path: parts.join('/'), name }
}

/** `annual-report_2025.pdf` -> `annual report 2025`: what a document is called until its own title is known. */
export function titleFromFileName(name: string): string {
  return cleanLine(name.replace(/(?:\.tar)?\.[A-Za-z0-9]{1,8}$/i, '').replaceAll(/[-_]+/g, ' ')) || name
}
