'use client'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { queueKeys } from './queue-keys'

/** Every key of the inbox. */
export function KeyHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of the inbox">
      <dl className="grid grid-cols-[5rem_1fr] items-center gap-y-2.5 text-sm">
        {queueKeys.map(({ keys, does, ...rest }) => (
          <div key={does} className="contents">
            <dt className="flex items-center gap-1">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1">
                  {index > 0 && <span className="text-muted">{'isRange' in rest ? '–' : 'or'}</span>}
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
