import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

export type GraphFile = {
  readonly id: string
  readonly name: string
  /** Below the root, without its name. */
  readonly path: string
  readonly content: string
  readonly kind: 'file' | 'folder'
  /** Its own, in place of those of what it lies in. */
  readonly readers?: readonly object[]
}

export type GraphServer = {
  readonly url: string
  /** Where files are handed out: another host than the interface. */
  readonly downloads: { readonly url: string; readonly headers: (string | undefined)[] }
  readonly files: ReadonlyMap<string, GraphFile>
  readonly requests: string[]
  /** What the token service says instead of a token. */
  refusal: { error: string; error_description: string } | null
  tooMany: number
  mostPerPage: number
  /** Delta links from before this one are known no more. */
  logBegins: number
  /** Where the address of a next page leads; null is here. */
  leadsTo: string | null
  isForbidden: boolean
  /** Of the library. */
  readers: readonly object[]
  put(...files: GraphFile[]): void
  /** Of a folder nothing is said of what lay in it. */
  remove(id: string): void
  endTokens(): void
  close(): Promise<void>
}

export const graphSecret = 'client~secret'
const pageOf = /^\/v1\.0\/drives\/lib-1\/root(?::\/([^:]+):)?\/delta$/

/**
 * Microsoft's token service and the part of Graph that reads a library: sites, drives, delta queries with next and delta links, resync with 410, and signed addresses at another host, at
 * which a token is an error.
 */
