import { cn } from './cn'

/** Share done, 0..1; null while it is not known. `label` names what is going on. */
export function Progress({ value, label, className }: { value: number | null; label: string; className?: string }) {
  return (
    <progress
      aria-label={label}
      max={1}
      {...(value === null ? {} : { value: Math.min(1, Math.max(0, value)) })}
      className={cn(
        'block h-1 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent',
        value === null && 'animate-breathe',
        className,
      )}
    />
  )
}
