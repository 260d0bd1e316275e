import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askGit } from './ask-git'
import type { GitConfig } from './config'
import type { Repository } from './open-repository'
import { readPktLines, writePktLines } from './pkt-lines'
import { readPack, type GitObjects } from './read-pack'

type Wanted = {
  readonly ids: readonly string[]
  /** `tree`: a commit with its folders, without its history and, where the server can, without its files. `files`: just these. */
  readonly what: 'tree' | 'files'
  readonly maxBytes: number
}

/** @throws file_too_large, connector_source_unreachable */
export async function fetchObjects(
  config: GitConfig,
  tools: ConnectorTools,
  { address, canFilter }: Repository,
  { ids, what, maxBytes }: Wanted,
): Promise<GitObjects> {
  const asTree = ['deepen 1', ...(canFilter ? ['filter blob:none'] : [])]
  const message = [
    'command=fetch',
    'delimiter',
    'no-progress',
    'ofs-delta',
    ...(what === 'tree' ? asTree : []),
    ...ids.map((id) => `want ${id}`),
    'done',
    'flush',
  ]
  const { body } = await askGit(config, tools, { address, maxBytes, body: writePktLines(message) })
  const parts: Buffer[] = []
  let isPack = false
  for (const line of readPktLines(body)) {
    if (!(line instanceof Buffer)) continue
    if (!isPack) {
      isPack = line.toString('latin1') === 'packfile\n'
      continue
    }
    // The first byte says which of three streams it is: the pack, progress, an error.
    if (line[0] === 1) parts.push(line.subarray(1))
    if (line[0] === 3)
      throw new FootnoteError('connector_source_unreachable', {
        detail: `The repository’s server says: ${line.toString('utf8', 1, 300).trim()}`,
      })
  }
  return readPack(Buffer.concat(parts), maxBytes * 4)
}
