'use client'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldProps } from './field'

export const controlClass =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink shadow-raised transition-colors hover:border-muted focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-danger'

/** A one-line text control; inside a Field it takes over the field's id, hint and error. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useFieldProps()} {...rest} className={cn(controlClass, 'h-9', className)} />
}
