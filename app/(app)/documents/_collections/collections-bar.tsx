'use client'
import { Lock, Scissors, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { CollectionListItem } from '@/db/queries/collections/list-collections'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { formatCount } from '@/lib/domain/format-figures'
import { removeCollection } from '../actions'

export type CollectionsBarProps = {
  collections: readonly CollectionListItem[]
  groups: readonly GroupListItem[]
  chosenId: string | undefined
  canChange: boolean
}

/** What the chosen collection is and who reads it; without a choice, the offer to remove the sample company. */
export function CollectionsBar({ collections, groups, chosenId, canChange }: CollectionsBarProps) {
  const [removing, setRemoving] = useState(false)
  const router = useRouter()
  const remove = useAction(removeCollection, { done: 'Collection deleted' })
  const chosen = collections.find(({ id }) => id === chosenId) ?? collections.find(({ isSample }) => isSample)
  if (!chosen || !canChange) return null
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const confirm = async (): Promise<void> => {
    if ((await remove.run({ collectionId: chosen.id })) !== undefined && chosenId) router.push('/documents')
    setRemoving(false)
  }
  const button = (
    <Button size="sm" onClick={() => setRemoving(true)}>
      <Trash2 aria-hidden />
      {chosen.isSample ? 'Remove the sample company' : 'Delete collection'}
    </Button>
  )
  return (
    <>
      {chosenId === undefined ? (
        <Notice action={button}>
          “{chosen.name}” holds {formatCount(chosen.documents)} documents of an invented firm, so that you can try
          Footnote before you add your own.
        </Notice>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          {chosen.description && <span className="text-muted">{chosen.description}</span>}
          {chosen.groupIds.length === 0 ? (
            <Badge tone="outline">Open to the whole workspace</Badge>
          ) : (
            <Lock className="size-3.5 text-muted" aria-label="Open to" />
          )}
          {chosen.groupIds.map((id) => (
            <Badge key={id}>{names.get(id) ?? id}</Badge>
          ))}
          <span className="flex-1" />
          <Link className={buttonClass('ghost', 'sm')} href={`/documents/collections/${chosen.id}/passages`}>
            <Scissors aria-hidden />
            How it is cut
          </Link>
          {button}
        </div>
      )}
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Delete “${chosen.name}”?`}
        description="Every document in it is deleted for good, with passages and originals, and quotes from it in old answers are replaced by a note."
        footer={
          <>
            <DialogClose>
              <Button>Keep it</Button>
            </DialogClose>
            <Button variant="danger" loading={remove.pending} onClick={() => void confirm()}>
              Delete
            </Button>
          </>
        }
      />
    </>
  )
}
