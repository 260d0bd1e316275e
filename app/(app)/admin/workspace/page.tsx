import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { listDeletions } from '@/db/queries/workspace-deletion/list-deletions'
import { weighWorkspace } from '@/db/queries/workspace-deletion/weigh-workspace'
import { receiptToken } from '@/lib/ingest/workspace/receipt-token'
import { DangerCard } from './_parts/danger-card'
import { PastCard } from './_parts/past-card'
import { UnderWayCard } from './_parts/under-way-card'

export const metadata: Metadata = { title: 'This workspace' }

/** What concerns the workspace as a whole: for now its end. */
export default async function WorkspacePage() {
  const { runtime, scope, user } = await requirePage('admin')
  const [name, weight, deletions] = await Promise.all([
    getWorkspaceName(runtime.db, scope),
    weighWorkspace(runtime.db, scope),
    listDeletions(runtime.db, scope),
  ])
  const listed = await Promise.all(
    deletions.map(async (one) => ({ ...one, path: `/receipts/${await receiptToken(one.id)}` })),
  )
  const open = listed.find(({ status }) => status === 'waiting' || status === 'running')
  const past = listed.filter((one) => one !== open)
  return (
    <>
      <PageHeader title="This workspace" description={`${name}, with everything that is in it.`} />
      <div className="grid max-w-3xl gap-6">
        {past.map(({ id, name: gone, finishedAt, path }) => (
          <PastCard key={id} name={gone} finishedAt={finishedAt} path={path} />
        ))}
        {open ? (
          <UnderWayCard
            name={name}
            isRunning={open.status === 'running'}
            secondsLeft={Math.max(0, Math.ceil((open.startsAt.getTime() - runtime.now().getTime()) / 1000))}
            path={open.path}
          />
        ) : (
          <DangerCard name={name} weight={weight} asksPassword={user.hasPassword} />
        )}
      </div>
    </>
  )
}
