import { EyeOff } from 'lucide-react'
import { describeWithheld } from '@/lib/domain/describe-withheld'

/** Strict mode leaves out what no source carries; the reader is told that something is missing. */
export function WithheldClaims({ count }: { count: number }) {
  const words = describeWithheld(count)
  return (
    words && (
      <p className="mt-3 flex items-center gap-2 text-sm text-muted">
        <EyeOff className="size-4 shrink-0" aria-hidden />
        {words}
      </p>
    )
  )
}
