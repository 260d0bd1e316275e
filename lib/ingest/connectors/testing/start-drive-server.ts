import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { listenLocally } from '@/lib/storage/testing/listen-locally'
import { folderType, type DriveFile, type Permission } from '../drive/file'

type StoredFile = DriveFile & { readonly content: string }

export type DriveServer = {
  readonly url: string
  /** The key file of the service account. */
  readonly key: string
  readonly files: ReadonlyMap<string, StoredFile>
  readonly requests: string[]
  /** Whom the account may act for. */
  readonly delegated: Set<string>
  /** In a shared drive files do not say who may read them. */
  driveId: string | null
  isRevoked: boolean
  tooMany: number
  /** What Google says instead of 429 for some limits. */
  tooManyAs403: number
  mostPerPage: number
  /** Places in the log before this one are known no more, and what is said of them. */
  logBegins: number
  goneStatus: 404 | 410
  put(...files: StoredFile[]): void
  remove(id: string): void
  /** Access tokens that were given out are taken no more. */
  endTokens(): void
  close(): Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const account = 'reader@project.iam.gserviceaccount.example'

/**
 * Google's token service and Drive's interface, version 3: assertions are checked as RFC 7523 wants it, files are listed by parent, changes by a log with page tokens; of each file only the fields
 * that are asked for are told.
 */
export async function startDriveServer(): Promise<DriveServer> {
  const files = new Map<string, StoredFile>()
  const log: string[] = []
  const requests: string[] = []
  const delegated = new Set<string>()
  const tokens = new Set<string>()
  let given = 0

  const tokenFor = (form: URLSearchParams): { status: number; body: object } => {
    const refuse = (error: string, error_description: string) => ({ status: 400, body: { error, error_description } })
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return refuse('unsupported_grant_type', 'Invalid grant_type')
    const [head = '', claim = '', signature = ''] = (form.get('assertion') ?? '').split('.')
    const [header, claims] = [head, claim].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString())) as [
      Record<string, unknown>,
      Record<string, unknown>,
    ]
    const isSigned = createVerify('RSA-SHA256')
      .update(`${head}.${claim}`)
      .verify(createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), signature, 'base64url')
    const now = Date.now() / 1000
    const [iat, exp] = [Number(claims['iat']), Number(claims['exp'])]
    if (made.isRevoked || header['alg'] !== 'RS256' || header['kid'] !== 'key-1' || !isSigned)
      return refuse('invalid_grant', 'Invalid JWT Signature.')
    if (claims['iss'] !== account) return refuse('invalid_grant', 'Invalid grant: account not found')
    if (claims['aud'] !== `${made.url}/token` || exp - iat > 3600 || exp < now || iat > now + 60)
      return refuse('invalid_grant', 'Invalid JWT: Token must be a short-lived token')
    if (claims['scope'] !== 'https://www.googleapis.com/auth/drive.readonly') return refuse('invalid_scope', '')
    if (claims['sub'] !== undefined && !delegated.has(claims['sub'] as string))
      return { status: 401, body: { error: 'unauthorized_client', error_description: 'Client is unauthorized' } }
    const token = `ya29.${++given}`
    tokens.add(token)
    return { status: 200, body: { access_token: token, expires_in: 3599, token_type: 'Bearer' } }
  }

  const answerToken = async (request: IncomingMessage, end: (status: number, body: unknown) => void): Promise<void> => {
    const { status, body } = tokenFor(new URLSearchParams(await text(request)))
    end(status, body)
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const { searchParams: query } = url
    requests.push(`${request.method} ${url.pathname}`)
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    const refuse = (status: number, reason: string, headers = {}): void =>
      end(status, { error: { code: status, message: reason, errors: [{ domain: 'global', reason }] } }, headers)
    if (url.pathname === '/token') {
      void answerToken(request, end)
      return
    }
    if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) return refuse(401, 'authError')
    if (made.tooMany-- > 0) return refuse(429, 'rateLimitExceeded', { 'retry-after': '0' })
    if (made.tooManyAs403-- > 0) return refuse(403, 'userRateLimitExceeded', { 'retry-after': '0' })
    const path = url.pathname.replace('/drive/v3/', '')
    const show = (file: StoredFile) => pick(file, query.get('fields') ?? '', made.driveId)
    if (path === 'changes/startPageToken') return end(200, { startPageToken: String(log.length) })
    if (path === 'changes') {
      const from = Number(query.get('pageToken'))
      if (from < made.logBegins) return refuse(made.goneStatus, 'notFound')
      if ((query.get('driveId') ?? null) !== made.driveId) return refuse(400, 'invalid')
      const to = Math.min(from + made.mostPerPage, log.length)
      const changes = log.slice(from, to).map((fileId) => {
        const file = files.get(fileId)
        return file ? { fileId, removed: false, file: show(file) } : { fileId, removed: true }
      })
      return end(200, {
        changes,
        ...(to < log.length ? { nextPageToken: String(to) } : { newStartPageToken: String(to) }),
      })
    }
    if (path === 'files') {
      const [, parent] = /^'([\w-]+)' in parents and trashed = false$/.exec(query.get('q') ?? '') ?? []
      if (!parent || (query.get('driveId') ?? null) !== made.driveId) return refuse(400, 'invalid')
      const all = [...files.values()].filter((file) => !file.trashed && file.parents?.includes(parent))
      const from = Number(query.get('pageToken') ?? 0)
      const to = from + Math.min(made.mostPerPage, Number(query.get('pageSize')))
      return end(200, {
        files: all.slice(from, to).map(show),
        ...(to < all.length ? { nextPageToken: String(to) } : {}),
      })
    }
    const [, id = '', part] = /^files\/([\w-]+)(?:\/(permissions|export))?$/.exec(path) ?? []
    const file = files.get(id)
    // Export alone knows no shared drives to ask for.
    if (!file || (part !== 'export' && query.get('supportsAllDrives') !== 'true')) return refuse(404, 'notFound')
    if (part === 'permissions') return end(200, { permissions: file.permissions })
    if (part === 'export') {
      if (file.content.length > 10_000) return refuse(403, 'exportSizeLimitExceeded')
      return void response.end(`${query.get('mimeType')}: ${file.content}`)
    }
    if (query.get('alt') === 'media') return void response.end(file.content)
    return end(200, show(file))
  })
  const { url, close } = await listenLocally(server)
  const key = {
    type: 'service_account',
    client_email: account,
    private_key_id: 'key-1',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    token_uri: `${url}/token`,
  }
  const made: DriveServer = {
    url,
    key: JSON.stringify(key),
    files,
    requests,
    delegated,
    driveId: null,
    isRevoked: false,
    tooMany: 0,
    tooManyAs403: 0,
    mostPerPage: 100,
    logBegins: 0,
    goneStatus: 410,
    put(...some) {
      for (const file of some) {
        files.set(file.id, file)
        log.push(file.id)
      }
    },
    remove(id) {
      files.delete(id)
      log.push(id)
    },
    endTokens: () => tokens.clear(),
    close,
  }
  return made
}

