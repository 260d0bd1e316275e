'use client'
import { RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { IngestStage } from '@/lib/domain/document'
import { formatCount } from '@/lib/domain/format-figures'
import { nameStage } from '../../documents/_list/describe-progress'
import { startBulk } from '../../documents/actions'

export type FailuresTableProps = {
  failures: readonly {
    code: string
    title: string
    message: string
    documents: number
    stages: readonly IngestStage[]
  }[]
}

export function FailuresTable({ failures }: FailuresTableProps) {
  const retry = useAction(startBulk, { done: ({ total }) => `${formatCount(total)} are tried again` })
  if (failures.length === 0) return <p className="text-sm text-muted">Every document reached the index.</p>
  return (
    <Table label="Failures">
      <Thead>
        <Th>Reason</Th>
        <Th>While</Th>
        <Th numeric>Documents</Th>
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
      </Thead>
      <tbody>
        {failures.map(({ code, title, message, documents, stages }) => (
          <Tr key={code}>
            <Td className="min-w-56">
              <Link className="font-medium hover:text-accent" href={`/documents?status=failed&code=${code}`}>
                {title}
              </Link>
              <span className="block text-pretty text-muted">{message}</span>
            </Td>
            <Td className="text-muted">{stages.map(nameStage).join(', ')}</Td>
            <Td numeric>{formatCount(documents)}</Td>
            <Td className="text-right">
              <Button
                size="sm"
                aria-label={`Try again: ${title}`}
                disabled={retry.pending}
                onClick={() =>
                  void retry.run({
                    task: { kind: 'retry' },
                    target: { filter: { status: ['failed'], errorCode: code } },
                  })
                }
              >
                <RotateCcw aria-hidden />
                Try again
              </Button>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
