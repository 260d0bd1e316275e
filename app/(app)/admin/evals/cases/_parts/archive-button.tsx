'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { setCaseArchived } from '../actions'

/** Puts a case away, or takes it back; the toast undoes it. */
export function ArchiveButton({ id, isArchived }: { id: string; isArchived: boolean }) {
  const back = useAction(setCaseArchived)
  const { pending, run } = useAction(setCaseArchived, {
    done: isArchived ? 'Taken back' : 'Archived. Runs leave it out.',
    undo: () => void back.run({ id, archived: isArchived }),
  })
  return (
    <Button loading={pending} onClick={() => void run({ id, archived: !isArchived })}>
      {isArchived ? 'Take it back' : 'Archive'}
    </Button>
  )
}
