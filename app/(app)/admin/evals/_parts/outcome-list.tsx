import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Card, CardHeader } from '@/components/ui/card'

export type OutcomeListProps = {
  title: string
  description: string
  cases: readonly { id: string; question: string; href: string }[]
}

/** Cases that changed sides; each opens both answers. */
export function OutcomeList({ title, description, cases }: OutcomeListProps) {
  return (
    <Card aria-label={title}>
      <CardHeader title={`${title} ${cases.length}`} description={description} />
      {cases.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {cases.map((one) => (
            <li key={one.id}>
              <Link className="flex items-center gap-3 px-4 py-2.5 text-sm hover:bg-hover" href={one.href}>
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{one.question}</span>
                  <span className="block text-xs text-muted">{one.id}</span>
                </span>
                <ChevronRight className="size-4 shrink-0 text-muted" aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
