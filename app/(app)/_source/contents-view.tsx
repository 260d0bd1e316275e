'use client'
import { FileX2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { formatBytes } from '@/lib/domain/format-figures'
import { GoneMembers } from './gone-members'
import { memberState, summariseMembers, type SourceMember } from './members'
import type { Source } from './source-document'
import { SourceSkeleton } from './source-view'
import { useMembers } from './use-members'

const step = 200
const most = 1000

/** What an archive holds: every file with what became of it, and a way to each document. */
export function ContentsView({ source, canChange }: { source: Source; canChange: boolean }) {
  const { document, content } = source
  const [limit, setLimit] = useState(step)
  const state = useMembers(document.id, content.revisionId, limit)
  if (state.status === 'loading') return <SourceSkeleton />
  if (state.status === 'failed') {
    return (
      <div className="p-6">
        <EmptyState
          icon={FileX2}
          title="The files cannot be listed"
          action={<Button onClick={state.retry}>Try again</Button>}
        >
          {state.problem.message}
        </EmptyState>
      </div>
    )
  }
  const { members } = state
  const left = members.total - members.items.length
  return (
    <div className="h-full overflow-y-auto px-4 py-5 sm:px-6">
      <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-sm text-muted" aria-live="polite">
          {summariseMembers(members)}. Deleting this archive deletes what came from it too.
        </p>
        <GoneMembers gone={members.gone} canChange={canChange} onDeleted={state.reload} />
        <Table label="Files in this archive">
          <Thead>
            <Th>File</Th>
            <Th>State</Th>
            <Th numeric>Size</Th>
          </Thead>
          <tbody>
            {members.items.map((member) => (
              <MemberRow key={member.ordinal} member={member} />
            ))}
          </tbody>
        </Table>
        {left > 0 && (
          <p className="flex items-center gap-3 text-sm text-muted">
            {left.toLocaleString('en')} more
            {limit < most ? (
              <Button size="sm" onClick={() => setLimit(Math.min(most, limit * 2 + step))}>
                Show more
              </Button>
            ) : (
              <Link href={`/documents?q=${encodeURIComponent(document.externalId)}`} className="underline">
                Find them among the documents
              </Link>
            )}
          </p>
        )}
      </div>
    </div>
  )
}

function MemberRow({ member }: { member: SourceMember }) {
  const { path, bytes, document } = member
  const { tone, words, reason } = memberState(member)
  const cut = path.lastIndexOf('/') + 1
  return (
    <Tr className="align-top">
      <Td className="min-w-40">
        <span className="block text-xs wrap-anywhere text-muted">
          <bdi>{path.slice(0, cut)}</bdi>
        </span>
        {document?.readable ? (
          <Link className="font-medium wrap-anywhere hover:text-accent" href={`/documents/${document.id}`}>
            <bdi>{path.slice(cut)}</bdi>
          </Link>
        ) : (
          <span className="font-medium wrap-anywhere">
            <bdi>{path.slice(cut)}</bdi>
          </span>
        )}
      </Td>
      <Td className="min-w-36">
        <Badge tone={tone}>{words}</Badge>
        {reason && <span className="mt-1 block max-w-md text-pretty text-muted">{reason}</span>}
      </Td>
      <Td numeric className="whitespace-nowrap text-muted">
        {formatBytes(bytes)}
      </Td>
    </Tr>
  )
}
