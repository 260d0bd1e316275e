import type { OperationKind, OperationStatus } from '@/lib/domain/document-operation'
import { formatCount } from '@/lib/domain/format-figures'

type Words = { readonly doing: string; readonly done: string }

export const operationWords: Record<OperationKind, Words> = {
  retry: { doing: 'Trying again', done: 'Started again' },
  reread: { doing: 'Queueing to be read again', done: 'Queued to be read again' },
  move: { doing: 'Moving', done: 'Moved' },
  access: { doing: 'Changing who may read', done: 'Changed who may read' },
  upkeep: { doing: 'Setting owner and dates', done: 'Owner and dates set' },
  delete: { doing: 'Deleting', done: 'Deleted' },
}

export type OperationFacts = {
  readonly kind: OperationKind
  readonly status: OperationStatus
  readonly total: number
  readonly done: number
  readonly skipped: number
  readonly failed: number
  /** Seconds until it begins; 0 once it has. */
  readonly secondsLeft: number
}

const documents = (count: number): string => `${formatCount(count)} ${count === 1 ? 'document' : 'documents'}`

/** Where an operation stands, in one sentence, and what of it did not happen. */
export function describeOperation(facts: OperationFacts): { title: string; detail: string } {
  const { kind, status, total, done, skipped, failed, secondsLeft } = facts
  const { doing, done: past } = operationWords[kind]
  const detail = [
    failed > 0 ? `${formatCount(failed)} failed` : '',
    skipped > 0 ? `${formatCount(skipped)} ${skipReasons[kind]}` : '',
  ]
    .filter(Boolean)
    .join(', ')
  if (status === 'waiting')
    return { title: `${doing} ${documents(total)}${secondsLeft > 0 ? ` in ${secondsLeft} s` : ''}`, detail: '' }
  if (status === 'running') {
    const at = formatCount(done + skipped + failed)
    return { title: `${doing}: ${at} of ${documents(total)}`, detail }
  }
  if (status === 'cancelled' && done + skipped + failed === 0)
    return { title: `Taken back: ${documents(total)} left as they were`, detail: '' }
  const stopped = status === 'cancelled' ? 'Stopped. ' : ''
  return { title: `${stopped}${past}: ${formatCount(done)} of ${documents(total)}`, detail }
}

const skipReasons: Record<OperationKind, string> = {
  retry: 'had not failed',
  reread: 'were being read already',
  move: 'were there already',
  access: 'were so already',
  upkeep: 'were so already',
  delete: 'were gone already',
}
