import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenLocally } from './listen-locally'
import { verifySignature, type AccessKey } from './verify-signature'

export const bucketKey: AccessKey = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI', region: 'eu-test-1' }

export type BucketServer = {
  readonly url: string
  readonly objects: Map<string, Buffer>
  readonly requests: string[]
  close(): Promise<void>
}

/**
 * A server with one bucket, `docs`, that speaks the part of Amazon's S3 protocol which Footnote uses: ListObjectsV2 in pages of two, GET,
 * HEAD, PUT (also in signed chunks) and DELETE, with signatures that are worked out again.
 */
export async function startBucketServer(): Promise<BucketServer> {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    void answer(request, response, objects).catch(() => response.writeHead(500).end())
  })
  const { url, close } = await listenLocally(server)
  return {
    url,
    objects,
    requests,
    close,
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>): Promise<void> {
  const fail = (status: number, code: string): void =>
    void response
      .writeHead(status, { 'content-type': 'application/xml' })
      .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
  const problem = verifySignature(request, bucketKey)
  if (problem) return fail(403, problem)
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [bucket, ...rest] = decodeURIComponent(url.pathname.slice(1)).split('/')
  const key = rest.join('/')
  if (bucket !== 'docs') return fail(404, 'NoSuchBucket')
  if (key === '') return void response.writeHead(200, { 'content-type': 'application/xml' }).end(listing(url, objects))
  if (request.method === 'PUT') {
    objects.set(key, unchunk(await buffer(request), request))
    return void response.writeHead(200, { etag: etagOf(objects.get(key)) }).end()
  }
  if (request.method === 'DELETE') {
    objects.delete(key)
    return void response.writeHead(204).end()
  }
  const object = objects.get(key)
  if (!object) return fail(404, 'NoSuchKey')
  response.writeHead(200, { 'content-length': object.length, etag: etagOf(object) })
  response.end(request.method === 'HEAD' ? undefined : object)
}

const pageSize = 2

function listing(url: URL, objects: ReadonlyMap<string, Buffer>): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, pageSize)
  const isTruncated = keys.length > page.length
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><ETag>${etagOf(objects.get(key)).replaceAll('"', '&quot;')}</ETag><Size>${objects.get(key)?.length ?? 0}</Size></Contents>`,
  )
  const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><Name>docs</Name><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
}

const etagOf = (body: Buffer = Buffer.alloc(0)): string => `"${createHash('md5').update(body).digest('hex')}"`

/** `aws-chunked`: each piece behind its length in hex, checksums after the last one. */
function unchunk(body: Buffer, request: IncomingMessage): Buffer {
  if (!/aws-chunked/.test(request.headers['content-encoding'] ?? '')) return body
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 4 + size
  }
}
