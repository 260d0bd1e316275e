import { FlaskConical } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listCases } from '@/lib/evals/golden/list-cases'
import { CasesTable } from './_parts/cases-table'
import { ExportLink } from './_parts/export-link'
import { ImportButton } from './_parts/import-button'
import { RunSuiteButton } from './_parts/run-suite-button'
import { StatusLinks } from './_parts/status-links'
import { toCaseRow } from './_parts/to-case-row'

export const metadata: Metadata = { title: 'Golden cases' }

const paramsSchema = z.object({ status: z.enum(['active', 'archived']).catch('active') })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The golden set that the workspace keeps itself: what was complained about, and whether it is mended. */
export default async function GoldenCasesPage({ searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const { status } = paramsSchema.parse(await searchParams)
  const cases = await listCases(runtime, scope, { status })
  const canRun = status === 'active' && cases.some(({ isComplete }) => isComplete)
  return (
    <>
      <PageHeader
        title="Golden cases"
        description="Questions kept in this workspace, most of them from feedback. Runs ask them under the name feedback, beside the sets of evals/."
        actions={
          <>
            <ImportButton />
            {cases.length > 0 && <ExportLink />}
            {canRun && <RunSuiteButton />}
          </>
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/evals">
          ← All runs
        </Link>
      </PageHeader>
      <StatusLinks status={status} />
      {cases.length === 0 ? (
        <EmptyState icon={FlaskConical} title={status === 'active' ? 'No case yet' : 'Nothing archived'}>
          Press G on a complaint in the feedback inbox, or import a file in the format of evals/golden.yaml.
        </EmptyState>
      ) : (
        <CasesTable rows={cases.map(toCaseRow)} />
      )}
    </>
  )
}
