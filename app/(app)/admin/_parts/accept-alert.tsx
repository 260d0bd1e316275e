'use client'
import { Check } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { accept } from '../checks/actions'

export function AcceptAlert({ id, title }: { id: string; title: string }) {
  const { pending, run } = useAction(accept, { done: 'Accepted.' })
  return (
    <Button size="sm" loading={pending} aria-label={`Accept: ${title}`} onClick={() => void run({ id })}>
      <Check aria-hidden /> Accept
    </Button>
  )
}
