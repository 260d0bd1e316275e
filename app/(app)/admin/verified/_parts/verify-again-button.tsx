'use client'
import { BadgeCheck } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { verifyAgain } from '../actions'

/** Stands behind the answer as it is, on today's revisions of its sources. */
export function VerifyAgainButton({ id }: { id: string }) {
  const { pending, run } = useAction(verifyAgain, { done: 'Verified again. It is served from now on.' })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({ id })}>
      <BadgeCheck aria-hidden /> Verify again
    </Button>
  )
}
