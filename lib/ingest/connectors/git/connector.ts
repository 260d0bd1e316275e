import { Readable } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Connector } from '../connector'
import { gitConfig, type GitConfig } from './config'
import { fetchObjects } from './fetch-objects'
import { isDocument } from './is-document'
import { linkToFile } from './link-to-file'
import { listFiles } from './list-files'
import { openBlobs, type Blobs } from './open-blobs'
import { openRepository } from './open-repository'

/** The commit with its folders; where the server cannot leave them out, with all files. */
const maxTreeBytes = 100_000_000

type FileFetch = { readonly id: string; readonly blobs: Blobs; readonly link: string | null }

/**
 * Documents below a folder of a branch. An item is known by its path and changes with the SHA-1 of its content. No history is fetched and nothing kept
 * on disk: the folders of the newest commit say what there is, and only contents that are new come over. Without a new commit that is one look.
 */
export const gitConnector: Connector<GitConfig, FileFetch> = {
  kind: 'git',
  config: gitConfig,
  async *listChanges(config, tools, cursor) {
    const repository = await openRepository(config, tools)
    const { commit, branch } = repository
    const known = tools.knownIds()
    if (commit === cursor) {
      for (const externalId of known) yield { type: 'unchanged', externalId }
      yield { type: 'complete' }
      return
    }
    const wanted = { ids: [commit], what: 'tree', maxBytes: maxTreeBytes } as const
    const sent = await fetchObjects(config, tools, repository, wanted)
    const files = listFiles(sent, commit, config.folder).filter(({ path }) => isDocument(path))
    const old = new Set(known)
    const upcoming = files.filter(({ path }) => !old.has(path)).map(({ id }) => id)
    const blobs = openBlobs(config, tools, repository, { sent, upcoming: [...new Set(upcoming)] })
    for (const { path, id } of files) {
      const link = linkToFile(config.url, branch, config.folder === '' ? path : `${config.folder}/${path}`)
      yield { type: 'item', externalId: path, version: id, fetch: { id, blobs, link } }
    }
    yield { type: 'complete' }
    yield { type: 'checkpoint', cursor: commit }
  },
  async fetchItem(_config, _tools, { externalId, fetch: { id, blobs, link } }) {
    const content = await blobs.read(id)
    if (content.length < 1024 && content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/'))
      throw new FootnoteError('file_type_unknown', {
        detail: 'Here stands only a pointer: the file itself is kept in Git LFS, which is not read.',
      })
    const metadata: Record<string, string> = link === null ? {} : { link }
    return { fileName: externalId, body: Readable.from([content]), metadata }
  },
}
