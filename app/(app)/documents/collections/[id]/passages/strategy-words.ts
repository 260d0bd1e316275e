import type { ChunkStrategy } from '@/lib/domain/chunking'

/** What a way of cutting is called, and for which documents it is good. */
export const strategyWords: Record<ChunkStrategy, { name: string; explanation: string }> = {
  structure: {
    name: 'Along the structure',
    explanation: 'At headings and between paragraphs, small sections together. Good for most documents.',
  },
  heading: {
    name: 'One section each',
    explanation: 'Never two sections in one passage. For manuals and policies with short, separate rules.',
  },
  tokens: {
    name: 'Even size',
    explanation: 'Whatever the headings. For transcripts and other texts without structure.',
  },
  sentences: {
    name: 'A few sentences',
    explanation: 'Short passages that overlap. For dense prose in which each sentence is another fact.',
  },
  parents: {
    name: 'Small in large',
    explanation: 'Found by a few sentences, answered from the section around them. For long sections with many facts.',
  },
  rows: {
    name: 'One table row each',
    explanation: 'Every row with its headings; the rest along the structure. For price lists and registers.',
  },
  pages: {
    name: 'One page or slide each',
    explanation: 'Never across two pages. For slides and forms; what has no pages is cut along its structure.',
  },
}
