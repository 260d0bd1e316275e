import { createHash } from 'node:crypto'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector, ConnectorTools, SourceChange } from '../connector'
import { graphConfig, type GraphConfig } from './config'
import { describeReaders } from './describe-readers'
import { fetchFile } from './fetch-file'
import { findDrive } from './find-drive'
import { findReaders, type Permission } from './find-readers'
import { readCursor, type GraphCursor } from './read-cursor'
import { readDelta, readDeltaSince, type Delta, type DriveItem } from './read-delta'

type Fetch = { readonly driveId: string; readonly item: DriveItem }

/**
 * Files of a document library of SharePoint or of a OneDrive, each a document under its number. The first run lists all by a delta query; later ones ask what has changed since. All is listed
 * again when Graph knows that place no more, and when something went that was no file: of a folder that goes Graph need not name what lay in it. Who may read a file is asked for each one that is listed, where
 * the config wants it; then all is listed again when the readers of a folder or of the whole have changed, too.
 */
export const graphConnector: Connector<GraphConfig, Fetch> = {
  kind: 'graph',
  config: graphConfig,
  async *listChanges(config, tools, cursor) {
    const driveId = await findDrive(config, tools)
    const asksReaders = config.readers === 'source'
    const before = cursor === null ? null : readCursor(cursor)
    const root = asksReaders ? hashOf(await findReaders(config, tools, rootOf(config, driveId))) : ''
    const known = new Set(tools.knownIds())
    // A listing that did not ask for readers says nothing of them, and one that did is undone by one that does not.
    const isOtherwise = asksReaders ? before?.root !== root : before !== null
    const since =
      cursor === null || isOtherwise ? null : await readDeltaSince(config, tools, before?.deltaLink ?? cursor)
    const changed = since && asksReaders ? await hashFolders(config, tools, driveId, since) : {}
    const isWhole = since === null || hasLostFolder(since, known) || areOthers(changed, before?.folders ?? {})
    const delta = isWhole ? await readDelta(config, tools, `${rootOf(config, driveId)}/delta`) : since
    // Before the files: what changes after this is seen by the next run.
    const folders = asksReaders && isWhole ? await hashFolders(config, tools, driveId, delta) : changed
    for (const item of delta.items.values()) {
      const change = changeOf(item, driveId, known)
      if (change?.type !== 'item') {
        if (change) yield change
      } else yield asksReaders ? await withReaders(config, tools, change) : { ...change, permissions: 'everyone' }
    }
    if (isWhole) yield { type: 'complete' }
    const { deltaLink } = delta
    const next: GraphCursor = { deltaLink, root, folders: { ...(isWhole ? {} : before?.folders), ...folders } }
    yield { type: 'checkpoint', cursor: asksReaders ? JSON.stringify(next) : deltaLink }
  },
  fetchItem: (config, tools, { fetch }) => fetchFile(config, tools, fetch),
}

const isGone = ({ deleted }: DriveItem): boolean => deleted !== undefined && deleted !== null
const isFolder = ({ folder, root }: DriveItem): boolean => folder !== undefined && root === undefined

function changeOf(item: DriveItem, driveId: string, known: ReadonlySet<string>): SourceChange<Fetch> | null {
  const { id: externalId, name } = item
  if (isGone(item)) return known.has(externalId) ? { type: 'deleted', externalId } : null
  // Folders, the root, and notebooks, which are folders of a kind.
  if (!name || item.file === undefined || item.folder !== undefined || item.package !== undefined) return null
  const version = item.cTag ?? item.eTag ?? item.lastModifiedDateTime ?? ''
  return { type: 'item', externalId, title: name, version, fetch: { driveId, item } }
}

type Found = Extract<SourceChange<Fetch>, { type: 'item' }>

/** What went while it was listed comes up as gone in the next run. */
async function withReaders(config: GraphConfig, tools: ConnectorTools, found: Found): Promise<SourceChange<Fetch>> {
  const { externalId, title = externalId, fetch } = found
  try {
    const readers = await findReaders(config, tools, itemOf(fetch.driveId, externalId))
    return { ...found, permissions: describeReaders(title, readers, Date.now()) }
  } catch (error) {
    if (!(error instanceof FootnoteError) || error.code !== 'connector_source_missing') throw error
    return { type: 'failed', externalId, code: error.code }
  }
}

const hasLostFolder = ({ items }: Delta, known: ReadonlySet<string>): boolean =>
  [...items.values()].some((item) => isGone(item) && !known.has(item.id))

/** New folders are no reason to list all: what lies in them is new as well, or was moved, which the log says. */
const areOthers = (now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): boolean =>
  Object.entries(now).some(([id, hash]) => before[id] !== undefined && before[id] !== hash)

async function hashFolders(config: GraphConfig, tools: ConnectorTools, driveId: string, { items }: Delta) {
  const hashes: Record<string, string> = {}
  for (const item of items.values())
    if (isFolder(item) && !isGone(item))
      hashes[item.id] = hashOf(await findReaders(config, tools, itemOf(driveId, item.id)))
  return hashes
}

/** Whatever order they come in: another one must not have all listed again. */
const hashOf = (readers: readonly Permission[]): string => {
  const sorted = readers.map((reader) => JSON.stringify(reader)).toSorted()
  return createHash('sha256').update(sorted.join('\n')).digest('base64').slice(0, 16)
}

const itemOf = (driveId: string, id: string): string =>
  `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(id)}`

function rootOf({ folder }: GraphConfig, driveId: string): string {
  const root = `/drives/${encodeURIComponent(driveId)}/root`
  return folder === '' ? root : `${root}:/${folder.split('/').map(encodeURIComponent).join('/')}:`
}
