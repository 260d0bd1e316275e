import { tagOf } from '@/app/api/v1/_lib/openapi-document'
import type { RouteSpec } from '@/app/api/v1/_lib/route-spec'
import { Wordmark } from '@/components/ui/logo'
import { anchorOf } from './anchor-of'

/** The table of contents beside the page, on screens that have room for it. */
export function Contents({ specs, tags }: { specs: readonly RouteSpec[]; tags: readonly string[] }) {
  return (
    <nav
      aria-label="Contents"
      className="sticky top-8 hidden max-h-[calc(100dvh-4rem)] w-52 shrink-0 overflow-y-auto lg:block"
    >
      <Wordmark />
      {tags.map((tag) => (
        <div key={tag} className="mt-5">
          <a href={`#${tag}`} className="text-sm font-semibold capitalize hover:text-accent">
            {tag}
          </a>
          <ul className="mt-1 grid gap-0.5">
            {specs
              .filter((spec) => tagOf(spec) === tag)
              .map((spec) => (
                <li key={anchorOf(spec)}>
                  <a href={`#${anchorOf(spec)}`} className="block py-0.5 text-sm text-muted hover:text-ink">
                    {spec.summary}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <a href="#errors" className="mt-5 block text-sm font-semibold hover:text-accent">
        Errors
      </a>
    </nav>
  )
}
