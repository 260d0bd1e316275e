import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

export type WebdavServer = {
  readonly url: string
  /** Files by their path; what stands before a slash is a folder. */
  readonly files: Map<string, { readonly body: string; readonly etag: string }>
  /** Folders that answer with a status instead of a listing. */
  readonly refused: Map<string, number>
  readonly methods: string[]
  close(): Promise<void>
}

const account = `Basic ${Buffer.from('ada:app password').toString('base64')}`

/** A WebDAV server below `/dav/` as RFC 4918 describes it: PROPFIND of depth 1, GET, and Basic sign-in as ada with "app password". */
export async function startWebdavServer(): Promise<WebdavServer> {
  const files: WebdavServer['files'] = new Map()
  const refused: WebdavServer['refused'] = new Map()
  const methods: string[] = []
  const server = createServer((request, response) => {
    const end = (status: number, body?: string): void =>
      void response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8' }).end(body)
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/dav\//, '')
    methods.push(`${request.method} ${path}`)
    if (request.headers.authorization !== account) return end(401)
    const status = refused.get(path)
    if (status !== undefined) return end(status)
    if (request.method === 'GET') {
      const file = files.get(path)
      return end(file ? 200 : 404, file?.body)
    }
    if (request.method !== 'PROPFIND') return end(405)
    const resources = listOf(files, path)
    if (resources.length === 0) return end(404)
    return end(207, multistatus(resources))
  })
  const { url, close } = await listenLocally(server)
  return {
    url: `${url}/dav/`,
    files,
    refused,
    methods,
    close,
  }
}

type Resource = { readonly path: string; readonly etag: string | null }

/** The folder itself and what lies right in it, as depth 1 wants it. */
function listOf(files: WebdavServer['files'], folder: string): Resource[] {
  const found = new Map<string, Resource>()
  for (const [path, { etag }] of files) {
    if (!path.startsWith(folder)) continue
    found.set(folder, { path: folder, etag: null })
    const [name = '', ...deeper] = path.slice(folder.length).split('/')
    const child = deeper.length > 0 ? `${folder}${name}/` : path
    found.set(child, { path: child, etag: deeper.length > 0 ? null : etag })
  }
  return [...found.values()]
}

/** As sabre/dav writes it, which Nextcloud is built on: what a resource does not have stands under a 404 of its own. */
function multistatus(resources: readonly Resource[]): string {
  const one = ({ path, etag }: Resource): string => {
    const href = `/dav/${path.split('/').map(encodeURIComponent).join('/')}`
    const has =
      etag === null
        ? '<d:resourcetype><d:collection/></d:resourcetype>'
        : `<d:resourcetype/><d:getetag>&quot;${etag}&quot;</d:getetag>`
    const lacks = etag === null ? '<d:getetag/><d:getcontentlength/>' : '<d:quota-used-bytes/>'
    return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${has}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop>${lacks}</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`
  }
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">${resources.map(one).join('')}</d:multistatus>`
}
