import type { OperationTask } from '@/lib/domain/document-operation'
import { formatCount } from '@/lib/domain/format-figures'

/** What every question about the chosen documents is given. */
export type BulkDialogProps = {
  count: number
  pending: boolean
  onClose: () => void
  onConfirm: (task: OperationTask) => Promise<void>
}

export const someDocuments = (count: number): string =>
  count === 1 ? 'one document' : `${formatCount(count)} documents`
