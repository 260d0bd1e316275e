import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from './api-client'
import type { Ending } from './bad-verdicts'

type Accepted = { documentId?: string; duplicateOf?: string; code?: string; detail?: string }
type State = { status: string; error: { code: string; detail: string } | null }

export type Upload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly externalId: string }
export type UploadEnd = Ending & { readonly reason: string; readonly seconds: number }

/** Uploads one file and follows it to its end, or to `maxMs` after it was accepted. */
export async function uploadAndWait(
  api: ApiClient,
  collectionId: string,
  file: Upload,
  maxMs: number,
): Promise<UploadEnd> {
  const form = new FormData()
  form.set('file', new Blob([file.bytes]), file.name)
  form.set('externalId', file.externalId)
  const startedAt = performance.now()
  const seconds = (): number => (performance.now() - startedAt) / 1000
  const response = await api.fetch(`/api/v1/collections/${collectionId}/documents`, { method: 'POST', body: form })
  const accepted = (await response.json()) as Accepted
  const id = accepted.documentId
  if (!response.ok || !id) {
    return { status: 'refused', code: accepted.code ?? null, reason: accepted.detail ?? '', seconds: seconds() }
  }
  while (seconds() * 1000 < maxMs) {
    const { status, error } = await api.request<State>('GET', `/api/v1/documents/${id}`)
    if (status === 'indexed') return { status, code: null, reason: '', seconds: seconds() }
    if (status === 'failed') {
      return { status, code: error?.code ?? null, reason: error?.detail ?? '', seconds: seconds() }
    }
    await sleep(250)
  }
  return { status: 'open', code: null, reason: '', seconds: seconds() }
}
