'use client'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

export type KeyHint = { readonly keys: readonly string[]; readonly does: string; readonly isRange?: boolean }

export type KeyHelpProps = {
  title: string
  hints: readonly KeyHint[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Every key of a page. */
export function KeyHelp({ title, hints, open, onOpenChange }: KeyHelpProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <dl className="grid grid-cols-[5rem_1fr] items-center gap-y-2.5 text-sm">
        {hints.map(({ keys, does, isRange }) => (
          <div key={does} className="contents">
            <dt className="flex items-center gap-1">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1">
                  {index > 0 && <span className="text-muted">{isRange ? '–' : 'or'}</span>}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
