'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type TabsProps = {
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  'aria-label': string
  className?: string
}

/** Views of one thing, one at a time. For pages of their own use links (`TabLinks`). */
export function Tabs({ tabs, defaultValue, className, 'aria-label': ariaLabel, ...state }: TabsProps) {
  const first = defaultValue ?? tabs[0]?.value
  return (
    <Radix.Root
      {...state}
      {...(first !== undefined && state.value === undefined ? { defaultValue: first } : {})}
      className={cn('grid gap-4', className)}
    >
      <Radix.List aria-label={ariaLabel} className="flex gap-3 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px border-b-2 border-transparent px-1 py-2 text-sm focus-visible:-outline-offset-2 font-medium whitespace-nowrap text-muted transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
