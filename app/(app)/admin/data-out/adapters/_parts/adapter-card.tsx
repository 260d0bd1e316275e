import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatDay } from '@/lib/domain/format-day'
import { formatCount } from '@/lib/domain/format-figures'
import type { ComparedAdapter } from '@/lib/evals/adapters/list-adapter-records'
import { ComparisonTable } from '../../../evals/_parts/comparison-table'
import { AdapterDialog, type AdapterChoices } from './adapter-dialog'
import { RemoveAdapter } from './remove-adapter'

export function AdapterCard({ adapter, choices }: { adapter: ComparedAdapter; choices: AdapterChoices }) {
  const { record, comparison } = adapter
  const { id, name, baseModel, settings, dataset, runBefore, runAfter, by, createdAt } = record
  return (
    <Card aria-label={name}>
      <CardHeader
        title={name}
        description={`On ${baseModel} · recorded by ${by || 'an admin'} on ${formatDay(createdAt.toISOString())}`}
      />
      <CardBody className="grid gap-4">
        <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-muted">Trained on</dt>
          <dd>
            {dataset.samples === 1 ? '1 sample' : `${formatCount(dataset.samples)} samples`} ({dataset.kind},{' '}
            {dataset.split}) of {formatDay(dataset.from)} to {formatDay(dataset.to)}, taken out on{' '}
            {formatDay(dataset.takenAt)}
            <span className="block font-mono text-xs break-all text-muted">SHA-256 {dataset.sha256}</span>
          </dd>
          {settings !== '' && (
            <>
              <dt className="text-muted">Settings</dt>
              <dd className="font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap">{settings}</dd>
            </>
          )}
          <dt className="text-muted">Golden runs</dt>
          <dd>{describeRuns(runBefore, runAfter, comparison !== null)}</dd>
        </dl>
        {comparison && <ComparisonTable figures={comparison.figures} />}
        <div className="flex flex-wrap items-center justify-end gap-2">
          {comparison && runBefore && runAfter && (
            <Link
              href={`/admin/evals/compare?a=${runBefore}&b=${runAfter}`}
              className="mr-auto text-sm text-accent hover:underline"
            >
              Case by case
            </Link>
          )}
          <RemoveAdapter id={id} name={name} />
          <AdapterDialog choices={choices} record={record} />
        </div>
      </CardBody>
    </Card>
  )
}

function describeRuns(before: string | null, after: string | null, isCompared: boolean): string {
  if (isCompared) return 'Before and after, compared over the cases that both have.'
  if (before !== null && after !== null) return 'One of the two is gone, or they have no case in common.'
  return 'Not both yet. Run a golden set with the base model and with the trained one, and name the runs here.'
}
