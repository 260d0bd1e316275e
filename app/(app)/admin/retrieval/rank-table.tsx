import Link from 'next/link'
import { passageHref } from '@/app/(app)/search/search-result'
import { MarkedText } from '@/components/search/marked-text'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { Passage } from '@/lib/domain/passage'

const rank = (value: number | null): string => (value === null ? '–' : `#${value}`)
const score = (value: number | null): string => (value === null ? '' : value.toFixed(3))

/** One row a passage, each ranker's place and raw score. A dash: that ranker did not return it. */
export function RankTable({ passages, query }: { passages: readonly Passage[]; query: string }) {
  return (
    <Table label="Passages and their ranks">
      <Thead>
        <Th numeric>#</Th>
        <Th>Passage</Th>
        <Th numeric>Keyword</Th>
        <Th numeric>Vector</Th>
        <Th numeric>Fused</Th>
        <Th numeric>Reranked</Th>
      </Thead>
      <tbody>
        {passages.map((passage, index) => (
          <Tr key={passage.chunkId} className="align-top">
            <Td numeric>{index + 1}</Td>
            <Td className="min-w-80">
              <Link href={passageHref(passage)} className="font-medium hover:text-accent">
                {passage.title}
              </Link>
              <p className="mt-1 text-muted">
                <MarkedText text={passage.text} query={query} maxChars={180} />
              </p>
            </Td>
            <RankCell place={passage.ranks.keyword} value={passage.scores.keyword} />
            <RankCell place={passage.ranks.vector} value={passage.scores.vector} />
            <RankCell place={passage.ranks.fused} value={passage.scores.fused} />
            <RankCell place={passage.ranks.reranked} value={passage.scores.hosted ?? passage.scores.reranked} />
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function RankCell({ place, value }: { place: number | null; value: number | null }) {
  return (
    <Td numeric>
      <span className="font-medium">{rank(place)}</span>
      <span className="block text-xs text-muted">{score(value)}</span>
    </Td>
  )
}
