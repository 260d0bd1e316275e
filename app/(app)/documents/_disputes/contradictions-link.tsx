import { GitCompareArrows } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'

/** `isShown`: also while there is none, for those who look after all documents. */
export function ContradictionsLink({ open, isShown }: { open: number; isShown: boolean }) {
  if (open === 0 && !isShown) return null
  return (
    <Link className={buttonClass('secondary')} href="/documents/contradictions">
      <GitCompareArrows aria-hidden /> Contradictions
      {open > 0 && <Badge tone="warn">{open}</Badge>}
    </Link>
  )
}
