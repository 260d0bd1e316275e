import { Sparkles } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { findTitles } from '@/db/queries/documents/find-titles'
import { utcDay } from '@/lib/domain/utc-day'
import { listProposalQueue } from '@/lib/evals/proposals/list-proposal-queue'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { GenerationCard } from './_parts/generation-card'
import { LostList } from './_parts/lost-list'
import { toProposalView } from './_parts/proposal-view'
import { ProposalQueue } from './_parts/proposal-queue'
import { ProposeDialog } from './_parts/propose-dialog'

export const metadata: Metadata = { title: 'Proposed cases' }

const paramsSchema = z.object({ document: z.string().max(64).optional().catch(undefined) })
const refreshMs = 1_500

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Golden cases that documents offer, for a person to take or leave. */
export default async function ProposalsPage({ searchParams }: Props) {
  const { runtime, scope } = await requirePage('reviewer')
  const { document: documentId } = paramsSchema.parse(await searchParams)
  const [{ generation, waiting, lost }, collections, models, titles] = await Promise.all([
    listProposalQueue(runtime, scope),
    listAskableCollections(runtime.db, scope, { today: utcDay(runtime.now()) }),
    runtime.models.listChatModels(scope),
    findTitles(runtime.db, scope, { documentIds: documentId ? [documentId] : [] }),
  ])
  const title = documentId && titles.get(documentId)
  const isOpen = generation?.status === 'queued' || generation?.status === 'running'
  return (
    <>
      <PageHeader
        title="Proposed cases"
        description="Questions that your documents answer, and some that they must refuse. What you accept is asked by eval runs from then on."
        actions={
          <ProposeDialog
            collections={collections}
            models={models.filter(({ local }) => !local).map(({ id, label }) => ({ id, label }))}
            document={documentId && title ? { id: documentId, title } : null}
            busy={isOpen}
          />
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/evals/cases">
          ← Golden cases
        </Link>
      </PageHeader>
      {generation && <GenerationCard generation={generation} />}
      {waiting.length === 0 && !generation ? (
        <EmptyState icon={Sparkles} title="Nothing proposed yet">
          Sentences with a value, a date, a name or a definition become questions, each with its passage. You accept,
          edit or reject them, one key each.
        </EmptyState>
      ) : (
        <ProposalQueue proposals={waiting.map(toProposalView)} />
      )}
      {lost.length > 0 && <LostList lost={lost.map(toProposalView)} />}
      {isOpen && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}
