'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'
import { useReturnFocus } from './use-return-focus'

const sides = {
  right: 'inset-y-0 right-0 w-full max-w-xl border-l animate-slide-right',
  left: 'inset-y-0 left-0 w-[min(20rem,85vw)] border-r animate-slide-left',
  bottom: 'inset-x-0 bottom-0 max-h-[90dvh] rounded-t-xl border-t animate-slide-up',
  full: 'inset-0 animate-slide-up',
} as const

export type SheetProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  title: ReactNode
  /** Keeps the title for screen readers only and leaves the whole sheet to the children. */
  bare?: boolean
  side?: keyof typeof sides
  className?: string
  children: ReactNode
}

/** A panel from an edge of the screen: details of a row, navigation on phones. */
export function Sheet({ trigger, title, bare = false, side = 'right', className, children, ...state }: SheetProps) {
  const focus = useReturnFocus(trigger !== undefined)
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          // A bare sheet has controls of its own: focusing the first would open its tooltip, so the sheet itself takes focus.
          onOpenAutoFocus={(event) => {
            focus.remember()
            if (!bare) return
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
          }}
          onCloseAutoFocus={focus.giveBack}
          className={cn(
            'fixed z-50 flex flex-col border-line bg-surface shadow-float outline-none',
            sides[side],
            className,
          )}
        >
          {bare ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <header className="flex items-center gap-4 border-b border-line px-5 py-3">
              <Radix.Title className="min-w-0 flex-1 truncate text-base font-semibold">{title}</Radix.Title>
              <Radix.Close className={buttonClass('ghost', 'icon-sm', '-mr-1.5')} aria-label="Close">
                <X aria-hidden />
              </Radix.Close>
            </header>
          )}
          <div className={cn('min-h-0 flex-1 overflow-y-auto', !bare && 'p-5')}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
