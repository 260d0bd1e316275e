import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { UploadBody } from '@/lib/ingest/documents/store-upload'

export type UploadFormFields = {
  externalId?: string | undefined
  title?: string | undefined
  metadata?: Record<string, string> | undefined
  groups?: string[] | undefined
}

const limits = { files: 1, fields: 30, fieldSize: 64 * 1024, fieldNameSize: 100 }
const metadataSchema = z.record(z.string().max(64), z.union([z.string().max(1000), z.number(), z.boolean()]))

/**
 * Streams a multipart form: the file goes to `store` as it arrives, the fields are collected around it, in whichever order they come.
 * @throws invalid_request for a body that is no such form or has no file, and what `store` throws
 */
export async function readUploadForm<File>(
  request: Request,
  store: (upload: UploadBody) => Promise<File>,
): Promise<{ file: File; fields: UploadFormFields }> {
  if (!request.body) throw noFile()
  const form = openForm(request.headers)
  const raw: [name: string, value: string][] = []
  let stored: Promise<File> | undefined
  form.on('field', (name, value) => raw.push([name, value]))
  form.on('file', (_name, body, info) => {
    stored = store({ fileName: info.filename ?? '', body, ...expectations(request.headers) })
    // Whatever refuses the file early must not leave the rest of the form waiting to be read.
    stored.catch(() => body.resume())
  })
  const source = Readable.fromWeb(request.body as ReadableStream)
  await new Promise<void>((resolve, reject) => {
    form.on('close', resolve)
    form.on('error', (cause) => reject(broken(cause)))
    source.on('error', (cause) => {
      form.destroy()
      reject(new FootnoteError('file_truncated', { cause }))
    })
    source.pipe(form)
  }).catch(async (error: unknown) => {
    // A file that was refused is the better reason than the form that broke off because of it.
    await stored
    throw error
  })
  if (!stored) throw noFile()
  return { file: await stored, fields: readFields(raw) }
}

function openForm(headers: Headers): busboy.Busboy {
  try {
    return busboy({ headers: Object.fromEntries(headers), limits, preservePath: true, defParamCharset: 'utf8' })
  } catch (cause) {
    throw broken(cause)
  }
}

function expectations(headers: Headers): { expectedHash?: string; expectedBytes?: number } {
  const hash = headers.get('x-content-sha256')?.trim().toLowerCase()
  const bytes = Number(headers.get('x-content-bytes') ?? Number.NaN)
  return {
    ...(hash ? { expectedHash: hash } : {}),
    ...(Number.isInteger(bytes) && bytes >= 0 ? { expectedBytes: bytes } : {}),
  }
}

function readFields(raw: readonly (readonly [string, string])[]): UploadFormFields {
  const one = (name: string): string | undefined => raw.find(([key]) => key === name)?.[1]
  const groups = raw
    .filter(([key]) => key === 'groups' || key === 'groups[]')
    .flatMap(([, value]) => splitGroups(value))
  const hasGroups = raw.some(([key]) => key === 'groups' || key === 'groups[]')
  return {
    externalId: one('externalId'),
    title: one('title'),
    metadata: parseMetadata(one('metadata')),
    ...(hasGroups ? { groups } : {}),
  }
}

function splitGroups(value: string): string[] {
  const list = value.trim().startsWith('[') ? z.array(z.string()).safeParse(parseJson('groups', value)) : null
  if (list?.success) return list.data
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function parseMetadata(value: string | undefined): Record<string, string> | undefined {
  if (value === undefined || value.trim() === '') return undefined
  const parsed = metadataSchema.safeParse(parseJson('metadata', value))
  if (!parsed.success)
    throw new FootnoteError('invalid_request', { detail: 'metadata: must be a JSON object of strings.' })
  return Object.fromEntries(Object.entries(parsed.data).map(([key, item]) => [key, String(item)]))
}

function parseJson(field: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw new FootnoteError('invalid_request', { detail: `${field}: not valid JSON.`, cause })
  }
}

const noFile = (): FootnoteError =>
  new FootnoteError('invalid_request', { detail: 'file: send the document as the form field "file".' })

const broken = (cause: unknown): FootnoteError =>
  new FootnoteError('invalid_request', { detail: 'The body is not a multipart form, or it broke off.', cause })
