import { ArrowLeft, Blocks } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listTrainingExports } from '@/db/queries/adapters/list-training-exports'
import { listRuns } from '@/db/queries/evals/list-runs'
import { formatDay } from '@/lib/domain/format-day'
import { listAdapterRecords } from '@/lib/evals/adapters/list-adapter-records'
import { AdapterCard } from './_parts/adapter-card'
import { AdapterDialog } from './_parts/adapter-dialog'

export const metadata: Metadata = { title: 'Adapters' }

/** Runs that can be named as before and after. */
const runsOffered = 50

/** Experiments with trained adapters: base, data, settings, and what golden runs said before and after. */
export default async function AdaptersPage() {
  const { runtime, scope } = await requirePage('admin')
  const [adapters, files, { items: runs }] = await Promise.all([
    listAdapterRecords(runtime, scope),
    listTrainingExports(runtime.db, scope),
    listRuns(runtime.db, scope, { limit: runsOffered }),
  ])
  const choices = {
    files: files.map(({ sha256, kind, split, samples, takenAt }) => ({
      value: sha256,
      label: `${kind}, ${split}, ${samples === 1 ? '1 sample' : `${samples} samples`} · ${formatDay(takenAt)} · ${sha256.slice(0, 8)}`,
    })),
    runs: runs
      .filter(({ status }) => status === 'completed')
      .map(({ id, suite, model, passed, total, createdAt }) => ({
        value: id,
        label: `${suite} · ${model} · ${passed} of ${total} · ${formatDay(createdAt.toISOString())}`,
      })),
  }
  return (
    <>
      <Link href="/admin/data-out" className="mb-4 inline-flex items-center gap-1.5 text-sm text-muted hover:text-ink">
        <ArrowLeft className="size-4" aria-hidden /> Data out
      </Link>
      <PageHeader
        title="Adapters"
        description="What an adapter was trained on and what it changed, written down. Training itself happens elsewhere; the trained model is served by an OpenAI-compatible server that you add under Models."
        actions={files.length > 0 && <AdapterDialog choices={choices} />}
      />
      {files.length === 0 && adapters.length === 0 && (
        <EmptyState icon={Blocks} title="No training file yet">
          Take out conversations or preferences first. Each file is known by its hash, so that a record says for certain
          what was trained on.
        </EmptyState>
      )}
      {files.length > 0 && adapters.length === 0 && (
        <EmptyState icon={Blocks} title="No adapter yet">
          Record one when it is trained: its base, the file, the settings, and a golden run before and after.
        </EmptyState>
      )}
      <div className="grid max-w-4xl gap-6">
        {adapters.map((one) => (
          <AdapterCard key={one.record.id} adapter={one} choices={choices} />
        ))}
      </div>
    </>
  )
}
