'use client'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldProps } from './field'
import { controlClass } from './input'

/** A text control of many lines that grows with its content up to its max height. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...useFieldProps()}
      {...rest}
      className={cn(controlClass, 'field-sizing-content max-h-96 min-h-18 resize-y py-2', className)}
    />
  )
}
