import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listTryCases } from '@/lib/evals/prompts/list-try-cases'
import { actsOnAnswers } from '@/lib/prompts/acts-on-answers'
import { HostedNotice } from '../../_parts/hosted-notice'
import { loadVersion, type VersionParams } from '../../_parts/load-version'
import { Playground } from '../../_parts/playground'

export const metadata: Metadata = { title: 'Prompt playground' }

/** A version on questions and golden cases, beside the one that readers have. */
export default async function PlaygroundPage({ params }: VersionParams) {
  const { runtime, scope } = await requirePage('admin')
  const { version: row, active } = await loadVersion(runtime, scope, params)
  const [cases, acts] = await Promise.all([listTryCases(runtime, scope), actsOnAnswers(runtime, scope, randomUUID())])
  return (
    <>
      <PageHeader
        title={`Try version ${row.version}`}
        description={
          active
            ? `The same question to version ${row.version} and to version ${active.version}, as readers ask it. Readers see nothing of it.`
            : `Version ${row.version} is what readers have: there is nothing to hold it against.`
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href={`/admin/prompts/${row.version}`}>
          ← Version {row.version}
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        {!acts && <HostedNotice />}
        <Playground version={row.version} cases={cases} />
      </div>
    </>
  )
}
