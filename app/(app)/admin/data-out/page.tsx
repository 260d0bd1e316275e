import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { trainingSplits, type TrainingKind } from '@/lib/domain/data-export'
import { chooseSamples } from '@/lib/feedback/data-out/choose-samples'
import { PeriodSwitch } from '../_parts/period-switch'
import { ExportRow } from './export-row'

export const metadata: Metadata = { title: 'Data out' }

const paramsSchema = z.object({ days: z.enum(['7', '30', '90']).catch('30') })
const dayMs = 86_400_000

const tables = [
  [
    'answers',
    'Answers',
    'One row per answer: outcome, model, prompt version, times, tokens, cost, claims. No words of readers.',
  ],
  [
    'ratings',
    'Ratings',
    'One row per rating: the question that was rated, reasons, comment, and what a reviewer found.',
  ],
  ['model-calls', 'Calls of models', 'One row per attempt: task, model, tokens, cost, time, outcome.'],
] as const

const training = [
  [
    'chat',
    'Conversations',
    'Questions with the answer that somebody stands behind: a thumb up, a reviewer’s words, a verified answer.',
  ],
  ['preference', 'Preferences', 'Questions with a reviewer’s answer and the answer that readers got instead.'],
] as const

/** What an admin can take out of the workspace, as files. */
export default async function DataOutPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage('admin')
  const { days } = paramsSchema.parse(await searchParams)
  const today = Date.parse(runtime.now().toISOString().slice(0, 10))
  const from = new Date(today - (Number(days) - 1) * dayMs)
  const samples = await chooseSamples(runtime, scope, { from, to: new Date(today + dayMs) })
  const period = { from: from.toISOString().slice(0, 10), to: new Date(today).toISOString().slice(0, 10) }
  const linkTo = (kind: string, more: Record<string, string>): string =>
    `/api/v1/exports/${kind}?${new URLSearchParams({ ...period, ...more })}`
  const countOf = (kind: TrainingKind, split: string): number =>
    samples.filter((one) => one.split === split && (kind === 'chat' || one.isPreference)).length
  return (
    <>
      <PageHeader
        title="Data out"
        description="Files for other programs. Each export is written into the audit log; what is erased while one is being read is not in it."
        actions={<PeriodSwitch days={days} path="/admin/data-out" />}
      />
      <div className="grid max-w-3xl gap-8">
        <Section title="Tables" description="CSV for table programs, JSON lines and Parquet for everything else.">
          {tables.map(([kind, title, description]) => (
            <ExportRow
              key={kind}
              title={title}
              description={description}
              links={[
                { label: 'CSV', href: linkTo(kind, { format: 'csv' }) },
                { label: 'JSON', href: linkTo(kind, { format: 'jsonl' }) },
                { label: 'Parquet', href: linkTo(kind, { format: 'parquet' }) },
              ]}
            />
          ))}
        </Section>
        <Section title="Papers" description="Markdown, worked out from the workspace’s own answers, runs and versions.">
          <ExportRow
            title="Model cards"
            description="For each model: where it runs, its price, what readers got of it and thought of it, its golden runs, and its known limits."
            links={[{ label: 'Markdown', href: `/reports/model-cards?days=${days}` }]}
          />
          <ExportRow
            title="Changes of the answer prompt"
            description="Each version with its reason, who wrote, reviewed and released it, its golden runs before and after, and its text."
            links={[{ label: 'Markdown', href: '/reports/prompt-log' }]}
          />
        </Section>
        <Section
          title="To train a model on"
          description="JSON lines with the cited passages. Each question once; e-mail addresses, telephone, card, account and id numbers, keys, and the names of members are masked, other names are not. Answers that share a document are all on one side."
        >
          {training.map(([kind, title, description]) => (
            <ExportRow
              key={kind}
              title={title}
              description={description}
              links={trainingSplits.map((split) => {
                const count = countOf(kind, split)
                const label = `${split === 'train' ? 'Train' : 'Validate'} ${count}`
                return { label, href: count === 0 ? null : linkTo(kind, { split }) }
              })}
            />
          ))}
          <ExportRow
            title="Adapters"
            description="What became of a file: base, settings, and golden runs before and after."
            links={[{ label: 'Records', href: '/admin/data-out/adapters', isPage: true }]}
          />
        </Section>
      </div>
    </>
  )
}

function Section({ title, description, children }: { title: string; description: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="mt-0.5 text-sm text-pretty text-muted">{description}</p>
      <ul className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface">{children}</ul>
    </section>
  )
}
