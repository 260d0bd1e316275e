import { constants } from 'node:fs'
import { open, realpath, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { isInside } from './is-inside'

/**
 * Opens a file below a root and looks only then where it is: between listing and opening somebody may have put a link in its place, or in
 * that of a folder above it. What is read is what was judged, because both are the same open file.
 * @throws connector_item_outside, connector_source_missing
 */
export async function openFileInside(root: string, relative: string): Promise<FileHandle> {
  const target = path.join(/* turbopackIgnore: true */ root, relative)
  // Without NONBLOCK a pipe of that name would hold the worker for ever.
  const handle = await open(target, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(refuse)
  try {
    const [opened, real] = await Promise.all([handle.stat(), realpath(target)])
    const named = await stat(real)
    const isSame = named.ino === opened.ino && named.dev === opened.dev
    if (!opened.isFile() || !isSame || !isInside(root, real)) throw new FootnoteError('connector_item_outside')
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

function refuse(cause: NodeJS.ErrnoException): never {
  if (cause.code === 'ELOOP') throw new FootnoteError('connector_item_outside', { cause })
  if (cause.code === 'EACCES' || cause.code === 'EPERM') {
    const detail = 'Footnote may not read this file. Give the account that it runs under the right to.'
    throw new FootnoteError('connector_source_refused', { cause, detail })
  }
  throw new FootnoteError('connector_source_missing', { cause })
}
