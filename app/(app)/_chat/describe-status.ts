import type { AnswerPhase } from '@/lib/domain/answer'

export type StatusFacts = {
  phase: AnswerPhase
  reconnecting: boolean
  /** Documents that are searched; null while not known. */
  documentCount: number | null
  passageCount: number
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
}

/** The status line of a running answer, in words. */
export function describeStatus({ phase, reconnecting, documentCount, passageCount }: StatusFacts): string {
  if (reconnecting) return 'Connection lost. Picking the answer up again…'
  switch (phase) {
    case 'queued':
      return 'Sending your question…'
    case 'searching':
      return documentCount ? `Searching ${counted(documentCount, 'document')}…` : 'Searching your documents…'
    case 'reranking':
      return 'Comparing the best passages…'
    case 'writing':
      return passageCount > 0 ? `Reading ${counted(passageCount, 'passage')}…` : 'Reading…'
    default:
      return 'Checking every sentence against its source…'
  }
}
