import { LoaderCircle } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn'

const variants = {
  primary: 'bg-ink text-on-ink hover:bg-ink/88',
  secondary: 'border border-line bg-surface text-ink shadow-raised hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink',
  accent: 'bg-accent text-on-accent hover:bg-accent/90',
  danger: 'bg-danger text-on-danger hover:bg-danger/90',
} as const

const sizes = {
  sm: 'h-7 gap-1.5 px-2.5 text-sm',
  md: 'h-9 gap-2 px-3.5 text-sm',
  lg: 'h-11 gap-2 px-5 text-base',
  icon: 'size-9',
  'icon-sm': 'size-7',
} as const

export type ButtonVariant = keyof typeof variants
export type ButtonSize = keyof typeof sizes

const base =
  'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0'

/** The classes of a button, for a link that should look like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string): string {
  return cn(base, variants[variant], sizes[size], className)
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shows a spinner and refuses clicks; the label stays, so that the width does. */
  loading?: boolean
  /** Renders the single child (a link) with the button's look. */
  asChild?: boolean
}

/** An icon-only button needs `aria-label`. Default variant secondary: a screen has one primary button. */
export function Button({ variant, size, loading = false, asChild = false, className, children, ...rest }: ButtonProps) {
  const classes = buttonClass(variant, size, className)
  if (asChild)
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    )
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      disabled={rest.disabled || loading}
      aria-busy={loading || undefined}
    >
      {loading && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  )
}
