import { setTimeout as sleep } from 'node:timers/promises'

export type ApiClient = {
  readonly url: string
  /** Sends JSON (or NDJSON when `body` is a string), waits out 429, returns the parsed body. @throws Error naming status and code */
  request<Result>(method: string, path: string, body?: unknown): Promise<Result>
  /** The raw response, for streams and timings. */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** A client of the public interface. The key is asked for once, at the first call. */
export function createApiClient(url: string, loadKey: () => Promise<string>): ApiClient {
  let key: Promise<string> | undefined
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await (key ??= loadKey())}`)
    for (;;) {
      const response = await fetch(`${url}${path}`, { ...init, headers })
      if (response.status !== 429) return response
      await response.body?.cancel()
      await sleep(1000 * Number(response.headers.get('retry-after') ?? 1))
    }
  }
  return {
    url,
    fetch: send,
    async request<Result>(method: string, path: string, body?: unknown): Promise<Result> {
      const isText = typeof body === 'string'
      const response = await send(path, {
        method,
        ...(body !== undefined && {
          body: isText ? body : JSON.stringify(body),
          headers: { 'content-type': isText ? 'application/x-ndjson' : 'application/json' },
        }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
      return JSON.parse(text) as Result
    },
  }
}
