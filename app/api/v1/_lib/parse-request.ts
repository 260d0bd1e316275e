import type { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { readLimitedText } from './read-limited-text'
import type { RouteSpec } from './route-spec'

const defaultMaxBodyBytes = 1_000_000

export type ParsedRequest = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  /** The JSON as it came, for the idempotency hash; empty for raw bodies. */
  readonly bodyText: string
}

/** @throws invalid_request (naming the fields), body_too_large */
export async function parseRequest(spec: RouteSpec, request: Request, params: unknown): Promise<ParsedRequest> {
  const bodyText = spec.body === undefined ? '' : await readJsonText(spec, request)
  if (spec.rawBody !== undefined) refuseLongBody(spec, request)
  return {
    params: spec.params && parsePart('path', spec.params, params),
    query: spec.query && parsePart('query', spec.query, queryObject(new URL(request.url).searchParams)),
    body: spec.body && parsePart('body', spec.body, parseJson(bodyText)),
    bodyText,
  }
}

function parsePart(part: string, schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const lines = result.error.issues.slice(0, 5).map((issue) => `${[part, ...issue.path].join('.')}: ${issue.message}`)
  throw new FootnoteError('invalid_request', { detail: lines.join('; ') })
}

function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  const entries = [...new Set(search.keys())].map((key): [string, string | string[]] => {
    const values = search.getAll(key)
    return [key, values.length === 1 ? (values[0] ?? '') : values]
  })
  return Object.fromEntries(entries)
}

async function readJsonText(spec: RouteSpec, request: Request): Promise<string> {
  const text = await readLimitedText(request, spec.maxBodyBytes ?? defaultMaxBodyBytes)
  if (text !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new FootnoteError('invalid_request', { detail: 'Send the body as JSON with Content-Type: application/json.' })
  }
  return text
}

function parseJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FootnoteError('invalid_request', { detail: 'body: not valid JSON', cause })
  }
}

function refuseLongBody(spec: RouteSpec, request: Request): void {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (spec.maxBodyBytes !== undefined && declared > spec.maxBodyBytes) throw new FootnoteError('body_too_large')
}
