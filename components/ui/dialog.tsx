'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'
import { useReturnFocus } from './use-return-focus'

export type DialogProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The element that opens it, when the dialog keeps its own state. */
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  /** Buttons, right-aligned, the main one last. */
  footer?: ReactNode
  /** For a body of text with nothing to press in it: names it and makes it reachable by keyboard, because it may have to scroll. */
  bodyLabel?: string
  className?: string
  children?: ReactNode
}

/** A modal question or form. Esc and the scrim close it; focus returns to what opened it. */
export function Dialog({ trigger, title, description, footer, bodyLabel, className, children, ...state }: DialogProps) {
  const focus = useReturnFocus(trigger !== undefined)
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.giveBack}
          className={cn(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 animate-fade-in flex-col rounded-xl border border-line bg-surface shadow-float outline-none',
            className,
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-sm text-muted">{description}</Radix.Description>}
            </div>
            <Radix.Close className={buttonClass('ghost', 'icon-sm', '-mr-1.5')} aria-label="Close">
              <X aria-hidden />
            </Radix.Close>
          </header>
          {children && (
            <div
              {...(bodyLabel && { role: 'region', 'aria-label': bodyLabel, tabIndex: 0 })}
              className="min-h-0 flex-1 overflow-y-auto px-5 pb-5"
            >
              {children}
            </div>
          )}
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Wraps a button that closes the dialog around it. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
