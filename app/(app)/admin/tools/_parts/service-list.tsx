import { PlugZap } from 'lucide-react'
import Link from 'next/link'
import type { ServiceListItem } from '@/db/queries/tools/list-services'
import { formatCount } from '@/lib/domain/format-figures'

/** Every service with where it is, what it may be asked and by whom. */
export function ServiceList({ services }: { services: readonly ServiceListItem[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {services.map(({ id, name, baseUrl, operations, groups, asked }) => (
        <li key={id} className="relative flex gap-4 px-4 py-4 hover:bg-sunken">
          <PlugZap className="mt-0.5 size-5 shrink-0 text-muted" strokeWidth={1.5} aria-hidden />
          <div className="grid min-w-0 flex-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0">
              <Link href={`/admin/tools/${id}`} className="font-medium break-words after:absolute after:inset-0">
                {name}
              </Link>
              <p className="text-sm break-all text-muted">{new URL(baseUrl).host}</p>
            </div>
            <div className="text-sm sm:text-right">
              <p className="tabular">
                {formatCount(operations.on)} of {formatCount(operations.all)} operations on
              </p>
              <p className="text-muted">
                {groups.length === 0 ? 'Everyone' : groups.map((group) => group.name).join(', ')}
                {asked > 0 && ` · asked ${asked === 1 ? 'once' : `${formatCount(asked)} times`}`}
              </p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