export async function startGraphServer(): Promise<GraphServer> {
  const files = new Map<string, GraphFile>()
  const log: string[] = []
  const requests: string[] = []
  const tokens = new Set<string>()
  const headers: (string | undefined)[] = []
  let given = 0

  const store = await listenLocally(
    createServer((request, response) => {
      headers.push(request.headers.authorization)
      const url = new URL(request.url ?? '/', 'http://localhost')
      const file = files.get(url.pathname.slice(1))
      if (request.headers.authorization !== undefined || url.searchParams.get('tempauth') !== `${file?.id}-${given}`)
        return void response.writeHead(401).end()
      return void response.end(file?.content)
    }),
  )

  const tokenFor = (form: URLSearchParams) => {
    if (made.refusal) return { status: made.refusal.error === 'invalid_client' ? 401 : 400, body: made.refusal }
    const isRight =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === 'app-1' &&
      form.get('client_secret') === graphSecret &&
      form.get('scope') === `${new URL(made.url).origin}/.default`
    if (!isRight)
      return {
        status: 401,
        body: { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret provided.' },
      }
    const token = `eyJ.${++given}`
    tokens.add(token)
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } }
  }

  const answerToken = async (request: IncomingMessage, end: (status: number, body: unknown) => void): Promise<void> => {
    const { status, body } = tokenFor(new URLSearchParams(await text(request)))
    end(status, body)
  }

  /** With those that it has from what it lies in. */
  const readersOf = (of: string): readonly object[] | null => {
    if (of === 'root') return made.readers
    const [, name = ''] = /^root:\/([^:]+):$/.exec(of) ?? []
    const folderAt = (path: string) => [...files.values()].find((one) => one.kind === 'folder' && one.name === path)
    const item = name ? folderAt(name) : files.get(of.replace('items/', ''))
    if (!item) return null
    return item.readers ?? folderAt(item.path)?.readers ?? made.readers
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const { searchParams: query } = url
    requests.push(`${request.method} ${url.pathname}`)
    const end = (status: number, body: unknown, extra: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...extra }).end(JSON.stringify(body))
    const refuse = (status: number, code: string, extra = {}): void =>
      end(status, { error: { code, message: code } }, extra)
    if (url.pathname === '/acme.example/oauth2/v2.0/token') {
      void answerToken(request, end)
      return
    }
    if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', '')))
      return refuse(401, 'InvalidAuthenticationToken')
    if (made.isForbidden) return refuse(403, 'accessDenied')
    if (made.tooMany-- > 0) return refuse(429, 'TooManyRequests', { 'retry-after': '0' })
    const path = decodeURIComponent(url.pathname)
    if (path === '/v1.0/sites/acme.sharepoint.example:/sites/hr') return end(200, { id: 'site-1', name: 'hr' })
    if (path === '/v1.0/sites/site-1/drive' || path === '/v1.0/users/ada@acme.example/drive')
      return end(200, { id: 'lib-1', name: 'Documents' })
    if (path === '/v1.0/sites/site-1/drives')
      return end(200, {
        value: [
          { id: 'lib-1', name: 'Documents' },
          { id: 'lib-2', name: 'Archive' },
        ],
      })
    const [, of = ''] = /^\/v1\.0\/drives\/lib-1\/(root|root:\/[^:]+:|items\/[\w-]+)\/permissions$/.exec(path) ?? []
    if (of) {
      const readers = readersOf(of)
      const skip = Number(query.get('$skiptoken') ?? 0)
      const to = skip + made.mostPerPage
      const next = `${made.url}${url.pathname}?$skiptoken=${to}`
      return readers
        ? end(200, { value: readers.slice(skip, to), ...(to < readers.length ? { '@odata.nextLink': next } : {}) })
        : refuse(404, 'itemNotFound')
    }
    const [, itemId = ''] = /^\/v1\.0\/drives\/lib-1\/items\/([\w-]+)$/.exec(path) ?? []
    const item = files.get(itemId)
    if (itemId)
      return item
        ? end(200, {
            ...show(item),
            '@microsoft.graph.downloadUrl': `${store.url}/${itemId}?tempauth=${itemId}-${given}`,
          })
        : refuse(404, 'itemNotFound')
    const asked = pageOf.exec(path)
    if (!asked) return refuse(404, 'itemNotFound')
    const folder = asked[1] ?? ''
    const isIn = (file: GraphFile): boolean =>
      folder === '' || file.path === folder || file.path.startsWith(`${folder}/`)
    // A first listing and a later one are walked through alike; the delta link is where the log stood when it began.
    const since = query.get('token')
    if (since !== null && Number(since) < made.logBegins)
      return refuse(410, 'resyncRequired', { location: `${made.url}/v1.0/drives/lib-1/root/delta` })
    const [skip, end_] = (query.get('$skiptoken') ?? `0.${log.length}`).split('.').map(Number) as [number, number]
    const changed = since === null ? [...files.keys()] : log.slice(Number(since), end_)
    const to = skip + made.mostPerPage
    const value = changed.slice(skip, to).flatMap((id): object[] => {
      const file = files.get(id)
      return file ? (isIn(file) ? [show(file)] : []) : [{ id, deleted: { state: 'deleted' } }]
    })
    const base = `${made.leadsTo ?? made.url}${url.pathname}`
    const next = new URLSearchParams({ ...(since === null ? {} : { token: since }), $skiptoken: `${to}.${end_}` })
    return end(200, {
      value,
      ...(to < changed.length
        ? { '@odata.nextLink': `${base}?${next}` }
        : { '@odata.deltaLink': `${base}?token=${end_}` }),
    })
  })
  const { url, close } = await listenLocally(server)
  const made: GraphServer = {
    url,
    downloads: { url: store.url, headers },
    files,
    requests,
    refusal: null,
    tooMany: 0,
    mostPerPage: 200,
    logBegins: 0,
    leadsTo: null,
    isForbidden: false,
    readers: [],
    put(...some) {
      for (const file of some) {
        files.set(file.id, file)
        log.push(file.id)
      }
    },
    remove(id) {
      const gone = files.get(id)
      files.delete(id)
      if (gone?.kind === 'folder') for (const file of files.values()) if (file.path === gone.name) files.delete(file.id)
      log.push(id)
    },
    endTokens: () => tokens.clear(),
    close: async () => {
      await store.close()
      await close()
    },
  }
  return made
}

const show = ({ id, name, kind, content, path }: GraphFile) => ({
  id,
  name,
  cTag: `"c:{${id}},${content.length}-${content}"`,
  eTag: `"{${id}},${name}-${content}"`,
  webUrl: `https://acme.sharepoint.example/sites/hr/Documents/${path}/${name}`,
  lastModifiedDateTime: '2026-03-01T10:00:00Z',
  ...(kind === 'folder' ? { folder: { childCount: 1 } } : { file: { mimeType: 'text/markdown' } }),
})

export const makeGraphFile = (id: string, given: Partial<GraphFile> = {}): GraphFile => ({
  id,
  name: `${id}.md`,
  path: '',
  content: `# ${id}`,
  kind: 'file',
  ...given,
})

export const readBy = (set: object, given: object = {}): object => ({ roles: ['read'], grantedToV2: set, ...given })
export const directoryGroup = (id: string): object => readBy({ group: { id, displayName: `The ${id}` } })
