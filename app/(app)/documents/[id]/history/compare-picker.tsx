'use client'
import { ArrowLeftRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'

export type ComparePickerProps = {
  documentId: string
  /** Newest first, at least two. */
  revisions: readonly { id: string; number: number }[]
  from?: string
  to?: string
}

/** Chooses two revisions to lay side by side. */
export function ComparePicker({ documentId, revisions, ...chosen }: ComparePickerProps) {
  const router = useRouter()
  const [from, setFrom] = useState(chosen.from ?? revisions[1]?.id ?? '')
  const [to, setTo] = useState(chosen.to ?? revisions[0]?.id ?? '')
  const options = revisions.map(({ id, number }) => ({ value: id, label: `Revision ${number}` }))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select aria-label="Compare from" className="w-36" value={from} onValueChange={setFrom} options={options} />
      <span className="text-sm text-muted">with</span>
      <Select aria-label="Compare with" className="w-36" value={to} onValueChange={setTo} options={options} />
      <Button
        disabled={from === to}
        onClick={() => router.push(`/documents/${documentId}/history/compare?from=${from}&to=${to}`)}
      >
        <ArrowLeftRight aria-hidden />
        Compare
      </Button>
    </div>
  )
}
