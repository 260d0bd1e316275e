import { cn } from './cn'

/** Holds the place of what is loading, in its size. Hidden from screen readers: say "Loading" once, beside it. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-breathe rounded-sm bg-hover', className)} />
}
