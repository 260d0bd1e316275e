'use client'
import { useState } from 'react'
import type { OperationBody } from '@/app/api/v1/documents/_lib/to-operation'
import { OperationCard } from './operation-card'
import { OperationDetails } from './operation-details'

export type OperationStripProps = {
  operations: readonly OperationBody[]
  onDismiss: (id: string) => void
  onStarted: (operationId?: string) => void
}

/** What is being done to many documents: how far it is, the way back, and what became of each. */
export function OperationStrip({ operations, onDismiss, onStarted }: OperationStripProps) {
  const [detailsOf, setDetailsOf] = useState<string | null>(null)
  return (
    <>
      {operations.length > 0 && (
        <ul aria-label="Under way" className="grid gap-2">
          {operations.map((operation) => (
            <li key={operation.id}>
              <OperationCard
                operation={operation}
                onDetails={() => setDetailsOf(operation.id)}
                onDismiss={() => onDismiss(operation.id)}
                onChanged={() => onStarted()}
              />
            </li>
          ))}
        </ul>
      )}
      {detailsOf !== null && (
        <OperationDetails operationId={detailsOf} onClose={() => setDetailsOf(null)} onStarted={onStarted} />
      )}
    </>
  )
}
