import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { requirePage } from '@/app/_lib/require-page'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { findRollout } from '@/db/queries/prompts/find-rollout'
import { actsOnAnswers } from '@/lib/prompts/acts-on-answers'
import { listVersions } from '@/lib/prompts/list-versions'
import { newestShipped } from '@/lib/prompts/shipped-prompts'
import { AutoRefresh } from '../_parts/auto-refresh'
import { BringShippedButton } from './_parts/bring-shipped-button'
import { CanaryStrip } from './_parts/canary-strip'
import { HostedNotice } from './_parts/hosted-notice'
import { KillSwitchCard } from './_parts/kill-switch-card'
import { NewDraftDialog } from './_parts/new-draft-dialog'
import { OtherPrompts } from './_parts/other-prompts'
import { statusWords } from './_parts/version-status'
import { VersionsTable } from './_parts/versions-table'

export const metadata: Metadata = { title: 'Prompts' }

const refreshMs = 4_000

/** What a hosted model is told, as versions: which one readers have, what is on its way to them, and the way back. */
export default async function PromptsPage() {
  const { runtime, scope } = await requirePage('admin')
  const [{ versions, waiting }, rollout, canary, acts] = await Promise.all([
    listVersions(runtime, scope),
    findRollout(runtime.db, scope, { name: 'answer' }),
    findCanary(runtime.db, scope, { name: 'answer', running: true }),
    actsOnAnswers(runtime, scope, randomUUID()),
  ])
  const active = versions.find(({ status }) => status === 'active') ?? versions[0]
  const shipped = newestShipped('answer')
  const shippedHere = versions.find(({ shippedVersion }) => shippedVersion === shipped.version)?.version
  return (
    <>
      <PageHeader
        title="Prompts"
        description="What a model is told before it answers. A change is read by a second person, meets the golden set, then a few readers, then all."
        actions={
          <NewDraftDialog
            basedOn={active?.version ?? 1}
            versions={versions.map(({ version, status }) => ({ version, status: statusWords[status].word }))}
          />
        }
      />
      <div className="grid grid-cols-1 gap-6">
        {!acts && <HostedNotice />}
        {rollout.isFrozen && (
          <Notice tone="warn" title="The kill switch is on">
            Every reader gets the shipped prompt. Switch it off at the end of this page.
          </Notice>
        )}
        {waiting.length > 0 && (
          <Notice title="The product ships a newer prompt" action={<BringShippedButton />}>
            Readers keep the active version. Bring the new one in, and let the gate compare the two.
          </Notice>
        )}
        {canary && <CanaryStrip canary={canary} />}
        <VersionsTable versions={versions} />
        <OtherPrompts />
        <KillSwitchCard isFrozen={rollout.isFrozen} shipped={shippedHere ?? shipped.version} />
      </div>
      {canary && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}
