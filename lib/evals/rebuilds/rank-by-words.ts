import type { ScoredChunk } from '@/db/search/search-conditions'
import type { ChunkId } from '@/lib/domain/ids'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const k1 = 1.2
const b = 0.75

export type WordRanking = { rank(question: string, limit: number): ScoredChunk[] }

type Posting = { readonly chunkId: ChunkId; readonly length: number; readonly counts: ReadonlyMap<string, number> }

/**
 * BM25 (k1 1.2, b .75) over texts that no index has. Only the words of the questions are kept of each text, so that a large collection fits.
 * @param questions all that will be asked
 */
export async function rankByWords(
  texts: AsyncIterable<{ readonly id: ChunkId; readonly searchText: string }>,
  questions: readonly string[],
): Promise<WordRanking> {
  const wanted = new Set(questions.flatMap(wordsOf))
  const postings: Posting[] = []
  const documentCounts = new Map<string, number>()
  let count = 0
  let lengths = 0
  for await (const { id, searchText } of texts) {
    const stems = tokenizeWords(searchText).map(({ stem }) => stem)
    const counts = new Map<string, number>()
    for (const stem of stems) if (wanted.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    for (const stem of counts.keys()) documentCounts.set(stem, (documentCounts.get(stem) ?? 0) + 1)
    count += 1
    lengths += stems.length
    if (counts.size > 0) postings.push({ chunkId: id, length: stems.length, counts })
  }
  const averageLength = lengths / Math.max(1, count)
  const weigh = (stem: string): number => {
    const among = documentCounts.get(stem) ?? 0
    return Math.log(1 + (count - among + 0.5) / (among + 0.5))
  }
  return {
    rank(question, limit) {
      const weights = [...new Set(wordsOf(question))].map((stem) => [stem, weigh(stem)] as const)
      const scored = postings.map(({ chunkId, length, counts }) => {
        const norm = k1 * (1 - b + (b * length) / averageLength)
        const parts = weights.map(([stem, weight]) => {
          const frequency = counts.get(stem) ?? 0
          return (weight * frequency * (k1 + 1)) / (frequency + norm)
        })
        return { chunkId, score: parts.reduce((sum, part) => sum + part, 0) }
      })
      return scored
        .filter(({ score }) => score > 0)
        .toSorted((one, other) => other.score - one.score || (one.chunkId < other.chunkId ? -1 : 1))
        .slice(0, limit)
    },
  }
}

const wordsOf = (text: string): string[] =>
  tokenizeWords(text)
    .map(({ stem }) => stem)
    .filter((stem) => !isStopWord(stem))
