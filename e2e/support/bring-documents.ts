import type { APIRequestContext } from '@playwright/test'
import { baseUrl } from './base-url'
import { readingTime } from './reading-time'
import { expect } from './test'

export type BroughtFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export type Brought = { readonly collectionId: string; readonly documentIds: readonly string[] }

// A change by cookie is taken only from the product's own pages, and this header is how it knows them.
const headers = { origin: baseUrl }

/** Makes a collection through the public interface and waits until each file is indexed: for tests that are about what comes after. */
export async function bringDocuments(
  request: APIRequestContext,
  collection: { name: string; groups?: readonly string[] },
  files: readonly BroughtFile[],
): Promise<Brought> {
  const made = await request.post('/api/v1/collections', { headers, data: collection })
  expect(made.status(), await made.text()).toBe(201)
  const { id: collectionId } = (await made.json()) as { id: string }
  const documentIds = await Promise.all(files.map((file) => bringDocument(request, collectionId, file)))
  return { collectionId, documentIds }
}

async function bringDocument(request: APIRequestContext, collectionId: string, file: BroughtFile): Promise<string> {
  const sent = await request.post(`/api/v1/collections/${collectionId}/documents`, { headers, multipart: { file } })
  expect(sent.status(), await sent.text()).toBe(202)
  const { documentId } = (await sent.json()) as { documentId: string }
  const status = async () =>
    ((await (await request.get(`/api/v1/documents/${documentId}`)).json()) as { status: string }).status
  await expect.poll(status, readingTime).toBe('indexed')
  return documentId
}

/** Takes a collection away again with all that is in it, so that no other test finds its passages. */
export async function removeCollection(request: APIRequestContext, collectionId: string): Promise<void> {
  const response = await request.delete(`/api/v1/collections/${collectionId}`, { headers })
  expect(response.ok(), await response.text()).toBe(true)
}