/** Drive tells the fields that are named and no others; in a shared drive not the readers. */
function pick(file: StoredFile, fields: string, driveId: string | null) {
  const isAsked = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(fields)
  const all = { ...file, ...(driveId === null ? {} : { driveId, permissions: undefined }) }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'content' && isAsked(name)))
}

export const sharedWith = (...names: string[]): Permission[] =>
  names.map((name) =>
    name === 'anyone'
      ? { type: 'anyone' }
      : name.includes('@')
        ? { type: 'group', emailAddress: name, displayName: name }
        : name.includes('.')
          ? { type: 'domain', domain: name }
          : { type: 'user', emailAddress: `${name}@acme.example` },
  )

export function makeDriveFile(id: string, given: Partial<StoredFile> = {}): StoredFile {
  return {
    id,
    name: `${id}.md`,
    mimeType: 'text/markdown',
    parents: ['root-folder'],
    trashed: false,
    modifiedTime: '2026-03-01T10:00:00.000Z',
    webViewLink: `https://drive.example/file/d/${id}/view`,
    permissions: sharedWith('anyone'),
    content: `# ${id}`,
    ...given,
  }
}

export const makeDriveFolder = (id: string, given: Partial<StoredFile> = {}): StoredFile =>
  makeDriveFile(id, { name: id, mimeType: folderType, ...given })
