'use client'
import { useAction } from '@/app/_lib/use-action'
import { change } from '../actions'
import { TermDialog } from './term-dialog'
import type { TermView } from './term-view'

export type EditDialogProps = {
  term: TermView
  /** The person may make a term of some documents everyone's. */
  mayOpen: boolean
  saveLabel: string
  onClose: () => void
}

/** Changes a term; one that was proposed is accepted so. */
export function EditDialog({ term, mayOpen, saveLabel, onClose }: EditDialogProps) {
  const { pending, run } = useAction(change, { done: 'Saved. Questions are read with it from now on.' })
  const { id, definition, onlyCapitals, isEveryones } = term
  return (
    <TermDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Change ${term.term}`}
      description="Answers that were given keep what their question was read as."
      saveLabel={saveLabel}
      given={{ term: term.term, meaning: term.meaning, definition, onlyCapitals, isEveryones }}
      pending={pending}
      mayOpen={mayOpen && term.documentCount > 0}
      onSave={async ({ isEveryones: everyones, ...draft }) =>
        (await run({ id, ...draft, audience: everyones ? 'everyone' : 'readers' })) !== undefined
      }
    />
  )
}
