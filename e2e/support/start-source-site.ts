import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type SourceSite = {
  readonly url: string
  put(path: string, title: string, text: string, links?: readonly string[]): void
  remove(path: string): void
  close(): Promise<void>
}

/** A small web site on a local port, which a connector reads. */
export async function startSourceSite(): Promise<SourceSite> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const body = pages.get(request.url ?? '/')
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put(path, title, text, links = []) {
      const anchors = links.map((link) => `<li><a href="${link}">${link}</a></li>`).join('')
      pages.set(
        path,
        `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1><p>${text}</p><ul>${anchors}</ul></body></html>`,
      )
    },
    remove: (path) => void pages.delete(path),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
