'use client'
import { useCallback } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Table, Th, Thead } from '@/components/ui/table'
import { removeDocument } from '../actions'
import { DocumentRow, type DocumentRowProps } from './document-row'
import { useDelayedDelete } from './use-delayed-delete'

export type DocumentsTableProps = { documents: readonly DocumentRowProps['document'][]; canChange: boolean; now: Date }

export function DocumentsTable({ documents, canChange, now }: DocumentsTableProps) {
  const { run } = useAction(removeDocument)
  const deleteNow = useCallback((documentId: string) => run({ documentId }), [run])
  const { hidden, remove } = useDelayedDelete(deleteNow)
  return (
    <Table label="Documents">
      <Thead>
        <Th>Document</Th>
        <Th>Collection</Th>
        <Th>State</Th>
        <Th numeric>Size</Th>
        <Th>Changed</Th>
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
      </Thead>
      <tbody>
        {documents
          .filter(({ id }) => !hidden.has(id))
          .map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              canChange={canChange}
              now={now}
              onDelete={() => remove(document.id, `“${document.title}” is being deleted`)}
            />
          ))}
      </tbody>
    </Table>
  )
}
