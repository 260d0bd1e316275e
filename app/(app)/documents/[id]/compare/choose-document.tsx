import { Search } from 'lucide-react'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { formatDay } from '@/lib/domain/format-day'

const shown = 20

/** A document to compare with, found by its title; without words those that changed last. */
export async function ChooseDocument({ id, words }: { id: string; words: string }) {
  const { runtime, scope } = await requirePage()
  const { items } = await listDocuments(runtime.db, scope, {
    limit: shown + 1,
    sort: words.trim() ? 'title' : 'updated',
    ...(words.trim() && { search: words.trim() }),
    status: ['indexed'],
  })
  const others = items.filter((one) => one.id !== id).slice(0, shown)
  return (
    <section aria-label="Choose a document to compare with" className="grid max-w-2xl gap-4">
      <div>
        <h2 className="text-base font-semibold">Compare with another document</h2>
        <p className="mt-1 text-sm text-muted">
          Sentences and table rows that are about one thing are laid side by side: what differs, and what only one of
          them says. Each opens where it stands.
        </p>
      </div>
      <form className="flex gap-2">
        <Input
          type="search"
          name="q"
          defaultValue={words}
          aria-label="Title of the other document"
          placeholder="Find by title"
        />
        <Button type="submit">
          <Search aria-hidden /> Find
        </Button>
      </form>
      {others.length === 0 ? (
        <p className="text-sm text-muted">
          {words
            ? `No other document that you may read has “${words}” in its title.`
            : 'There is no other document yet.'}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {others.map((one) => (
            <li key={one.id}>
              <Link
                href={`/documents/${id}/compare?with=${one.id}`}
                className="block px-4 py-2.5 hover:bg-hover focus-visible:rounded-lg"
              >
                <span className="block truncate font-medium">{one.title}</span>
                <span className="block truncate text-xs text-muted">
                  {one.collectionName}
                  {one.documentDate && ` · ${formatDay(one.documentDate)}`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
