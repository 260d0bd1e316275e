'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'

export type CaseNavigationProps = {
  runId: string
  caseId: string
  cases: readonly { id: string; passed: boolean | null }[]
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** To the next and the previous case of the same outcome: whoever looks at failures wants the next failure. J and K do the same. */
export function CaseNavigation({ runId, caseId, cases }: CaseNavigationProps) {
  const router = useRouter()
  const shown = cases.find(({ id }) => id === caseId)
  const alike = cases.filter(({ passed }) => passed === shown?.passed)
  const at = alike.findIndex(({ id }) => id === caseId)
  const hrefOf = (step: number): string | null => {
    const next = alike[at + step]
    return next ? `/admin/evals/${runId}/${next.id}` : null
  }
  const [previous, next] = [hrefOf(-1), hrefOf(1)]
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      const href = event.key === 'j' ? next : event.key === 'k' ? previous : null
      if (href) router.push(href)
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [router, next, previous])
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
