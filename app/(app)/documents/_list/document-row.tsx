'use client'
import { BadgeCheck } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { Td } from '@/components/ui/table'
import { formatBytes } from '@/lib/domain/format-figures'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { DocumentMenu } from './document-menu'
import { DocumentState } from './document-state'
import { sourceName } from '@/lib/domain/source-name'

export type DocumentRowProps = {
  document: DocumentItem
  /** Place in the whole list, from 1; the heading is row 1. */
  index: number
  canChange: boolean
  /** The state stands below the title instead of in a column of its own. */
  isPhone: boolean
  isTicked: boolean
  now: Date
  maxUploadMb: number
  onTick: (id: string, isTicked: boolean, withRange: boolean) => void
  onDelete: (document: DocumentItem) => void
}

/** One height for all rows, so that the list knows where each stands without drawing it. */
export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { document, index, canChange, isPhone, isTicked, now, onTick, onDelete } = props
  return (
    <tr
      aria-rowindex={index + 1}
      aria-selected={canChange ? isTicked : undefined}
      className={cn('h-15 border-b border-line max-sm:h-24', isTicked ? 'bg-accent-soft/60' : 'hover:bg-sunken')}
    >
      {canChange && (
        <Td className="pr-0">
          <Checkbox
            aria-label={`Choose ${document.title}`}
            checked={isTicked}
            onClick={(event) => onTick(document.id, !isTicked, event.shiftKey)}
          />
        </Td>
      )}
      <Td className="py-1.5">
        {/* A document that never was indexed has a page, too: it says why. */}
        <span className="flex items-center gap-1.5">
          <Link
            prefetch={false}
            className="truncate font-medium hover:text-accent"
            title={document.title}
            href={`/documents/${document.id}`}
          >
            {document.title}
          </Link>
          {document.official && (
            <span title="Official" className="shrink-0 text-accent">
              <BadgeCheck className="size-3.5" aria-hidden />
              <span className="sr-only">Official</span>
            </span>
          )}
        </span>
        <span className="block truncate text-xs text-muted" title={sourceName(document.externalId)}>
          {sourceName(document.externalId)}
        </span>
        {isPhone && (
          <span className="mt-1 block">
            <DocumentState document={document} now={now} />
          </span>
        )}
      </Td>
      <Td className="truncate py-1.5 text-muted max-md:hidden" title={document.collectionName}>
        {document.collectionName}
      </Td>
      <Td className="py-1.5 max-sm:hidden">{!isPhone && <DocumentState document={document} now={now} />}</Td>
      <Td numeric className="py-1.5 whitespace-nowrap text-muted max-lg:hidden">
        {formatBytes(document.bytes)}
      </Td>
      <Td className="tabular py-1.5 whitespace-nowrap text-muted max-lg:hidden">
        {document.updatedAt.slice(0, 16).replace('T', ' ')}
      </Td>
      <Td className="py-1.5 text-right">
        <DocumentMenu
          document={document}
          canChange={canChange}
          maxUploadMb={props.maxUploadMb}
          onDelete={() => onDelete(document)}
        />
      </Td>
    </tr>
  )
})
