import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import type { GitConfig } from './config'
import { fetchObjects } from './fetch-objects'
import type { Repository } from './open-repository'
import type { GitObjects } from './read-pack'

const maxFileBytes = 100_000_000
/** Together they are held in memory until they were taken, one after the other. */
const [filesAtOnce, maxBatchBytes] = [50, 30_000_000]

export type Blobs = { read(id: string): Promise<Buffer> }

/**
 * Contents of files, asked for when they are wanted. With a new file those that come after it are fetched in the same message: a first run would
 * otherwise ask as often as there are files. What the server has sent unasked is not asked for.
 */
export function openBlobs(
  config: GitConfig,
  tools: ConnectorTools,
  repository: Repository,
  given: { readonly sent: GitObjects; readonly upcoming: readonly string[] },
): Blobs {
  let held = given.sent
  const fetch = (ids: readonly string[], maxBytes: number): Promise<GitObjects> =>
    fetchObjects(config, tools, repository, { ids, what: 'files', maxBytes })
  return {
    async read(id) {
      if (!held.has(id)) {
        const at = given.upcoming.indexOf(id)
        const ids = at === -1 ? [id] : given.upcoming.slice(at, at + filesAtOnce)
        held = await fetch(ids, ids.length > 1 ? maxBatchBytes : maxFileBytes).catch((error: unknown) => {
          if (ids.length > 1 && error instanceof FootnoteError && error.code === 'file_too_large')
            return fetch([id], maxFileBytes)
          throw error
        })
      }
      const blob = held.get(id)
      if (blob?.type === 'blob') return blob.data
      throw new FootnoteError('connector_source_missing', { detail: 'The repository’s server did not send this file.' })
    },
  }
}
