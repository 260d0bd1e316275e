import { cn } from '@/components/ui/cn'

type Props = { difference: { readonly value: number; readonly ci: readonly [number, number] } }

/** The interval against zero: what lies wholly to the right is worse. The numbers beside it say the same, so it is hidden from screen readers. */
export function DifferenceBar({ difference: { value, ci } }: Props) {
  const reach = Math.max(Math.abs(ci[0]), Math.abs(ci[1]), Math.abs(value)) * 1.1 || 1
  const at = (one: number): string => `${50 + (50 * one) / reach}%`
  const tone = ci[0] > 0 ? 'bg-danger' : ci[1] < 0 ? 'bg-accent' : 'bg-line-strong'
  return (
    <span className="relative block h-5 w-32" aria-hidden>
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <span
        className={cn('absolute top-2 h-1 min-w-1 rounded-full', tone)}
        style={{ left: at(ci[0]), width: `${(50 * (ci[1] - ci[0])) / reach}%` }}
      />
      <span className={cn('absolute top-1 size-3 -translate-x-1/2 rounded-full', tone)} style={{ left: at(value) }} />
    </span>
  )
}
