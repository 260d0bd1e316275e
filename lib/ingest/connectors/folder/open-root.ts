import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { isInside } from './is-inside'

/**
 * The folder's real place, when it lies below a folder that may be read. Both are compared with their links followed, so that neither
 * `..` nor a link in the middle of a path leads out.
 * @throws connector_no_folders, connector_folder_outside, connector_folder_missing
 */
export async function openRoot(folder: string, allowed: readonly string[]): Promise<string> {
  if (allowed.length === 0) throw new FootnoteError('connector_no_folders')
  // By its words first: of what lies outside not even is told whether it is there.
  const wanted = path.resolve(/* turbopackIgnore: true */ folder)
  if (!allowed.some((root) => isInside(path.resolve(/* turbopackIgnore: true */ root), wanted)))
    throw new FootnoteError('connector_folder_outside')
  const real = await realpath(wanted).catch(missing)
  const roots = await Promise.all(allowed.map((root) => realpath(root).catch(() => null)))
  if (!roots.some((root) => root !== null && isInside(root, real))) throw new FootnoteError('connector_folder_outside')
  if (!(await stat(real).catch(missing)).isDirectory()) throw new FootnoteError('connector_folder_missing')
  return real
}

function missing(cause: unknown): never {
  throw new FootnoteError('connector_folder_missing', { cause })
}
