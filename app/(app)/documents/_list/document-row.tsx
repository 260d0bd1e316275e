'use client'
import { Download, Ellipsis, RotateCcw, Trash2, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu'
import { Progress } from '@/components/ui/progress'
import { Td, Tr } from '@/components/ui/table'
import type { DocumentListItem } from '@/db/queries/documents/list-documents'
import { describeGaps, hasGaps } from '@/lib/domain/describe-gaps'
import { formatBytes } from '@/lib/domain/format-figures'
import { retryFailed } from '../actions'
import { describeIndexed, describeProgress } from './describe-progress'

export type DocumentRowProps = {
  document: DocumentListItem & { errorMessage: string | null; retryable: boolean }
  canChange: boolean
  /** The server's clock when the page was made, so that elapsed times do not differ between server and browser. */
  now: Date
  onDelete: () => void
}

export function DocumentRow({ document, canChange, now, onDelete }: DocumentRowProps) {
  const retry = useAction(retryFailed, { done: 'Started again' })
  return (
    <Tr className="align-top">
      <Td className="max-w-md min-w-56">
        {document.activeRevisionId === null ? (
          <span className="font-medium">{document.title}</span>
        ) : (
          <Link className="font-medium hover:text-accent" href={`/documents/${document.id}`}>
            {document.title}
          </Link>
        )}
        <span className="block truncate text-xs text-muted" title={document.externalId}>
          {document.externalId}
        </span>
      </Td>
      <Td className="text-muted">{document.collectionName}</Td>
      <Td className="min-w-56">
        <State document={document} now={now} />
      </Td>
      <Td numeric className="text-muted">
        {formatBytes(document.bytes)}
      </Td>
      <Td className="tabular whitespace-nowrap text-muted">
        {document.updatedAt.toISOString().slice(0, 16).replace('T', ' ')}
      </Td>
      <Td className="text-right">
        <DropdownMenu
          trigger={
            <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${document.title}`}>
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuItem asChild>
            <a href={`/api/v1/documents/${document.id}/file`} download>
              <Download aria-hidden />
              Download the original
            </a>
          </MenuItem>
          {canChange && document.status === 'failed' && (
            <MenuItem onSelect={() => void retry.run({ documentId: document.id })}>
              <RotateCcw aria-hidden />
              Try again
            </MenuItem>
          )}
          {canChange && <MenuSeparator />}
          {canChange && (
            <MenuItem danger onSelect={onDelete}>
              <Trash2 aria-hidden />
              Delete
            </MenuItem>
          )}
        </DropdownMenu>
      </Td>
    </Tr>
  )
}

function State({ document, now }: Pick<DocumentRowProps, 'document' | 'now'>) {
  if (document.status === 'failed') {
    return (
      <>
        <Badge tone="danger">Failed{document.stage ? ` at ${document.stage}` : ''}</Badge>
        <span className="mt-1 block max-w-sm text-pretty text-muted">{document.errorMessage}</span>
      </>
    )
  }
  if (document.status === 'indexed') {
    const gaps = hasGaps(document)
    return (
      <>
        {gaps ? (
          <Badge tone="warn">
            <TriangleAlert aria-hidden />
            Indexed with gaps
          </Badge>
        ) : (
          <Badge tone="accent">Indexed</Badge>
        )}
        {gaps && (
          <span className="mt-1 line-clamp-3 max-w-sm text-pretty text-muted">{describeGaps(document).join(' ')}</span>
        )}
        <span className="mt-1 block text-muted">{describeIndexed(document)}</span>
      </>
    )
  }
  const { words, share } = describeProgress(document, now)
  return (
    <span className="block">
      <span className="mb-1.5 block text-muted">{words}</span>
      {document.status === 'processing' && <Progress value={share} label={`${document.title}: ${words}`} />}
    </span>
  )
}
