import { findTitles } from '@/db/queries/documents/find-titles'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AskedDocument } from './chat-context'

/** Documents that a conversation is about, with the titles that the reader may see; what is gone or closed stays chosen, without its name. */
export async function loadAskedDocuments(
  runtime: Runtime,
  scope: Scope,
  documentIds: readonly string[],
): Promise<AskedDocument[]> {
  const titles = await findTitles(runtime.db, scope, { documentIds })
  return documentIds.map((id) => ({ id, title: titles.get(id) ?? 'A document that is not open to you' }))
}
