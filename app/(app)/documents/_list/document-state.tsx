import { TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Progress } from '@/components/ui/progress'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { describeIndexed, describeProgress, toProgressFacts } from './describe-progress'

/** Where a file is, or what became of it: a word, and a line about it. */
export function DocumentState({ document, now }: { document: DocumentItem; now: Date }) {
  const facts = toProgressFacts(document)
  if (document.status === 'failed') {
    return (
      <>
        <Badge tone="danger">Failed{document.stage ? ` at ${document.stage}` : ''}</Badge>
        <Line>{document.error?.detail}</Line>
      </>
    )
  }
  if (document.status === 'indexed') {
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

/** One line; the whole of it is on the document's own page, and shows when the pointer rests on it. */
function Line({ children }: { children: string | undefined }) {
  return (
    <span className="mt-0.5 block truncate text-xs text-muted" title={children}>
      {children}
    </span>
  )
}
