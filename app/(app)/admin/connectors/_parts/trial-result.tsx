import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/domain/format-figures'
import type { NamedTrial } from './name-trial'

/** What a run would bring, before anything comes. */
export function TrialResult({ trial }: { trial: NamedTrial }) {
  const { items, found, failed, isWhole } = trial
  if (found === 0)
    return (
      <Notice tone="warn" title="Nothing would come">
        The source can be read, but nothing in it is a document. Check that the address or folder is the right one.
      </Notice>
    )
  const count = `${isWhole ? '' : 'At least '}${formatCount(found - failed)} would come`
  return (
    <section aria-label="What would come" className="rounded-lg border border-line">
      <p className="border-b border-line bg-sunken px-3 py-2 text-sm font-medium">
        {count}
        {failed > 0 && <span className="text-danger">, {formatCount(failed)} cannot be taken</span>}
      </p>
      <ul className="divide-y divide-line text-sm">
        {items.map(({ item, title, reason }) => (
          <li key={item} className="flex flex-wrap justify-between gap-x-4 px-3 py-1.5">
            <span className="min-w-0 break-all">
              {title ?? item}
              {title !== null && title !== item && <span className="ml-2 text-muted">{item}</span>}
            </span>
            {reason !== null && <span className="text-danger">{reason}</span>}
          </li>
        ))}
      </ul>
      {found > items.length && (
        <p className="border-t border-line px-3 py-2 text-sm text-muted">
          and {formatCount(found - items.length)}
          {isWhole ? '' : ' or'} more
        </p>
      )}
    </section>
  )
}
