import { fillSteps, type RateStep } from './fill-steps'

export type RateChartProps = { steps: readonly RateStep[]; now: Date; minutes: number }

/** Bars on one scale, failures on top of what was indexed; the same numbers as words for screen readers. */
export function RateChart({ steps, now, minutes }: RateChartProps) {
  const filled = fillSteps(steps, now, minutes)
  const most = Math.max(1, ...filled.map(({ indexed, failed }) => indexed + failed))
  const heightOf = (value: number): string => `${(100 * value) / most}%`
  return (
    <ol className="flex h-32 items-end gap-1" aria-label="Documents in steps of five minutes">
      {filled.map(({ at, indexed, failed }) => {
        const time = at.toISOString().slice(11, 16)
        const words = `${time}: ${indexed} indexed, ${failed} failed`
        return (
          <li key={time} title={words} className="flex h-full min-w-0 flex-1 flex-col">
            <span className="sr-only">{words}</span>
            <span aria-hidden className="flex min-h-0 flex-1 flex-col justify-end">
              <span className="shrink-0 rounded-t-xs bg-danger" style={{ height: heightOf(failed) }} />
              <span className="shrink-0 bg-accent" style={{ height: heightOf(indexed) }} />
            </span>
            <span
              aria-hidden
              className="tabular flex justify-center border-t border-line pt-1 text-xs whitespace-nowrap text-muted"
            >
              {at.getUTCMinutes() % 15 === 0 ? time : '\u00A0'}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
