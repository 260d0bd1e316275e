/** How much of a claim its source has, with the line that it must reach. */
export function CoverMeter({ cover, least }: { cover: number; least: number }) {
  const percent = Math.round(cover * 100)
  return (
    <div className="mt-4 flex items-center gap-3 text-xs text-muted">
      <div aria-hidden className="relative h-1.5 w-40 shrink-0 rounded-full bg-hover">
        <div
          className={`h-full rounded-full ${cover >= least ? 'bg-accent' : 'bg-warn'}`}
          style={{ width: `${percent}%` }}
        />
        <div className="absolute -top-1 h-3.5 w-px bg-ink" style={{ left: `${least * 100}%` }} />
      </div>
      <span>
        {percent} % of its words, numbers and dates are there; at least {Math.round(least * 100)} % must be.
      </span>
    </div>
  )
}
