import type { IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'

/** The JSON that was sent; an empty object where nothing was, or where it is none. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  try {
    return (await json(request)) as Record<string, unknown>
  } catch {
    return {}
  }
}
