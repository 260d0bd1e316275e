import { describeStatus, type StatusFacts } from '../describe-status'

/** What the server is doing right now. Not a live region: the finished answer is announced, not each step. */
export function StatusLine(facts: StatusFacts) {
  return (
    <p className="flex h-7 items-center gap-2.5 text-base text-muted">
      <span className="relative flex size-2" aria-hidden>
        <span className="absolute inset-0 animate-breathe rounded-full bg-accent" />
      </span>
      {describeStatus(facts)}
    </p>
  )
}
