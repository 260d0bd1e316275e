import type { Metadata } from 'next'
import { allSpecs } from '@/app/api/v1/_lib/all-specs'
import { tagOf } from '@/app/api/v1/_lib/openapi-document'
import { Wordmark } from '@/components/ui/logo'
import { Contents } from './_parts/contents'
import { ErrorsTable } from './_parts/errors-table'
import { Introduction } from './_parts/introduction'
import { Operation } from './_parts/operation'

export const metadata: Metadata = { title: 'API' }

/** The public interface for people, made from the same specs as openapi.json. Without sign-in: it describes the product. */
export default function ApiDocsPage() {
  const tags = [...new Set(allSpecs.map(tagOf))]
  return (
    <div className="mx-auto flex w-full max-w-6xl gap-10 px-5 py-8 sm:px-8">
      <Contents specs={allSpecs} tags={tags} />
      <main className="min-w-0 flex-1">
        <Wordmark className="mb-6 inline-block lg:hidden" />
        <Introduction />
        {tags.map((tag) => (
          <section key={tag} className="mt-12">
            <h2 id={tag} className="scroll-mt-6 text-xl font-semibold tracking-tight capitalize">
              {tag}
            </h2>
            {allSpecs
              .filter((spec) => tagOf(spec) === tag)
              .map((spec) => (
                <Operation key={`${spec.method} ${spec.path}`} spec={spec} />
              ))}
          </section>
        ))}
        <ErrorsTable />
      </main>
    </div>
  )
}
