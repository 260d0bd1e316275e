import { Download } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'

export type ExportRowProps = {
  title: string
  description: string
  /** `href` null: there is nothing to take. `isPage`: it leads to a page instead of a file. */
  links: readonly { label: string; href: string | null; isPage?: boolean }[]
}

/** One kind of data with its files. */
export function ExportRow({ title, description, links }: ExportRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2.5 px-4 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="font-medium">{title}</h3>
        <p className="mt-0.5 text-sm text-pretty text-muted">{description}</p>
      </div>
      <div className="flex gap-2">
        {links.map(({ label, href, isPage = false }) =>
          href === null ? (
            <span key={label} className="tabular px-2.5 text-sm text-muted">
              {label}
            </span>
          ) : isPage ? (
            <Link key={label} href={href} aria-label={`${title}: ${label}`} className={buttonClass('secondary', 'sm')}>
              {label}
            </Link>
          ) : (
            <a
              key={label}
              href={href}
              download
              aria-label={`${title}: ${label}`}
              className={buttonClass('secondary', 'sm')}
            >
              <Download aria-hidden /> {label}
            </a>
          ),
        )}
      </div>
    </li>
  )
}
