import type { IngestStage, RevisionStatus } from '@/lib/domain/document'

/** A file of this conversation, as the interface lists it. Plain data: the server reads it, the browser shows it. */
export type Attachment = {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly status: RevisionStatus
  readonly stage: IngestStage | null
  readonly pages: number | null
  readonly pagesDone: number
  readonly chunks: number | null
  readonly chunksDone: number
  readonly error: { readonly code: string; readonly detail: string; readonly retryable: boolean } | null
}

/** A file that has not arrived: it is on its way, or was refused. */
export type Sending = {
  readonly key: number
  readonly file: File
  readonly sentBytes: number
  readonly problem: { readonly code: string; readonly message: string } | null
}

export const isBeingRead = ({ status }: Attachment): boolean => status === 'queued' || status === 'processing'
