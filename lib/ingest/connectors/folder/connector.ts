import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector } from '../connector'
import { isReadableName } from '../is-readable-name'
import { folderConfig, type FolderConfig } from './config'
import { openFileInside } from './open-file-inside'
import { openRoot } from './open-root'
import { walkFolder } from './walk-folder'

type FolderFetch = { readonly root: string; readonly path: string }

/** Files below a folder of the server. An item is known by its path and changes with its size or time. */
export const folderConnector: Connector<FolderConfig, FolderFetch> = {
  kind: 'folder',
  config: folderConfig,
  async *listChanges(config, tools) {
    const root = await openRoot(config.path, tools.folders)
    let isWhole = true
    for await (const found of walkFolder(root)) {
      if (tools.signal.aborted) throw new FootnoteError('shutting_down')
      const externalId = found.path
      if ('isUnreadable' in found) {
        isWhole = false
        const detail = 'Footnote may not open this folder. Give the account that it runs under the right to.'
        yield { type: 'failed', externalId, code: 'connector_source_refused', detail }
        continue
      }
      if (!isReadableName(found.path)) {
        yield { type: 'failed', externalId, code: 'file_type_unknown' }
        continue
      }
      yield { type: 'item', externalId, version: found.version, fetch: { root, path: found.path } }
    }
    if (isWhole) yield { type: 'complete' }
  },
  async fetchItem(_config, _tools, { fetch }) {
    const handle = await openFileInside(fetch.root, fetch.path)
    return { fileName: fetch.path, body: handle.createReadStream() }
  },
}
