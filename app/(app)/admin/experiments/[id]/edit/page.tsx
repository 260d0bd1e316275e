import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { ExperimentForm } from '../../_parts/experiment-form'
import { toForm } from '../../_parts/form-state'
import { loadChoices } from '../../_parts/load-choices'

export const metadata: Metadata = { title: 'Edit experiment' }

export default async function EditExperimentPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('admin')
  const experiment = await findExperiment(runtime.db, scope, { id: (await params).id })
  if (experiment?.status !== 'draft') notFound()
  return (
    <>
      <PageHeader title="Edit the draft" description="Another change than before has to meet the golden set anew.">
        <Link className="text-sm text-muted hover:text-ink" href={`/admin/experiments/${experiment.id}`}>
          ← {experiment.name}
        </Link>
      </PageHeader>
      <ExperimentForm initial={toForm(experiment)} id={experiment.id} {...await loadChoices(runtime, scope)} />
    </>
  )
}
