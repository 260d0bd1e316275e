import { FootnoteError } from '@/lib/errors/footnote-error'
import { isReadableName } from '../is-readable-name'
import type { Connector } from '../connector'
import { streamFromSource } from '@/lib/guardrails/net/fetch-from-source'
import { requireAnswer } from '../net/require-answer'
import { webdavConfig, type WebdavConfig } from './config'
import { listFolder } from './list-folder'
import { signIn } from './sign-in'

/** Folders deeper than any that a person made. */
const maxDepth = 40
/** Between two listings of folders: a small server serves its people first. */
const pauseMs = 50

/** Files below a folder of a WebDAV server, such as Nextcloud's. An item is known by its path and changes with its ETag. */
export const webdavConnector: Connector<WebdavConfig, URL> = {
  kind: 'webdav',
  config: webdavConfig,
  async *listChanges(config, tools) {
    const root = asFolder(new URL(config.url))
    const waiting = [{ url: root, depth: 0 }]
    const seen = new Set([root.pathname])
    let isWhole = true
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      if (folder.depth > 0) await tools.pause(pauseMs)
      try {
        for (const { url, isFolder, version } of await listFolder(config, tools, folder.url)) {
          const externalId = pathBelow(root, url)
          if (externalId.split('/').some((part) => part.startsWith('.'))) continue
          if (!isFolder) {
            if (isReadableName(externalId)) yield { type: 'item', externalId, version, fetch: url }
            else yield { type: 'failed', externalId, code: 'file_type_unknown' }
            continue
          }
          const next = asFolder(url)
          if (seen.has(next.pathname) || folder.depth >= maxDepth) continue
          seen.add(next.pathname)
          waiting.push({ url: next, depth: folder.depth + 1 })
        }
      } catch (error) {
        // One folder that cannot be opened does not hold up the others; the first one is the source itself.
        if (folder.depth === 0 || !(error instanceof FootnoteError) || error.code === 'shutting_down') throw error
        isWhole = false
        const { code, detail } = error
        yield { type: 'failed', externalId: pathBelow(root, folder.url), code, ...(detail ? { detail } : {}) }
      }
    }
    if (isWhole) yield { type: 'complete' }
  },
  async fetchItem(config, tools, { externalId, fetch: url }) {
    const { hosts, signal, secret } = tools
    const options = { hosts, signal, staysOnHost: true, headers: signIn(config, secret) }
    const response = await streamFromSource(url, options)
    requireAnswer(response)
    return { fileName: externalId, body: response.body }
  },
}

function asFolder(url: URL): URL {
  const folder = new URL(url)
  if (!folder.pathname.endsWith('/')) folder.pathname += '/'
  return folder
}

/** `hr/Leave policy.md`: what people see, not what addresses look like. */
function pathBelow(root: URL, url: URL): string {
  const path = url.pathname.slice(root.pathname.length).replace(/\/$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
