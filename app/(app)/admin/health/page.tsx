import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { Health } from '@/lib/domain/health'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { checkHealth } from '@/lib/runtime/health/check-health'
import { AutoRefresh } from '../_parts/auto-refresh'
import { HostedReranker } from './hosted-reranker'

export const metadata: Metadata = { title: 'Health' }

const tones: Record<'ok' | 'degraded' | 'failed', BadgeTone> = { ok: 'accent', degraded: 'warn', failed: 'danger' }
const words = { ok: 'OK', degraded: 'Degraded', failed: 'Failed' }
const partNames: Record<Health['parts'][number]['name'], string> = {
  database: 'Database',
  migrations: 'Tables',
  storage: 'Disk',
  models: 'Local models',
  processes: 'Processes',
}

export default async function HealthPage() {
  const { runtime, scope } = await requirePage('admin')
  const health = await checkHealth(await getRuntime())
  return (
    <>
      <AutoRefresh everyMs={5000} />
      <PageHeader
        title="Health"
        description="The same facts that /api/health/ready gives to probes. The page renews itself every five seconds."
        actions={
          <Badge tone={health.status === 'ready' ? 'accent' : 'danger'}>
            {health.status === 'ready' ? 'Ready' : 'Not ready'}
          </Badge>
        }
      />
      <div className="grid gap-6">
        <Card>
          <CardHeader title="Parts" />
          <CardBody>
            <ul className="divide-y divide-line">
              {health.parts.map((part) => (
                <li key={part.name} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-sm">
                  <span className="w-32 font-medium">{partNames[part.name]}</span>
                  <Badge tone={tones[part.status]}>{words[part.status]}</Badge>
                  <span className="text-muted">{part.detail}</span>
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
        <HostedReranker runtime={runtime} scope={scope} />
        <Facts health={health} />
        {health.processes.length > 0 && <Processes processes={health.processes} />}
      </div>
    </>
  )
}

function Facts({ health }: { health: Health }) {
  const facts = [
    ['Version', health.version],
    ['Storage', health.storageMode === 'embedded' ? 'Embedded database' : 'External Postgres'],
    ['Keyword ranking', health.keywordEngine === 'pg_textsearch' ? 'BM25 by pg_textsearch' : 'BM25 in SQL'],
    ['Embedder', health.models.embedder ?? 'none: search is by keyword only'],
    ['Reranker', health.models.reranker ?? 'none'],
  ]
  return (
    <Card>
      <CardHeader title="What runs here" />
      <CardBody>
        <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[8rem_1fr]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  )
}

function Processes({ processes }: { processes: Health['processes'] }) {
  return (
    <Table label="Processes">
      <Thead>
        <Th>Process</Th>
        <Th>State</Th>
        <Th numeric>Restarts</Th>
        <Th>Since</Th>
        <Th>Last end</Th>
      </Thead>
      <tbody>
        {processes.map((child) => (
          <Tr key={child.name}>
            <Td className="font-medium">{child.name}</Td>
            <Td>
              <Badge tone={child.state === 'ready' ? 'accent' : 'warn'}>{child.state}</Badge>
            </Td>
            <Td numeric>{child.restarts}</Td>
            <Td className="tabular">{child.since.replace('T', ' ').slice(0, 19)}</Td>
            <Td className="text-muted">
              {child.lastExit
                ? `${child.lastExit.at.slice(11, 19)} (${child.lastExit.signal ?? `code ${child.lastExit.code}`})`
                : '–'}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
