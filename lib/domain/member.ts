import type { ErrorCode } from '@/lib/errors/error-codes'
import type { DocumentId } from './ids'

/** Why a file inside of another was not taken. `detail` says more than the code's own words; null leaves it at those. */
export type Refusal = { readonly code: ErrorCode; readonly detail: string | null }

/** One file inside of another, unpacked: an entry of an archive, an attachment of a mail. */
export type UnpackedMember = {
  /** Inside of the archive, `/` between folders; an attachment's name. Safe to store and to show. */
  readonly path: string
  readonly bytes: number
  /** It lies in the folder for unpacked files under this number; null when it was not taken. */
  readonly file: number | null
  readonly refusal: Refusal | null
}

/** What became of a member. */
export type Member = {
  readonly path: string
  readonly bytes: number
  /** The document that it became, or the one that held its bytes before; null when it was not taken. */
  readonly documentId: DocumentId | null
  readonly isDuplicate: boolean
  readonly refusal: Refusal | null
}

/** An archive in an archive is opened; what lies in the inner one is not. The same for mails with attachments. */
export const maxNesting = 1
