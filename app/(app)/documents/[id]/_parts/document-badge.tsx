import { TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { hasGaps, type ReadFacts } from '@/lib/domain/describe-gaps'
import type { RevisionStatus } from '@/lib/domain/document'

export type DocumentBadgeProps = { revision: ReadFacts & { readonly status: RevisionStatus } }

/** The state of a revision in a word or two. */
export function DocumentBadge({ revision }: DocumentBadgeProps) {
  if (revision.status === 'failed') return <Badge tone="danger">Failed</Badge>
  if (revision.status === 'queued') return <Badge>Waiting</Badge>
  if (revision.status === 'processing') return <Badge>Being read</Badge>
  if (!hasGaps(revision)) return <Badge tone="accent">Indexed</Badge>
  return (
    <Badge tone="warn">
      <TriangleAlert aria-hidden />
      Indexed with gaps
    </Badge>
  )
}
