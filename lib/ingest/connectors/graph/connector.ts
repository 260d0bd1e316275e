import type { Connector } from '../connector'
import { graphConfig, type GraphConfig } from './config'
import { fetchFile } from './fetch-file'
import { findDrive } from './find-drive'
import { readDelta, readDeltaSince, type DriveItem } from './read-delta'

type Fetch = { readonly driveId: string; readonly item: DriveItem }

/**
 * Files of a document library of SharePoint or of a OneDrive, each a document under its number. The first run lists all by a delta query; later ones ask what has changed since. All is listed
 * again when Graph knows that place no more, and when something went that was no file: of a folder that goes Graph need not name what lay in it. Rights come from the collection: who may read a file there is not asked.
 */
export const graphConnector: Connector<GraphConfig, Fetch> = {
  kind: 'graph',
  config: graphConfig,
  async *listChanges(config, tools, cursor) {
    const driveId = await findDrive(config, tools)
    const known = new Set(tools.knownIds())
    const since = cursor === null ? null : await readDeltaSince(config, tools, cursor)
    const hasLostFolder = [...(since?.items.values() ?? [])].some((item) => isGone(item) && !known.has(item.id))
    const isWhole = since === null || hasLostFolder
    const delta = isWhole ? await readDelta(config, tools, startOf(config, driveId)) : since
    for (const item of delta.items.values()) {
      const { id: externalId, name } = item
      if (isGone(item)) {
        if (known.has(externalId)) yield { type: 'deleted', externalId }
        continue
      }
      // Folders, the root, and notebooks, which are folders of a kind.
      if (!name || item.file === undefined || item.folder !== undefined || item.package !== undefined) continue
      const version = item.cTag ?? item.eTag ?? item.lastModifiedDateTime ?? ''
      yield { type: 'item', externalId, title: name, version, fetch: { driveId, item } }
    }
    if (isWhole) yield { type: 'complete' }
    yield { type: 'checkpoint', cursor: delta.deltaLink }
  },
  fetchItem: (config, tools, { fetch }) => fetchFile(config, tools, fetch),
}

const isGone = ({ deleted }: DriveItem): boolean => deleted !== undefined && deleted !== null

function startOf({ folder }: GraphConfig, driveId: string): string {
  const root = `/drives/${encodeURIComponent(driveId)}/root`
  const path = folder.split('/').map(encodeURIComponent).join('/')
  return folder === '' ? `${root}/delta` : `${root}:/${path}:/delta`
}
