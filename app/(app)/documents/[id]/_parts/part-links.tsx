import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'

export type PartLinksProps = {
  /** What the parts are called, as in "Passages 51 to 100 of 412". */
  label: string
  offset: number
  size: number
  total: number
  hrefOf: (offset: number) => string
}

/** Back and on through something that is shown in parts. */
export function PartLinks({ label, offset, size, total, hrefOf }: PartLinksProps) {
  if (total <= size) return null
  const end = Math.min(total, offset + size)
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-2 text-sm">
      <span className="tabular text-muted">
        {label} {(offset + 1).toLocaleString('en-GB')} to {end.toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </span>
      <span className="flex gap-2">
        {offset > 0 && (
          <Link className={buttonClass('secondary', 'sm')} href={hrefOf(Math.max(0, offset - size))}>
            Back
          </Link>
        )}
        {end < total && (
          <Link className={buttonClass('secondary', 'sm')} href={hrefOf(end)}>
            Further
          </Link>
        )}
      </span>
    </nav>
  )
}
