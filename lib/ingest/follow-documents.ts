import { findChangedDocuments } from '@/db/queries/documents/find-changed-documents'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { findDocuments, type DocumentListItem } from '@/db/queries/documents/list-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

export type DocumentsEvent = {
  readonly counts: Awaited<ReturnType<typeof ingestionProgress>>
  /** Rows that changed, as the list has them. */
  readonly items: readonly DocumentListItem[]
  readonly removed: readonly { readonly kind: 'document' | 'collection'; readonly id: string }[]
}

type Listener = { readonly scope: Scope; readonly send: (event: DocumentsEvent) => void }

const pollEveryMs = 1_000
/** Looked at again, because a transaction's timestamp is older than its commit. */
const overlapMs = 1_500
const maxChanged = 300

const hubs = new WeakMap<Runtime, DocumentsHub>()

/**
 * Live progress for one open documents screen: what is now, then what changes. All screens of a server share one poll a second, and
 * those with the same rights share the rows, too; without a screen nothing is polled.
 */
export async function followDocuments(
  runtime: Runtime,
  scope: Scope,
  send: (event: DocumentsEvent) => void,
): Promise<() => void> {
  send({ counts: await ingestionProgress(runtime.db, scope), items: [], removed: [] })
  const hub = hubs.get(runtime) ?? new DocumentsHub(runtime)
  hubs.set(runtime, hub)
  return hub.add({ scope, send })
}

class DocumentsHub {
  readonly #runtime: Runtime
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #since = new Date(0)
  /** What was last sent, by rights and document: the overlap of two polls must not send a row twice. */
  readonly #sent = new Map<string, string>()

  constructor(runtime: Runtime) {
    this.#runtime = runtime
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (!this.#timer) {
      this.#since = new Date(this.#runtime.now().getTime() - overlapMs)
      this.#schedule()
    }
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#tick(), pollEveryMs)
    this.#timer.unref()
  }

  async #tick(): Promise<void> {
    if (this.#listeners.size === 0) {
      this.#timer = null
      this.#sent.clear()
      return
    }
    await this.#poll().catch((error: unknown) => this.#runtime.log.error('documents_poll_failed', error))
    this.#schedule()
  }

  async #poll(): Promise<void> {
    const since = this.#since
    this.#since = new Date(this.#runtime.now().getTime() - overlapMs)
    const workspaceIds = [...new Set([...this.#listeners].map(({ scope }) => scope.workspaceId))]
    const changes = { workspaceIds, since, limit: maxChanged }
    const { changed, removed } = await findChangedDocuments(this.#runtime.db, changes)
    const groups = new Map<string, Listener[]>()
    for (const listener of this.#listeners) {
      const key = rightsOf(listener.scope)
      groups.set(key, [...(groups.get(key) ?? []), listener])
    }
    for (const [key, listeners] of groups) {
      const scope = listeners[0]?.scope
      if (!scope) continue
      const isOwn = (row: { workspaceId: string }): boolean => row.workspaceId === scope.workspaceId
      const event = await this.#eventFor(key, scope, changed.filter(isOwn), removed.filter(isOwn))
      if (event) for (const { send } of listeners) send(event)
    }
  }

  async #eventFor(
    key: string,
    scope: Scope,
    changed: readonly { documentId: DocumentId }[],
    removed: readonly { kind: 'document' | 'collection'; id: string }[],
  ): Promise<DocumentsEvent | null> {
    const rows = await findDocuments(this.#runtime.db, scope, { ids: changed.map((row) => row.documentId) })
    const items = rows.filter((row) => this.#isNews(`${key} ${row.id}`, JSON.stringify(row)))
    const gone = removed.filter((row) => this.#isNews(`${key} ${row.id}`, 'removed'))
    if (items.length === 0 && gone.length === 0) return null
    const counts = await ingestionProgress(this.#runtime.db, scope)
    return { counts, items, removed: gone.map(({ kind, id }) => ({ kind, id })) }
  }

  #isNews(key: string, state: string): boolean {
    if (this.#sent.get(key) === state) return false
    this.#sent.delete(key)
    this.#sent.set(key, state)
    const [oldest] = this.#sent.keys()
    if (this.#sent.size > 5_000 && oldest !== undefined) this.#sent.delete(oldest)
    return true
  }
}

const rightsOf = (scope: Scope): string =>
  [scope.workspaceId, scope.role, ...(scope.role === 'admin' ? [] : [...scope.groupIds].sort())].join(' ')
