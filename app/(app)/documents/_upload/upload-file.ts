import { z } from 'zod'
import type { PickedFile } from './read-dropped-files'

const acceptedSchema = z.object({
  documentId: z.string(),
  revisionId: z.string(),
  status: z.string(),
  duplicateOf: z.string().optional(),
})
const problemSchema = z.object({ code: z.string(), detail: z.string(), requestId: z.string().optional() })

export type UploadOutcome =
  | {
      readonly ok: true
      readonly documentId: string
      readonly status: string
      readonly duplicateOf: string | undefined
    }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** A file that is sent whole and hashed in memory first; above this the server's length check alone has to do. */
const maxHashedBytes = 64 * 1024 * 1024

/** Hex SHA-256, or null where the browser offers none (plain http on a network) or the file is too large to hold. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.isSecureContext || file.size > maxHashedBytes) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const tooLarge = (maxMb: number): UploadOutcome => ({
  ok: false,
  code: 'file_too_large',
  message: `This file is larger than the limit of ${maxMb} MB. Split it or ask an admin to raise the limit.`,
})

/** Where the files of a collection go. */
export const collectionPath = (id: string): string => `/api/v1/collections/${encodeURIComponent(id)}/documents`

/** Sends one file to a path of the public interface that takes uploads. Never rejects: what goes wrong comes back with a sentence. */
export async function uploadFile(
  path: string,
  picked: PickedFile,
  options: {
    maxMb: number
    /** Of the document that gets a new revision; else the file's path says which it is. */
    externalId?: string
    onProgress: (sentBytes: number) => void
    signal: AbortSignal
  },
): Promise<UploadOutcome> {
  // The server checks it too. Here it saves the way: a server that refuses in the middle of a body looks like a broken connection.
  if (picked.file.size > options.maxMb * 1024 * 1024) return tooLarge(options.maxMb)
  const lost = { ok: false, code: 'network', message: 'The connection broke off. Check it and try again.' } as const
  // A file that cannot be read fails again in the request below, which says so.
  const hash = await hashOf(picked.file).catch(() => null)
  const form = new FormData()
  // The name of a file may be a relative path; the server makes it a safe one and calls the document by it.
  form.set('file', picked.file, picked.path)
  if (options.externalId !== undefined) form.set('externalId', options.externalId)
  return new Promise((resolve) => {
    // fetch cannot report how much of a body has been sent; XMLHttpRequest can.
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('x-content-bytes', String(picked.file.size))
    if (hash !== null) request.setRequestHeader('x-content-sha256', hash)
    request.upload.addEventListener('progress', (event) => options.onProgress(event.loaded))
    request.addEventListener('load', () => resolve(readOutcome(request.status, request.responseText)))
    request.addEventListener('error', () => resolve(lost))
    request.addEventListener('abort', () => resolve({ ok: false, code: 'cancelled', message: 'Cancelled.' }))
    options.signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

export function readOutcome(status: number, body: string): UploadOutcome {
  const parsed = ((): unknown => {
    try {
      return JSON.parse(body)
    } catch {
      return null
    }
  })()
  const accepted = acceptedSchema.safeParse(parsed)
  if (status >= 200 && status < 300 && accepted.success) {
    const { documentId, status: state, duplicateOf } = accepted.data
    return { ok: true, documentId, status: state, duplicateOf }
  }
  const problem = problemSchema.safeParse(parsed)
  if (problem.success) return { ok: false, code: problem.data.code, message: problem.data.detail }
  return { ok: false, code: 'internal', message: `The server answered with ${status}. Try again.` }
}
