'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { usePageKeys } from '../../_parts/use-page-keys'

export type CaseNavigationProps = {
  caseId: string
  /** Those of one outcome are gone through together. */
  cases: readonly { id: string; href: string; outcome: string }[]
}

/** To the next and the previous case of the same outcome: whoever looks at failures wants the next failure. J and K do the same. */
export function CaseNavigation({ caseId, cases }: CaseNavigationProps) {
  const router = useRouter()
  const shown = cases.find(({ id }) => id === caseId)
  const alike = cases.filter(({ outcome }) => outcome === shown?.outcome)
  const at = alike.findIndex(({ id }) => id === caseId)
  const hrefOf = (step: number): string | null => alike[at + step]?.href ?? null
  const [previous, next] = [hrefOf(-1), hrefOf(1)]
  usePageKeys((key) => {
    const href = key === 'j' ? next : key === 'k' ? previous : null
    return href === null ? undefined : () => router.push(href)
  })
  return (
    <nav aria-label="Cases of the same outcome" className="flex items-center gap-2">
      <span className="tabular text-sm text-muted">
        {at + 1} of {alike.length}
      </span>
      <Step href={previous} label="Previous case (K)" icon={<ChevronLeft aria-hidden />} />
      <Step href={next} label="Next case (J)" icon={<ChevronRight aria-hidden />} />
    </nav>
  )
}

function Step({ href, label, icon }: { href: string | null; label: string; icon: ReactNode }) {
  const className = buttonClass('secondary', 'icon')
  if (href === null)
    return (
      <span aria-disabled className={className} aria-hidden>
        {icon}
      </span>
    )
  return (
    <Link href={href} aria-label={label} title={label} className={className}>
      {icon}
    </Link>
  )
}
