import Link from 'next/link'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { PromptVersionListItem } from '@/db/queries/prompts/list-prompt-versions'
import { formatStamp } from '@/lib/domain/format-stamp'
import { VersionStatus } from './version-status'

/** Every version with why it exists, who wrote and who reviewed it; the newest first. */
export function VersionsTable({ versions }: { versions: readonly PromptVersionListItem[] }) {
  return (
    <Table label="Versions of the answer prompt">
      <Thead>
        <Th>Version</Th>
        <Th>Status</Th>
        <Th>Why</Th>
        <Th>Written by</Th>
        <Th>Reviewed by</Th>
        <Th>Last change</Th>
      </Thead>
      <tbody>
        {versions.map((row) => (
          <Tr key={row.version}>
            <Td>
              <Link className="font-medium whitespace-nowrap hover:text-accent" href={`/admin/prompts/${row.version}`}>
                Version {row.version}
              </Link>
            </Td>
            <Td>
              <VersionStatus status={row.status} />
            </Td>
            <Td>
              <span className="line-clamp-2 min-w-56">{row.rationale}</span>
            </Td>
            <Td className="whitespace-nowrap">{authorOf(row)}</Td>
            <Td className="whitespace-nowrap">{row.reviewer ?? '–'}</Td>
            <Td className="tabular whitespace-nowrap text-muted">{lastChange(row)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

export const authorOf = (row: PromptVersionListItem): string =>
  row.source === 'shipped' ? 'Shipped' : (row.author ?? 'Someone who left')

function lastChange(row: PromptVersionListItem): string {
  const moments = [row.retiredAt, row.activatedAt, row.reviewedAt, row.submittedAt, row.updatedAt, row.createdAt]
  const last = Math.max(...moments.map((moment) => moment?.getTime() ?? 0))
  return last === 0 ? 'with the product' : formatStamp(new Date(last))
}
