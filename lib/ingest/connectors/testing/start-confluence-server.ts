import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

export type ConfluencePage = {
  readonly id: string
  readonly title: string
  readonly storage: string
  readonly version: number
  readonly status: 'current' | 'trashed'
  readonly space: string
  readonly parentId: string | null
  /** A folder of the cloud is on the way to pages and in no list of them. */
  readonly type: 'page' | 'folder'
  /** People who are named by themselves. */
  readonly readers: readonly string[]
  readonly groups: readonly string[]
}

export type ConfluenceServer = {
  readonly url: string
  readonly pages: Map<string, ConfluencePage>
  /** Of these the search does not know yet, or no longer. */
  readonly notIndexed: Set<string>
  readonly requests: string[]
  authorization: string
  tooMany: number
  mostPerPage: number
  brokenId: string | null
  /** False: it leaves out who may read, as a proxy or another version might. */
  tellsReaders: boolean
  close(): Promise<void>
}

export const confluenceToken = 'confluence-token'
export const confluenceCloud = `Basic ${Buffer.from(`ada@acme.example:${confluenceToken}`).toString('base64')}`
export const confluenceServer = `Bearer ${confluenceToken}`

const spaceIds: Readonly<Record<string, string>> = { DOCS: '65537', OTHER: '65538' }

/**
 * Confluence's REST interface for space DOCS: below `/wiki` as the cloud has it (the search, version 2 for single pages), and at the root as a Data
 * Center (the list of content). Each answers only what it has, and expands only what is asked for.
 */
export async function startConfluenceServer(): Promise<ConfluenceServer> {
  const pages: ConfluenceServer['pages'] = new Map()
  const notIndexed: ConfluenceServer['notIndexed'] = new Set()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const { searchParams: query } = url
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    requests.push(`${request.method} ${url.pathname}`)
    if (request.headers.authorization !== made.authorization) return end(401, { message: 'Unauthorized' })
    if (made.tooMany-- > 0) return end(429, { message: 'Rate limit exceeded' }, { 'retry-after': '0' })
    const isCloud = url.pathname.startsWith('/wiki/')
    const path = url.pathname.replace(/^\/wiki/, '')
    const asked = (query.get('expand') ?? '').split(',')
    const expand = made.tellsReaders ? asked : asked.filter((name) => !name.startsWith('restrictions'))
    const found = [...pages.values()].filter(({ status, type }) => status === 'current' && type === 'page')
    if (isCloud ? path === '/rest/api/content/search' : path === '/rest/api/content') {
      const space = isCloud
        ? /^space = "([\w~]+)" and type = page$/.exec(query.get('cql') ?? '')?.[1]
        : query.get('spaceKey')
      if (!space) return end(400, { message: `Could not parse cql : ${query.get('cql')}` })
      if (spaceIds[space] === undefined) return end(isCloud ? 400 : 404, { message: `No space with key : ${space}` })
      const all = found.filter((page) => page.space === space && !(isCloud && notIndexed.has(page.id)))
      // The cloud hands out a cursor, a Data Center a number.
      const [name, start] = isCloud
        ? ['cursor', Number(Buffer.from(query.get('cursor') ?? '', 'base64').toString())]
        : ['start', Number(query.get('start') ?? 0)]
      const size = Math.min(Number(query.get('limit') ?? 25), made.mostPerPage)
      const rest = start + size
      query.set(name, isCloud ? Buffer.from(String(rest)).toString('base64') : String(rest))
      const results = all.slice(start, rest).map((page) => show(pages, page, expand, isCloud))
      return end(200, { results, size: results.length, _links: rest < all.length ? { next: `${path}?${query}` } : {} })
    }
    const [, restrictedId = ''] = /^\/rest\/api\/content\/(\d+)\/restriction\/byOperation\/read$/.exec(path) ?? []
    if (restrictedId !== '') {
      const thing = pages.get(restrictedId)
      return thing ? end(200, readersOf(thing, isCloud)) : end(404, { message: 'No content found' })
    }
    if (isCloud && path === '/api/v2/spaces')
      return end(200, { results: [{ id: spaceIds[query.get('keys') ?? ''], key: query.get('keys') }] })
    const [, id = ''] = (isCloud ? /^\/api\/v2\/pages\/(\d+)$/ : /^\/rest\/api\/content\/(\d+)$/).exec(path) ?? []
    const page = pages.get(id)
    if (id === made.brokenId) return end(500, { message: 'Internal server error' })
    // Data Center shows what is in the bin only to who asks for it, the cloud shows it as such.
    if (!page || (!isCloud && page.status === 'trashed')) return end(404, { message: 'No content found' })
    const body = { body: { storage: { value: page.storage, representation: 'storage' } } }
    if (!isCloud)
      return end(200, { ...show(pages, page, expand, isCloud), ...(expand.includes('body.storage') ? body : {}) })
    const { title, status, space } = page
    const isWithBody = query.get('body-format') === 'storage'
    return end(200, {
      id,
      title,
      status,
      spaceId: spaceIds[space],
      version: { number: page.version },
      ...(isWithBody ? body : {}),
    })
  })
  const { url, close } = await listenLocally(server)
  const made: ConfluenceServer = {
    url,
    pages,
    notIndexed,
    requests,
    authorization: confluenceCloud,
    tooMany: 0,
    mostPerPage: 100,
    brokenId: null,
    tellsReaders: true,
    close,
  }
  return made
}

/** A Data Center knows a group by its name only. */
const readersOf = ({ readers, groups }: ConfluencePage, isCloud: boolean) => ({
  operation: 'read',
  restrictions: {
    user: { results: readers.map((displayName) => ({ type: 'known', displayName })), size: readers.length },
    group: {
      results: groups.map((name) => ({ type: 'group', name, ...(isCloud ? { id: `id-${name}` } : {}) })),
      size: groups.length,
    },
  },
})

function show(pages: ConfluenceServer['pages'], page: ConfluencePage, expand: readonly string[], isCloud: boolean) {
  const { id, title, status, type, space } = page
  const isExpanded = (name: string): boolean => expand.some((one) => one === name || one.startsWith(`${name}.`))
  return {
    id,
    type,
    status,
    title,
    ...(isExpanded('space') ? { space: { key: space } } : {}),
    ...(isExpanded('version') ? { version: { number: page.version, when: '2026-03-10T12:00:00.000Z' } } : {}),
    ...(isExpanded('ancestors') ? { ancestors: ancestorsOf(pages, page) } : {}),
    ...(isExpanded('restrictions') ? { restrictions: { read: readersOf(page, isCloud) } } : {}),
    _links: { webui: `/spaces/${space}/pages/${id}` },
  }
}

function ancestorsOf(pages: ConfluenceServer['pages'], page: ConfluencePage): { id: string; title: string }[] {
  const parent = page.parentId === null ? undefined : pages.get(page.parentId)
  return parent ? [...ancestorsOf(pages, parent), { id: parent.id, title: parent.title }] : []
}

export function makePage(number: number, given: Partial<ConfluencePage> = {}): ConfluencePage {
  return {
    id: String(number),
    title: `Pump ${number}`,
    storage: `<p>Pump ${number} stands in hall ${number}.</p>`,
    version: 1,
    status: 'current',
    space: 'DOCS',
    parentId: null,
    type: 'page',
    readers: [],
    groups: [],
    ...given,
  }
}
