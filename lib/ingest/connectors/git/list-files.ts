import { FootnoteError } from '@/lib/errors/footnote-error'
import type { GitObjects } from './read-pack'

/** A file of a commit: `id` is the SHA-1 of its content. */
export type GitFile = { readonly path: string; readonly id: string }

const folderMode = '40000'
/** Plain files and those that may be run; links (120000) and other repositories (160000) are neither. */
const fileModes = new Set(['100644', '100755', '100664'])
/** Folders deeper than any that a person made. */
const maxDepth = 100

/**
 * Files below a folder of a commit, by their path below that folder.
 * @throws connector_source_missing when there is no such folder, connector_source_unreachable when the server kept a folder back
 */
export function listFiles(objects: GitObjects, commit: string, folder: string): GitFile[] {
  let root = /^tree ([0-9a-f]{40})$/m.exec(objectOf(objects, commit).toString('latin1'))?.[1] ?? ''
  for (const name of folder.split('/').filter(Boolean)) {
    const found = entriesOf(objectOf(objects, root)).find((entry) => entry.name === name && entry.mode === folderMode)
    if (!found)
      throw new FootnoteError('connector_source_missing', { detail: 'There is no such folder on this branch.' })
    root = found.id
  }
  const files: GitFile[] = []
  const walk = (tree: string, prefix: string, depth: number): void => {
    if (depth > maxDepth) return
    for (const { mode, name, id } of entriesOf(objectOf(objects, tree))) {
      if (name.startsWith('.')) continue
      if (mode === folderMode) walk(id, `${prefix}${name}/`, depth + 1)
      else if (fileModes.has(mode)) files.push({ path: prefix + name, id })
    }
  }
  walk(root, '', 0)
  return files
}

function objectOf(objects: GitObjects, id: string): Buffer {
  const found = objects.get(id)
  if (found) return found.data
  throw new FootnoteError('connector_source_unreachable', {
    detail: 'The repository’s server did not send all folders of the branch. Run it again.',
  })
}

/** A tree is a row of `mode name\0` and twenty bytes. */
function entriesOf(tree: Buffer): { mode: string; name: string; id: string }[] {
  const entries = []
  for (let at = 0; at < tree.length;) {
    const [space, end] = [tree.indexOf(' ', at), tree.indexOf(0, at)]
    if (space === -1 || end === -1 || space > end) break
    const name = tree.toString('utf8', space + 1, end)
    entries.push({ mode: tree.toString('latin1', at, space), name, id: tree.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return entries
}
