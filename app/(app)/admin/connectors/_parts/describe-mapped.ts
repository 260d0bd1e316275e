import { formatCount } from '@/lib/domain/format-figures'

/** What a change of the mapping came to: "3 documents are open to others now. A run begins for the rest." */
export function describeMapped({ documents, isRunning }: { documents: number; isRunning: boolean }): string {
  const rest = isRunning ? 'A run begins for the rest.' : 'The rest comes with the next run.'
  if (documents === 0) return `Applied. ${rest}`
  return `${documents === 1 ? 'One document is' : `${formatCount(documents)} documents are`} open to others now. ${rest}`
}
