import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { DocumentDetail } from '@/db/queries/documents/get-document'
import { describeGaps } from '@/lib/domain/describe-gaps'
import { formatBytes } from '@/lib/domain/format-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import { tellAttempts } from '../_parts/tell-attempts'
import { AttemptItem } from './attempt-item'

export type RevisionCardProps = {
  documentId: string
  revision: DocumentDetail['revisions'][number]
  isCurrent: boolean
}

export function RevisionCard({ documentId, revision, isCurrent }: RevisionCardProps) {
  const { number, status, by, createdAt, fileName, bytes } = revision
  const attempts = tellAttempts(revision)
  const numbered = attempts.filter(({ outcome }) => outcome !== 'again')
  const gaps = status === 'indexed' ? describeGaps(revision) : []
  const facts = [fileName, formatBytes(bytes), countOf(revision)].filter(Boolean)
  return (
    <Card>
      <CardHeader
        title={
          <span className="flex items-center gap-2">
            Revision {number}
            <StateBadge status={status} isCurrent={isCurrent} />
          </span>
        }
        description={facts.join(' · ')}
        actions={
          status === 'indexed' && (
            <Link className={buttonClass('secondary', 'sm')} href={`/documents/${documentId}?revision=${revision.id}`}>
              Open
            </Link>
          )
        }
      />
      <CardBody>
        <ol className="grid gap-3 border-l border-line pl-4 text-sm">
          <li>
            <span className="font-medium">Brought</span>
            {by && <span> by {by}</span>}
            <span className="tabular text-muted"> · {formatStamp(createdAt, 'seconds')}</span>
          </li>
          {attempts.map((attempt, i) => (
            <AttemptItem
              key={(attempt.endedAt ?? attempt.startedAt)?.toISOString() ?? i}
              attempt={attempt}
              number={numbered.length > 1 ? numbered.indexOf(attempt) + 1 : null}
              waitedSince={i === 0 ? createdAt : (attempts[i - 1]?.endedAt ?? null)}
            />
          ))}
          {status === 'queued' && <li className="text-muted">Waiting for its turn</li>}
        </ol>
        {gaps.length > 0 && <p className="mt-3 text-sm text-pretty text-muted">Not in the index: {gaps.join(' ')}</p>}
      </CardBody>
    </Card>
  )
}

function StateBadge({ status, isCurrent }: { status: RevisionCardProps['revision']['status']; isCurrent: boolean }) {
  if (isCurrent) return <Badge tone="accent">Current</Badge>
  if (status === 'failed') return <Badge tone="danger">Failed</Badge>
  if (status === 'indexed') return <Badge>Superseded</Badge>
  return <Badge>{status === 'queued' ? 'Waiting' : 'Being read'}</Badge>
}

function countOf({ pagesTotal, chunksDone, characters }: RevisionCardProps['revision']): string | null {
  if (characters === null) return null
  const pages = pagesTotal ? `${pagesTotal} ${pagesTotal === 1 ? 'page' : 'pages'}, ` : ''
  return `${pages}${chunksDone} ${chunksDone === 1 ? 'passage' : 'passages'}, ${characters.toLocaleString('en-GB')} characters`
}
