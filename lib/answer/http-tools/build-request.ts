import type { ToolAuth, ToolMethod, ToolInputs, ToolParameter } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type ToolRequest = {
  readonly url: URL
  readonly method: ToolMethod
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export type Asked = {
  readonly baseUrl: string
  readonly operation: { readonly method: ToolMethod; readonly path: string; readonly inputs: ToolInputs }
  /** As its schema let them through. */
  readonly args: Readonly<Record<string, unknown>>
}

/**
 * The request of an operation, without who asks. Host, scheme and way are the service's: what was said fills a part of the path that holds no
 * slash, a query, or a body, each encoded, and can be none of the others.
 * @throws tool_arguments_invalid
 */
export function buildRequest({ baseUrl, operation, args }: Asked): ToolRequest {
  const { method, path, inputs } = operation
  const base = new URL(baseUrl)
  const given = (one: ToolParameter): unknown => args[one.argument]
  const parts = path.split('/').map((part) =>
    part.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const parameter = inputs.parameters.find((one) => one.in === 'path' && one.name === name)
      return pathPart(name, parameter && given(parameter))
    }),
  )
  const url = new URL(base)
  url.pathname = base.pathname.replace(/\/+$/, '') + parts.join('/')
  for (const one of inputs.parameters.filter((parameter) => parameter.in === 'query'))
    for (const value of queryValues(one, given(one))) url.searchParams.append(one.name, value)
  requireSamePlace(url, base, path)
  const headers: Record<string, string> = { accept: 'application/json, text/*;q=0.8', ...inputs.headers }
  for (const one of inputs.parameters.filter((parameter) => parameter.in === 'header'))
    if (given(one) !== undefined) headers[one.name.toLowerCase()] = headerValue(one.name, given(one))
  const body = inputs.body && args['body'] !== undefined ? JSON.stringify(args['body']) : null
  if (body !== null) headers['content-type'] = 'application/json'
  return { url, method, headers, body }
}

/** The same with who asks. It leaves this process and is shown to nobody. */
export function signRequest(request: ToolRequest, auth: ToolAuth, secret: string | null): ToolRequest {
  if (auth.kind === 'none' || secret === null) return request
  if (auth.kind === 'query') {
    const url = new URL(request.url)
    url.searchParams.set(auth.name, secret)
    return { ...request, url }
  }
  const basic = (username: string) => Buffer.from(`${username}:${secret}`).toString('base64')
  const [name, value] =
    auth.kind === 'header'
      ? [auth.name.toLowerCase(), secret]
      : ['authorization', auth.kind === 'bearer' ? `Bearer ${secret}` : `Basic ${basic(auth.username)}`]
  return { ...request, headers: { ...request.headers, [name]: value } }
}

const invalid = (detail: string): FootnoteError => new FootnoteError('tool_arguments_invalid', { detail })

function pathPart(name: string, value: unknown): string {
  const text = scalar(value)
  // A server may decode a part once more than it should: what could lead elsewhere then is not sent at all.
  if (text === null || text === '' || /[/\\\p{Cc}]|%2f|%5c|%2e/iu.test(text) || /^\.{1,2}$/.test(text))
    throw invalid(`“${name}” has to be a plain value without slashes.`)
  return encodeURIComponent(text)
}

function queryValues({ name, explode }: ToolParameter, value: unknown): string[] {
  if (value === undefined || value === null) return []
  const values = (Array.isArray(value) ? value : [value]).map((one: unknown) => scalar(one))
  if (values.includes(null)) throw invalid(`“${name}” has to be a plain value or a list of such.`)
  return explode ? (values as string[]) : [values.join(',')]
}

function headerValue(name: string, value: unknown): string {
  const text = scalar(value)
  if (text === null || !/^[\x20-\x7e]{1,200}$/.test(text)) throw invalid(`“${name}” has to be plain text on one line.`)
  return text
}

const scalar = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null

/** Each sufficient alone: parts are encoded, and here the whole is looked at once more. */
function requireSamePlace(url: URL, base: URL, path: string): void {
  const before = base.pathname.replace(/\/+$/, '')
  const isInside = url.origin === base.origin && url.pathname.startsWith(`${before}/`)
  if (!isInside || url.pathname.slice(before.length).split('/').length !== path.split('/').length)
    throw invalid('The arguments lead to another address than that of the operation.')
}
