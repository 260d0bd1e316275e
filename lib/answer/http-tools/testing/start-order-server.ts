import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

export type OrderServer = {
  readonly url: string
  /** Every request but those for the document, in order. */
  readonly requests: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[]
  /** By path with its query: what is answered in the place of what it would. */
  readonly replies: Map<string, (response: ServerResponse) => void>
  /** The OpenAPI document, as it lies at `/openapi.json`. */
  readonly document: string
  close(): Promise<void>
}

const id = { name: 'id', in: 'path', required: true, description: 'Number of the order.', schema: { type: 'string' } }

const makeDocument = (url: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1' },
    servers: [{ url }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Reason: { type: 'object', required: ['reason'], properties: { reason: { type: 'string', maxLength: 100 } } },
      },
    },
    paths: {
      '/orders': {
        get: {
          summary: 'List orders',
          parameters: [{ name: 'status', in: 'query', schema: { enum: ['open', 'shipped'] } }],
        },
      },
      '/orders/{id}': {
        parameters: [id],
        get: { summary: 'Get an order', description: 'Its state and what was ordered.' },
      },
      '/orders/{id}/cancel': {
        parameters: [id],
        post: {
          summary: 'Cancel an order',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Reason' } } },
          },
        },
      },
      '/labels': {
        post: { summary: 'Print labels', requestBody: { required: true, content: { 'application/pdf': {} } } },
      },
    },
  })

const order = {
  id: '4711',
  status: 'shipped',
  deliveryDate: '2026-12-03',
  carrier: 'Blue Heron Freight',
  total: { amount: 240, currency: 'EUR' },
  lines: [
    { article: 'Mooring rope', quantity: 2 },
    { article: 'Fender', quantity: 6 },
  ],
}

/** A service of orders on a local port, which asks for no key and writes down what it was sent. */
export async function startOrderServer(): Promise<OrderServer> {
  const requests: OrderServer['requests'] = []
  const replies: OrderServer['replies'] = new Map()
  let document = ''
  const server = createServer((request, response) => {
    const { method = '', url: path = '/', headers } = request
    const json = (status: number, value: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      if (path === '/openapi.json')
        return void response.writeHead(200, { 'content-type': 'application/json' }).end(document)
      requests.push({ method, path, headers, body })
      const reply = replies.get(path)
      if (reply) return reply(response)
      if (method === 'GET' && path === '/orders/4711') return json(200, order)
      if (method === 'GET' && path.startsWith('/orders?')) return json(200, { data: [order] })
      if (method === 'POST' && path === '/orders/4711/cancel') return json(200, { id: '4711', status: 'cancelled' })
      return json(404, { error: `There is no ${path}` })
    })
  })
  const { url, close } = await listenLocally(server)
  document = makeDocument(url)
  return { url, requests, replies, document, close }
}
