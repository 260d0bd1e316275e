import { cn } from './cn'

/** The mark: a line of text that ends in its footnote. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={cn('size-6', className)}>
      <path d="M4 9.5h9M4 14h13M4 18.5h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" fill="none" />
      <path
        d="M17 6.2 19 5v6"
        stroke="var(--accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
    </svg>
  )
}

/** The name in the reading face, with its footnote. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn('font-serif text-lg font-semibold tracking-tight', className)}>
      Footnote<sup className="ml-px font-sans text-[0.6em] font-bold text-accent">1</sup>
    </span>
  )
}
