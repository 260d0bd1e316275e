import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { ConnectorKind } from '@/lib/domain/connector'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** A group of people at the source: its lasting name there, and what people call it. */
export type SourceGroup = { readonly id: string; readonly name: string }

/**
 * Who may read an item at the source. `everyone`: all whom the collection lets in. Groups: each of them may read it, which leaves out people that
 * are named one by one. Of several restrictions that all hold, only groups that pass every one of them. Without groups it is withheld,
 * and so it is while none of them is mapped: nothing of it is taken, and what was taken goes at once. `detail` says in words how it is narrowed.
 */
export type Permissions = 'everyone' | { readonly groups: readonly SourceGroup[]; readonly detail: string }

/**
 * One thing at the source. `version` changes when its content does; `fetch` is what `fetchItem` needs and is handed back to it at once
 * or never. `memo` is stored with the item once it was taken, and known at the next listing.
 */
export type SourceItem<Fetch> = {
  readonly type: 'item'
  /** Its name at the source, and the same for ever: a path, an address, a guid. */
  readonly externalId: string
  readonly title?: string
  readonly mediaType?: string
  readonly version: string
  readonly fetch: Fetch
  readonly memo?: unknown
  /** Absent: the kind does not tell, and the collection says who may read. */
  readonly permissions?: Permissions
}

export type SourceChange<Fetch> =
  | SourceItem<Fetch>
  /** Still there and as it was. Who may read it can have changed for all that. */
  | { readonly type: 'unchanged'; readonly externalId: string; readonly permissions?: Permissions }
  | { readonly type: 'deleted'; readonly externalId: string }
  /** There, but it cannot be taken now. What was taken of it before stays. */
  | { readonly type: 'failed'; readonly externalId: string; readonly code: ErrorCode; readonly detail?: string }
  /** All up to here was handed over: a later listing may begin after it. */
  | { readonly type: 'checkpoint'; readonly cursor: string }
  /** The listing was whole: what it did not name is gone. Never said by one that stopped at a limit or lists changes only. */
  | { readonly type: 'complete' }

export type FetchedItem = {
  readonly fileName: string
  readonly body: Readable
  readonly metadata?: Readonly<Record<string, string>>
}

/** What the product remembers of an item. `isHandled`: by an earlier attempt of this very run. */
export type KnownItem = { readonly version: string | null; readonly memo: unknown; readonly isHandled: boolean }

export type ConnectorTools = {
  readonly signal: AbortSignal
  /** Hosts inside the own network that may be asked. */
  readonly hosts: readonly string[]
  /** Folders below which files may be read. */
  readonly folders: readonly string[]
  /** The password or key of this source, where it has one. */
  readonly secret: string | null
  known(externalId: string): Promise<KnownItem | null>
  /** The names of all items that are known, those that were not taken among them. */
  knownIds(): readonly string[]
  /** Whether this item was taken, as far as it goes: what was withheld or failed has to be listed whole to be taken. */
  isTaken(externalId: string): boolean
  /** Waits between two requests. @throws when the run is stopped */
  pause(ms: number): Promise<void>
}

/**
 * A kind of source: one folder beside this file with a `connector.ts`, a `config.ts` and a contract test against a server that speaks
 * the source's real protocol, and one line in find-connector.ts. A listing is pulled item by item, each is dealt with before the next
 * is asked for; a run that was broken off lists from the last checkpoint again.
 */
export type Connector<Config, Fetch> = {
  readonly kind: ConnectorKind
  readonly config: z.ZodType<Config>
  /** @throws FootnoteError for what makes the whole source unusable */
  listChanges(config: Config, tools: ConnectorTools, cursor: string | null): AsyncIterable<SourceChange<Fetch>>
  /** @throws FootnoteError for what is wrong with this item only */
  fetchItem(config: Config, tools: ConnectorTools, item: SourceItem<Fetch>): Promise<FetchedItem>
}

/** A connector with its config parsed: what the runner works with, whatever the kind. */
export type OpenConnector = {
  readonly kind: ConnectorKind
  listChanges(tools: ConnectorTools, cursor: string | null): AsyncIterable<SourceChange<unknown>>
  fetchItem(tools: ConnectorTools, item: SourceItem<unknown>): Promise<FetchedItem>
}
