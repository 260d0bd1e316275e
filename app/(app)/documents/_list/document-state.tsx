import { CalendarClock, CalendarX2, TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Progress } from '@/components/ui/progress'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { formatDay } from '@/lib/domain/format-day'
import { describeUpkeep, type UpkeepWords } from '@/lib/domain/describe-upkeep'
import { describeFailure, describeIndexed, describeProgress, toProgressFacts } from './describe-progress'

/** Where a file is, or what became of it: a word, and a line about it. */
export function DocumentState({ document, now }: { document: DocumentItem; now: Date }) {
  const facts = toProgressFacts(document)
  if (document.status === 'failed') {
    return (
      <>
        <Badge tone="danger">{describeFailure(document.stage)}</Badge>
        <Line>{document.error?.detail}</Line>
      </>
    )
  }
  if (document.status === 'indexed') {
    const upkeep = describeUpkeep(document)
    if (upkeep) return <Waiting document={document} upkeep={upkeep} />
    if (document.gaps.length === 0)
      return (
        <>
          <Badge tone="accent">Indexed</Badge>
          <Line>{describeIndexed(facts)}</Line>
        </>
      )
    return (
      <>
        <Badge tone="warn">
          <TriangleAlert aria-hidden />
          Indexed with gaps
        </Badge>
        <Line>{document.gaps.join(' ')}</Line>
      </>
    )
  }
  const { words, share } = describeProgress(facts, now)
  return (
    <>
      <span className="block truncate text-muted">{words}</span>
      {document.status === 'processing' && (
        <Progress className="mt-1.5" value={share} label={`${document.title}: ${words}`} />
      )}
    </>
  )
}

/** Indexed, and waiting for somebody: what has expired says no more that it is indexed, because nobody finds it. */
function Waiting({ document, upkeep }: { document: DocumentItem; upkeep: UpkeepWords }) {
  const Icon = document.expired ? CalendarX2 : CalendarClock
  const since = formatDay((document.expired ? document.expiresAt : document.reviewAt) ?? '')
  const owner = document.owner ? `${document.owner.name}${document.owner.hasLeft ? ', who has left' : ''}` : 'no owner'
  return (
    <>
      <span className="flex gap-1 overflow-hidden">
        {!document.expired && <Badge tone="accent">Indexed</Badge>}
        <Badge tone={document.expired ? 'danger' : 'warn'}>
          <Icon aria-hidden />
          {upkeep.word}
        </Badge>
      </span>
      <Line>{[`Since ${since}, ${owner}.`, ...document.gaps].join(' ')}</Line>
    </>
  )
}

/** One line; the whole of it is on the document's own page, and shows when the pointer rests on it. */
function Line({ children }: { children: string | undefined }) {
  return (
    <span className="mt-0.5 block truncate text-xs text-muted" title={children}>
      {children}
    </span>
  )
}
