import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { ExperimentForm } from '../_parts/experiment-form'
import { emptyForm } from '../_parts/form-state'
import { loadChoices } from '../_parts/load-choices'

export const metadata: Metadata = { title: 'New experiment' }

export default async function NewExperimentPage() {
  const { runtime, scope } = await requirePage('admin')
  return (
    <>
      <PageHeader title="New experiment" description="Saved as a draft. No reader has it before you start it.">
        <Link className="text-sm text-muted hover:text-ink" href="/admin/experiments">
          ← Experiments
        </Link>
      </PageHeader>
      <ExperimentForm initial={emptyForm} id={null} {...await loadChoices(runtime, scope)} />
    </>
  )
}
