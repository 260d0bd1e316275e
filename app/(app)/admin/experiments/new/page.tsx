import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { ExperimentForm } from '../_parts/experiment-form'
import { emptyForm, rerankerForm } from '../_parts/form-state'
import { loadChoices } from '../_parts/load-choices'

export const metadata: Metadata = { title: 'New experiment' }

type Props = { searchParams: Promise<{ reranker?: string | string[] }> }

export default async function NewExperimentPage({ searchParams }: Props) {
  const { runtime, scope } = await requirePage('admin')
  const { reranker } = await searchParams
  const choices = await loadChoices(runtime, scope)
  const wanted = choices.rerankers.find(({ id }) => id === reranker)
  return (
    <>
      <PageHeader title="New experiment" description="Saved as a draft. No reader has it before you start it.">
        <Link className="text-sm text-muted hover:text-ink" href="/admin/experiments">
          ← Experiments
        </Link>
      </PageHeader>
      <ExperimentForm initial={wanted ? rerankerForm(wanted.id) : emptyForm} id={null} {...choices} />
    </>
  )
}
