import type { RouteSpec } from '@/app/api/v1/_lib/route-spec'
import { toJsonSchema } from '@/app/api/v1/_lib/to-json-schema'
import { exampleOf } from './example-of'

/** A request that works as it stands, with the key in $KEY. */
export function curlOf(spec: RouteSpec): string {
  const lines = [`curl "http://localhost:3000${spec.path}"`, '-H "Authorization: Bearer $KEY"']
  if (spec.method !== 'GET' && !(spec.method === 'POST' && (spec.body || spec.rawBody))) lines.push(`-X ${spec.method}`)
  if (spec.body !== undefined) {
    const json = JSON.stringify(exampleOf(toJsonSchema(spec.body, 'input')))
    lines.push('-H "Content-Type: application/json"', `-d '${json.replaceAll("'", String.raw`'\''`)}'`)
  }
  if (spec.rawBody?.mediaType === 'multipart/form-data') lines.push('-F file=@handbook.pdf')
  else if (spec.rawBody !== undefined) {
    lines.push(`-H "Content-Type: ${spec.rawBody.mediaType}"`, '--data-binary @passages.ndjson')
  }
  return lines.join(' \\\n  ')
}
