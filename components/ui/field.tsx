'use client'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { cn } from './cn'

type FieldIds = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; required?: true }
const FieldContext = createContext<FieldIds | null>(null)

/** The ids and states that a control inside a Field takes over; empty outside of one. */
export function useFieldProps(): Partial<FieldIds> {
  return useContext(FieldContext) ?? {}
}

export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  className?: string
  children: ReactNode
}

/** Label, control, hint and error, wired for assistive technology: `<Field label="Name"><Input name="name" /></Field>`. */
export function Field({ label, hint, error, required = false, hideLabel = false, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const ids: FieldIds = {
    id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(required ? { required: true as const } : {}),
  }
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
      </label>
      <FieldContext value={ids}>{children}</FieldContext>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
