'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { DraftConflict } from '@/lib/prompts/save-draft'
import type { DraftText } from './draft-editor'
import { SideBySide } from './side-by-side'

export type ConflictDialogProps = {
  mine: DraftText
  theirs: DraftConflict
  pending: boolean
  onClose: () => void
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people changed one draft: both texts with what differs, and whoever came second decides. Nothing is lost before. */
export function ConflictDialog({ mine, theirs, pending, onClose, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="max-w-4xl"
      bodyLabel="Both texts"
      title="Someone saved this draft meanwhile"
      description={`${theirs.by} saved it at ${theirs.at.slice(11, 16)} UTC. Yours is not saved yet: keep one of the two, or close this and bring them together by hand.`}
      footer={
        <>
          <Button onClick={onClose}>Go on editing mine</Button>
          <Button onClick={onTakeTheirs}>Take theirs</Button>
          <Button variant="primary" loading={pending} onClick={onKeepMine}>
            Save mine over theirs
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {(['rationale', 'system', 'user'] as const).map((field) => (
          <SideBySide
            key={field}
            title={fieldWords[field]}
            before={{ label: `${theirs.by}, saved`, text: theirs[field] }}
            after={{ label: 'Yours, not saved', text: mine[field] }}
          />
        ))}
      </div>
    </Dialog>
  )
}

const fieldWords = { rationale: 'Why', system: 'System message', user: 'User message' } as const
