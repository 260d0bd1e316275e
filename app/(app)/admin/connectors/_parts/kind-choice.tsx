import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { connectorKinds } from '@/lib/domain/connector'
import { kinds } from './kinds'

/** The kinds of sources, each a way in. */
export function KindChoice() {
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {connectorKinds.map((kind) => {
        const { icon: Icon, name, what } = kinds[kind]
        return (
          <li key={kind} className="relative rounded-lg border border-line bg-surface p-4 hover:bg-sunken">
            <Icon className="mb-3 size-6 text-muted" strokeWidth={1.5} aria-hidden />
            <Link href={`/admin/connectors/new?kind=${kind}`} className="font-semibold after:absolute after:inset-0">
              {name}
              <ChevronRight className="ml-1 inline size-4 align-text-bottom text-faint" aria-hidden />
            </Link>
            <p className="mt-1 text-sm text-pretty text-muted">{what}</p>
          </li>
        )
      })}
    </ul>
  )
}
