import { FootnoteError } from '@/lib/errors/footnote-error'
import { extensionOf, mediaTypeOfExtension } from '../../parse/media-types'
import type { Connector } from '../connector'
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
      const mediaType = mediaTypeOfExtension(extensionOf(nameOf(found.path)))
      // What nobody could read is not copied first to find that out.
      if (mediaType === null && extensionOf(nameOf(found.path)) !== '') {
        yield { type: 'failed', externalId, code: 'file_type_unknown' }
        continue
      }
      const fetch = { root, path: found.path }
      yield { type: 'item', externalId, version: found.version, fetch, ...(mediaType ? { mediaType } : {}) }
    }
    if (isWhole) yield { type: 'complete' }
  },
  async fetchItem(_config, _tools, { fetch }) {
    const handle = await openFileInside(fetch.root, fetch.path)
    return { fileName: fetch.path, body: handle.createReadStream() }
  },
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
