import { FlaskConical, Sparkles } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listCases } from '@/lib/evals/golden/list-cases'
import { CasesTable } from './_parts/cases-table'
import { ExportLink } from './_parts/export-link'
import { ImportButton } from './_parts/import-button'
import { RunSuiteButton } from './_parts/run-suite-button'
import { StatusLinks } from './_parts/status-links'
import { toCaseRow } from './_parts/to-case-row'

export const metadata: Metadata = { title: 'Golden cases' }

const paramsSchema = z.object({ status: z.enum(['active', 'lost', 'archived']).catch('active') })

const emptyTitles = { active: 'No case yet', lost: 'No passage is gone', archived: 'Nothing archived' } as const

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The golden set that the workspace keeps itself: what was complained about, and whether it is mended. */
export default async function GoldenCasesPage({ searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const { status } = paramsSchema.parse(await searchParams)
  const all = await listCases(runtime, scope, { status: status === 'archived' ? status : 'active' })
  const lost = all.filter(({ anchors }) => anchors.some((anchor) => anchor !== 'here'))
  const cases = status === 'lost' ? lost : all
  const canRun = status === 'active' && cases.some(({ isComplete }) => isComplete)
  return (
    <>
      <PageHeader
        title="Golden cases"
        description="Questions kept in this workspace, from feedback and from documents. Runs ask them under the name feedback, beside the sets of evals/."
        actions={
          <>
            <Link className={buttonClass('secondary')} href="/admin/evals/proposals">
              <Sparkles aria-hidden />
              Proposed cases
            </Link>
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
      {status === 'lost' && cases.length > 0 && (
        <Notice tone="warn" className="mb-4">
          Their documents have a new revision, or are gone, and the expected passage stands in none. Open a case to give
          it another passage, or archive it. Runs go on asking them.
        </Notice>
      )}
      {cases.length === 0 ? (
        <EmptyState icon={FlaskConical} title={emptyTitles[status]}>
          {status === 'lost'
            ? 'The expected passages of all cases stand in the documents as they are now.'
            : 'Press G on a complaint in the feedback inbox, take what your documents propose, or import a file in the format of evals/golden.yaml.'}
        </EmptyState>
      ) : (
        <CasesTable rows={cases.map(toCaseRow)} />
      )}
    </>
  )
}
