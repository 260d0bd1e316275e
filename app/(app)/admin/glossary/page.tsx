import { BookA } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { glossaryStatuses } from '@/lib/domain/glossary'
import { listGlossary } from '@/lib/ingest/glossary/list-glossary'
import { AddButton } from './_parts/add-button'
import { ImportButton } from './_parts/import-button'
import { LookButton } from './_parts/look-button'
import { ProposalList } from './_parts/proposal-list'
import { ScanNote } from './_parts/scan-note'
import { StatusLinks } from './_parts/status-links'
import { toTermView } from './_parts/term-view'
import { LeftOutTable } from './_parts/left-out-table'
import { TermsTable } from './_parts/terms-table'

export const metadata: Metadata = { title: 'Glossary' }

const paramsSchema = z.object({ show: z.enum(glossaryStatuses).optional().catch(undefined) })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The company's own words: what documents explain, and what people add. */
export default async function GlossaryPage({ searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const { show = 'proposed' } = paramsSchema.parse(await searchParams)
  const { terms, counts, scans } = await listGlossary(runtime, scope, { status: show })
  const views = terms.map(toTermView)
  const mayOpen = scope.role === 'admin'
  return (
    <>
      <PageHeader
        title="Glossary"
        description="Acronyms and other names that say the same. A question with one wording is searched with both, and its reader sees what it was read as."
        actions={
          <>
            <LookButton />
            <ImportButton />
            <AddButton />
          </>
        }
      >
        <ScanNote scans={scans} />
      </PageHeader>
      <StatusLinks show={show} counts={counts} />
      {views.length === 0 && (
        <EmptyState icon={BookA} title={emptyWords[show].title}>
          {emptyWords[show].text}
        </EmptyState>
      )}
      {views.length > 0 && show === 'proposed' && <ProposalList terms={views} mayOpen={mayOpen} />}
      {views.length > 0 && show === 'accepted' && <TermsTable terms={views} mayOpen={mayOpen} />}
      {views.length > 0 && show === 'dismissed' && <LeftOutTable terms={views} />}
    </>
  )
}

const emptyWords = {
  proposed: {
    title: 'Nothing to decide',
    text: 'When a document explains a term, as in “paid time off (PTO)” or “the travel desk, also called booking office”, it is proposed here.',
  },
  accepted: {
    title: 'No terms yet',
    text: 'Accept what documents propose, or add the acronyms and names that everybody here knows and no document explains.',
  },
  dismissed: {
    title: 'Nothing left out',
    text: 'Terms that you leave out or take out of use are kept here, and are not proposed again.',
  },
}
