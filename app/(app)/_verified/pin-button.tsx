'use client'
import { BadgeCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'

// Reviewers alone need it, and only when they pin something.
const PinDialog = dynamic(() => import('./pin-dialog').then((module) => module.PinDialog))

const label = 'Pin as verified answer'

/** Opens what pins an answer. `labelled`: with words beside the icon. */
export function PinButton({ answerId, labelled = false }: { answerId: string; labelled?: boolean }) {
  const [open, setOpen] = useState<boolean | null>(null)
  return (
    <>
      {labelled ? (
        <Button variant="ghost" size="sm" onClick={() => setOpen(true)}>
          <BadgeCheck aria-hidden />
          {label}
        </Button>
      ) : (
        <Tooltip label={label}>
          <Button variant="ghost" size="icon-sm" aria-label={label} onClick={() => setOpen(true)}>
            <BadgeCheck aria-hidden />
          </Button>
        </Tooltip>
      )}
      {open !== null && <PinDialog answerId={answerId} open={open} onOpenChange={setOpen} />}
    </>
  )
}
