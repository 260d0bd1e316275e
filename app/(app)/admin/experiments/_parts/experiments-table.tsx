import Link from 'next/link'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { ExperimentListItem } from '@/db/queries/experiments/list-experiments'
import { formatStamp } from '@/lib/domain/format-stamp'
import { describeChange, describeShare } from './describe-experiment'
import { ExperimentStatus } from './experiment-status'

/** Every experiment with what it tries and how it stands; the newest first. */
export function ExperimentsTable({ experiments }: { experiments: readonly ExperimentListItem[] }) {
  return (
    <Table label="Experiments">
      <Thead>
        <Th>Experiment</Th>
        <Th>Status</Th>
        <Th>With the change</Th>
        <Th>Who</Th>
        <Th>By</Th>
        <Th>Since</Th>
      </Thead>
      <tbody>
        {experiments.map((row) => (
          <Tr key={row.id}>
            <Td>
              <Link
                className="block max-w-72 min-w-48 font-medium break-words hover:text-accent"
                href={`/admin/experiments/${row.id}`}
              >
                {row.name}
              </Link>
            </Td>
            <Td>
              <ExperimentStatus status={row.status} />
            </Td>
            <Td>
              <span className="block max-w-64 min-w-40 break-words">{describeChange(row)}</span>
            </Td>
            <Td className="whitespace-nowrap text-muted">{describeShare(row)}</Td>
            <Td className="whitespace-nowrap">{row.author ?? 'Someone who left'}</Td>
            <Td className="tabular whitespace-nowrap text-muted">{formatStamp(row.startedAt ?? row.createdAt)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
