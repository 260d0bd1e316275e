'use client'
import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type PopoverProps = {
  trigger: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  'aria-label': string
  children: ReactNode
}

/** A small non-modal panel beside its trigger: filters, a short form. */
export function Popover({ trigger, align = 'start', side = 'bottom', className, children, ...rest }: PopoverProps) {
  const { 'aria-label': ariaLabel, ...state } = rest
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={ariaLabel}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            'z-50 w-72 max-w-[calc(100vw-1rem)] animate-pop-in rounded-lg border border-line bg-surface p-3 shadow-float outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
