'use client'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { AccessDialog } from '../../_bulk/access-dialog'
import { setDocumentGroups } from '../../actions'

export type ChangeAccessProps = { documentId: string; groups: readonly GroupListItem[]; groupIds: readonly string[] }

export function ChangeAccess({ documentId, groups, groupIds }: ChangeAccessProps) {
  const [open, setOpen] = useState(false)
  const change = useAction(setDocumentGroups, { done: 'Access changed' })
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Lock aria-hidden />
        Change
      </Button>
      {open && (
        <AccessDialog
          count={1}
          groups={groups}
          initialGroupIds={groupIds}
          pending={change.pending}
          onClose={() => setOpen(false)}
          onConfirm={async (chosen) => {
            if ((await change.run({ documentId, groupIds: chosen })) !== undefined) setOpen(false)
          }}
        />
      )}
    </>
  )
}
