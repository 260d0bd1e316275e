import type { Refusal } from '@/lib/domain/member'

/** What an archive says of one of its entries, before anything is believed or written. */
export type RawMember = {
  /** As the archive has it, decoded: may be anything. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other'
  /** As declared. */
  readonly bytes: number
  /** As it lies in the archive; for the ratio. Null where the archive is packed as a whole. */
  readonly packedBytes: number | null
  /** Known before it is unpacked: it is locked, or packed in an unknown way. */
  readonly refusal: Refusal | null
  /** The content, to be read once, before the next member is asked for. @throws document_broken when it is not as declared */
  readonly body: () => AsyncIterable<Uint8Array>
}

export type RawArchive = {
  readonly members: AsyncIterable<RawMember>
  /** What was found to be wrong with the archive as a whole, as sentences; complete once the members were walked. */
  readonly warnings: readonly string[]
}

/** @throws document_broken when the archive cannot be opened at all */
export type OpenArchive = (bytes: Uint8Array) => RawArchive

export const refuse = (code: Refusal['code'], detail: string | null = null): Refusal => ({ code, detail })
