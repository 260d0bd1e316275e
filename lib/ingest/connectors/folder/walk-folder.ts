import { lstat, opendir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type FoundFile = { readonly path: string; readonly version: string }
export type UnreadableFolder = { readonly path: string; readonly isUnreadable: true }

/** Deeper than any folder of documents that a person made. */
const maxDepth = 40

/**
 * Every ordinary file below a folder, with `/` between the parts of its path. Links are passed over, whatever they lead to, and so is what
 * begins with a dot: programs keep their own things there. Folders are read one after the other: memory holds one path a level.
 * @throws connector_folder_missing when the root itself cannot be read
 */
export async function* walkFolder(root: string, below = '', depth = 0): AsyncGenerator<FoundFile | UnreadableFolder> {
  const names = await readNames(path.join(/* turbopackIgnore: true */ root, below))
  if (names === null) {
    if (below === '') throw new FootnoteError('connector_folder_missing')
    yield { path: below, isUnreadable: true }
    return
  }
  for (const name of names) {
    const relative = below === '' ? name : `${below}/${name}`
    const found = await lstat(path.join(/* turbopackIgnore: true */ root, relative)).catch(() => null)
    if (found?.isDirectory() && depth < maxDepth) yield* walkFolder(root, relative, depth + 1)
    if (found?.isFile()) yield { path: relative, version: `${found.mtimeMs}-${found.size}` }
  }
}

/** In order, so that a run that goes on finds the same way. */
async function readNames(folder: string): Promise<string[] | null> {
  try {
    // A link that was put in its place since it was looked at.
    if ((await realpath(folder)) !== folder) return null
    const names: string[] = []
    for await (const entry of await opendir(folder)) if (!entry.name.startsWith('.')) names.push(entry.name)
    return names.sort()
  } catch {
    return null
  }
}
