'use client'
import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useCallback } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { removeDocument } from '../documents/actions'
import { useDelayedDelete } from '../documents/_list/use-delayed-delete'
import type { SourceMembers } from './members'

export type GoneMembersProps = { gone: SourceMembers['gone']; canChange: boolean; onDeleted: () => void }

/** Said where the archive was packed anew without some of its files: their documents stay until a person decides. */
export function GoneMembers({ gone, canChange, onDeleted }: GoneMembersProps) {
  const { run } = useAction(removeDocument)
  const deleteNow = useCallback(
    async (documentId: string) => {
      await run({ documentId })
      onDeleted()
    },
    [run, onDeleted],
  )
  const { hidden, remove } = useDelayedDelete(deleteNow)
  const shown = gone.filter(({ documentId }) => !hidden.has(documentId))
  if (shown.length === 0) return null
  const files = shown.length === 1 ? '1 file is' : `${shown.length} files are`
  return (
    <Notice title={`${files} no longer in this archive`}>
      <p>An earlier revision brought them. They are answered from until somebody deletes them.</p>
      <ul className="mt-2 grid gap-1">
        {shown.map(({ documentId, title, externalId }) => (
          <li key={documentId} className="flex items-center gap-2">
            <Link href={`/documents/${documentId}`} className="min-w-0 flex-1 truncate hover:text-accent">
              <bdi>{externalId}</bdi>
            </Link>
            {canChange && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Delete ${title}`}
                onClick={() => remove(documentId, `“${title}” is being deleted`)}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
