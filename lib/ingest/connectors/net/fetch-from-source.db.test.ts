import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSourceServer, type SourceServer } from '../testing/start-source-server'
import { fetchFromSource, streamFromSource, type SourceRequest } from '@/lib/guardrails/net/fetch-from-source'
import { fetchPatiently } from './fetch-patiently'

let server: SourceServer
beforeEach(async () => {
  server = await startSourceServer()
})
afterEach(() => server.close())

const options = (given: Partial<SourceRequest> = {}): SourceRequest => ({
  hosts: ['127.0.0.1'],
  signal: new AbortController().signal,
  maxBytes: 1000,
  ...given,
})
const port = (): string => new URL(server.url).port

test('a host inside the own network is asked only when it is named', async () => {
  server.pages.set('/', { body: 'inside' })
  expect((await fetchFromSource(server.url, options())).body.toString()).toBe('inside')
  await expect(fetchFromSource(server.url, options({ hosts: [] }))).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  expect(server.requests).toHaveLength(1)
})

test('a name is judged by the address that is connected to', async () => {
  const byName = `http://localhost:${port()}/`
  await expect(fetchFromSource(byName, options())).rejects.toMatchObject({ code: 'connector_address_refused' })
  expect(server.requests).toHaveLength(0)
  server.pages.set('/', { body: 'named' })
  expect((await fetchFromSource(byName, options({ hosts: ['localhost'] }))).body.toString()).toBe('named')
})

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://[::ffff:127.0.0.1]/',
  'http://metadata.google.internal/',
  'http://0/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'http://name:word@example.com/',
])('%s is refused before anything is sent', async (address) => {
  const named = options({ hosts: ['169.254.169.254', 'metadata.google.internal'] })
  await expect(fetchFromSource(address, named)).rejects.toMatchObject({ code: 'connector_address_refused' })
})

test('a redirect is judged anew, each time', async () => {
  server.pages.set('/away', { status: 302, headers: { location: `http://localhost:${port()}/x` } })
  await expect(fetchFromSource(`${server.url}/away`, options())).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  server.pages.set('/scheme', { status: 302, headers: { location: 'file:///etc/passwd' } })
  await expect(fetchFromSource(`${server.url}/scheme`, options())).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  const staying = options({ hosts: ['127.0.0.1', 'localhost'], staysOnHost: true })
  await expect(fetchFromSource(`${server.url}/away`, staying)).rejects.toMatchObject({
    code: 'connector_redirected_away',
  })
  server.pages.set('/loop', { status: 301, headers: { location: '/loop' } })
  await expect(fetchFromSource(`${server.url}/loop`, options())).rejects.toMatchObject({
    code: 'connector_source_unreachable',
  })
  server.pages.set('/near', { status: 301, headers: { location: '/there' } })
  server.pages.set('/there', { body: 'found' })
  expect(await fetchFromSource(`${server.url}/near`, staying)).toMatchObject({ status: 200 })
})

test('no more is read than may be, packed or not', async () => {
  server.pages.set('/large', { body: 'a'.repeat(1001) })
  await expect(fetchFromSource(`${server.url}/large`, options())).rejects.toMatchObject({ code: 'file_too_large' })
  const bomb = gzipSync(Buffer.alloc(5_000_000))
  server.pages.set('/bomb', { body: bomb, headers: { 'content-encoding': 'gzip' } })
  await expect(fetchFromSource(`${server.url}/bomb`, options({ maxBytes: 10_000 }))).rejects.toMatchObject({
    code: 'file_too_large',
  })
  server.pages.set('/packed', { body: gzipSync('short'), headers: { 'content-encoding': 'gzip' } })
  expect((await fetchFromSource(`${server.url}/packed`, options())).body.toString()).toBe('short')
})

test('a server that does not answer, or stops in the middle, costs the time that was set', async () => {
  server.pages.set('/silent', () => undefined)
  server.pages.set('/stalls', (_request, response) => void response.writeHead(200).write('a'))
  for (const path of ['/silent', '/stalls'])
    await expect(fetchFromSource(`${server.url}${path}`, options({ timeoutMs: 200 }))).rejects.toMatchObject({
      code: 'connector_source_unreachable',
    })
  const stopping = new AbortController()
  setTimeout(() => stopping.abort(), 50)
  await expect(fetchFromSource(`${server.url}/silent`, options({ signal: stopping.signal }))).rejects.toMatchObject({
    code: 'shutting_down',
  })
})

test('a body that nobody wants is not read', async () => {
  server.pages.set(
    '/film',
    (_request, response) => void response.writeHead(200, { 'content-type': 'video/mp4' }).write('a'),
  )
  const wants: SourceRequest['wants'] = (_status, headers) => headers['content-type'] !== 'video/mp4'
  expect((await fetchFromSource(`${server.url}/film`, options({ wants }))).body).toHaveLength(0)
})

test('who says "later" is asked once more, at the time that was said', async () => {
  server.pages.set('/busy', (_request, response) => {
    server.pages.set('/busy', { body: 'now' })
    response.writeHead(429, { 'retry-after': '0' }).end()
  })
  expect((await fetchPatiently(`${server.url}/busy`, options())).body.toString()).toBe('now')
  server.pages.set('/shut', { status: 503, headers: { 'retry-after': '3600' } })
  expect((await fetchPatiently(`${server.url}/shut`, options())).status).toBe(503)
})

test('a large body comes as a stream, for as long as something comes, under the same checks', async () => {
  const large = Buffer.alloc(3_000_000, 'a')
  server.pages.set('/large', { body: large })
  server.pages.set('/stalls', (_request, response) => void response.writeHead(200).write('a'))
  server.pages.set('/away', { status: 302, headers: { location: `http://localhost:${port()}/large` } })
  const { body, status } = await streamFromSource(`${server.url}/large`, options())
  expect([status, (await buffer(body)).length]).toEqual([200, large.length])
  const stalled = await streamFromSource(`${server.url}/stalls`, options({ timeoutMs: 200 }))
  await expect(buffer(stalled.body)).rejects.toThrow()
  await expect(streamFromSource(`${server.url}/away`, options())).rejects.toMatchObject({
    code: 'connector_address_refused',
  })
  expect((await streamFromSource(`${server.url}/none`, options())).status).toBe(404)
})
