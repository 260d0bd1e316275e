import type { AnswerPhase } from '@/lib/domain/answer'
import type { FormKind } from '@/lib/domain/answer-form'

export type StatusFacts = {
  phase: AnswerPhase
  reconnecting: boolean
  /** Documents that are searched; null while not known. */
  documentCount: number | null
  passageCount: number
  /** An answer in a form is shown once it is whole. */
  form?: FormKind | null
  /** It is looked into further; what is done stands above. */
  deep?: boolean
  /** A request waits for the reader's word. */
  waiting?: boolean
}

const formWords = {
  table: 'Putting it into a table, shown once it is whole…',
  comparison: 'Putting them side by side, shown once it is whole…',
  steps: 'Putting it into steps, shown once they are whole…',
  list: 'Putting it into a list, shown once it is whole…',
  fact: 'Looking for the value, shown once it is checked…',
} satisfies Record<FormKind, string>

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
}

/** The status line of a running answer, in words. */
export function describeStatus({
  phase,
  reconnecting,
  documentCount,
  passageCount,
  form,
  deep,
  waiting,
}: StatusFacts): string {
  if (reconnecting) return 'Connection lost. Picking the answer up again…'
  if (waiting) return 'Waiting for you…'
  switch (phase) {
    case 'queued':
      return 'Sending your question…'
    case 'searching':
      if (deep) return 'Looking deeper…'
      return documentCount ? `Searching ${counted(documentCount, 'document')}…` : 'Searching your documents…'
    case 'reranking':
      return 'Comparing the best passages…'
    case 'writing':
      if (form) return formWords[form]
      return passageCount > 0 ? `Reading ${counted(passageCount, 'passage')}…` : 'Reading…'
    default:
      return 'Checking every sentence against its source…'
  }
}
