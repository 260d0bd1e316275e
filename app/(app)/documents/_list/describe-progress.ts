import type { IngestStage, RevisionStatus } from '@/lib/domain/document'
import { formatDuration } from '@/lib/domain/format-figures'

export type ProgressFacts = {
  readonly status: RevisionStatus
  readonly stage: IngestStage | null
  readonly pagesTotal: number | null
  readonly pagesDone: number
  readonly chunksTotal: number | null
  readonly chunksDone: number
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

type Stated = Omit<ProgressFacts, 'pagesTotal' | 'chunksTotal' | 'startedAt' | 'finishedAt'> & {
  readonly pages: number | null
  readonly chunks: number | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** A document as the interface lists it, in this file's terms. */
export function toProgressFacts({ pages, chunks, startedAt, finishedAt, ...facts }: Stated): ProgressFacts {
  const dateOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))
  return {
    ...facts,
    pagesTotal: pages,
    chunksTotal: chunks,
    startedAt: dateOf(startedAt),
    finishedAt: dateOf(finishedAt),
  }
}

const stageWords: Record<IngestStage, string> = {
  store: 'Storing',
  parse: 'Reading',
  ocr: 'Recognising text',
  chunk: 'Cutting into passages',
  embed: 'Embedding',
  index: 'Indexing',
}

/** Where it ended: "Failed while reading". */
export const describeFailure = (stage: IngestStage | null): string =>
  stage === null ? 'Failed' : `Failed while ${nameStage(stage)}`

export const nameStage = (stage: IngestStage): string => stageWords[stage].toLowerCase()

/** Where a file is, in a few words, and how far (0..1) where that is known. */
export function describeProgress(facts: ProgressFacts, now: Date): { words: string; share: number | null } {
  if (facts.status === 'queued') return { words: 'Waiting for its turn', share: null }
  if (facts.status !== 'processing' || facts.stage === null) return { words: '', share: null }
  const elapsed = facts.startedAt ? `, ${formatDuration(now.getTime() - facts.startedAt.getTime())}` : ''
  if ((facts.stage === 'parse' || facts.stage === 'ocr') && facts.pagesTotal) {
    const how = facts.stage === 'ocr' ? ' by OCR' : ''
    return {
      words: `Reading page ${facts.pagesDone} of ${facts.pagesTotal}${how}${elapsed}`,
      share: facts.pagesDone / facts.pagesTotal,
    }
  }
  if (facts.stage === 'embed' && facts.chunksTotal) {
    return {
      words: `Embedding passage ${facts.chunksDone} of ${facts.chunksTotal}${elapsed}`,
      share: facts.chunksDone / facts.chunksTotal,
    }
  }
  return { words: `${stageWords[facts.stage]}${elapsed}`, share: null }
}

/** What became of an indexed file: pages, passages and the time it took. */
export function describeIndexed(facts: ProgressFacts): string {
  const counts = [
    facts.pagesTotal ? `${facts.pagesTotal} ${facts.pagesTotal === 1 ? 'page' : 'pages'}` : null,
    `${facts.chunksDone} ${facts.chunksDone === 1 ? 'passage' : 'passages'}`,
    facts.startedAt && facts.finishedAt ? formatDuration(facts.finishedAt.getTime() - facts.startedAt.getTime()) : null,
  ]
  return counts.filter((part) => part !== null).join(', ')
}
