'use client'
import { ToggleGroup as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type SegmentedControlProps<Value extends string> = {
  value: Value
  onValueChange: (value: Value) => void
  options: readonly { value: Value; label: ReactNode; 'aria-label'?: string }[]
  'aria-label': string
  className?: string
}

/** One of two to four views or settings, all visible, exactly one chosen. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { value, onValueChange, options, className, 'aria-label': ariaLabel } = props
  return (
    <Radix.Root
      type="single"
      value={value}
      onValueChange={(next) => next !== '' && onValueChange(next as Value)}
      aria-label={ariaLabel}
      className={cn('inline-flex rounded-md bg-hover p-0.5', className)}
    >
      {options.map((option) => (
        <Radix.Item
          key={option.value}
          value={option.value}
          {...(option['aria-label'] ? { 'aria-label': option['aria-label'] } : {})}
          className="inline-flex h-7 items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-muted transition-colors hover:text-ink data-[state=on]:bg-surface data-[state=on]:text-ink data-[state=on]:shadow-raised [&_svg]:size-4"
        >
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  )
}
