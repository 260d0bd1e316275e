'use client'
import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { useFieldProps } from './field'
import { controlClass } from './input'

export type SelectOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
export type SelectProps = {
  options: readonly SelectOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  /** With a name the choice is part of the surrounding form. */
  name?: string
  placeholder?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** One of a short list. `value` must not be empty: use a word such as "all" for no choice. */
export function Select({ options, placeholder = 'Choose…', className, 'aria-label': ariaLabel, ...rest }: SelectProps) {
  const { required, ...field } = useFieldProps()
  return (
    <Radix.Root {...rest} {...(required ? { required } : {})}>
      <Radix.Trigger
        {...field}
        aria-label={ariaLabel}
        className={cn(
          controlClass,
          'flex h-9 items-center justify-between gap-2 text-left data-placeholder:text-faint',
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-pop-in overflow-hidden rounded-lg border border-line bg-surface shadow-float"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className="flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none select-none data-disabled:text-faint data-highlighted:bg-hover"
              >
                <span className="grid size-4 place-items-center">
                  <Radix.ItemIndicator>
                    <Check className="size-4 text-accent" aria-hidden />
                  </Radix.ItemIndicator>
                </span>
                <span className="min-w-0">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
                </span>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
