import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listPromptEvents } from '@/db/queries/prompts/list-prompt-events'
import { formatStamp } from '@/lib/domain/format-stamp'
import { actsOnAnswers } from '@/lib/prompts/acts-on-answers'
import { DraftEditor } from '../_parts/draft-editor'
import { EventList } from '../_parts/event-list'
import { ExportButton } from '../_parts/export-button'
import { HostedNotice } from '../_parts/hosted-notice'
import { LifeSteps } from '../_parts/life-steps'
import { loadVersion, type VersionParams } from '../_parts/load-version'
import { NewDraftDialog } from '../_parts/new-draft-dialog'
import { NextStep } from '../_parts/next-step'
import { PromptBlock } from '../_parts/prompt-block'
import { RetireButton } from '../_parts/retire-button'
import { statusWords, VersionStatus } from '../_parts/version-status'
import { authorOf } from '../_parts/versions-table'

export const metadata: Metadata = { title: 'Prompt version' }

/** One version: its text, how far it is on its way to the readers, and what comes next. */
export default async function PromptVersionPage({ params }: VersionParams) {
  const { runtime, scope } = await requirePage('admin')
  const loaded = await loadVersion(runtime, scope, params)
  const { version: row, active, all } = loaded
  const { version, status, system, user, rationale } = row
  const [events, acts] = await Promise.all([
    listPromptEvents(runtime.db, scope, { name: 'answer', version }),
    actsOnAnswers(runtime, scope, randomUUID()),
  ])
  const canRetire = status === 'draft' || status === 'review' || status === 'eval'
  const made = row.createdAt.getTime() === 0 ? 'with the product' : formatStamp(row.createdAt)
  const facts = [row.basedOn === null ? '' : `from version ${row.basedOn}`, authorOf(row), made]
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-3">
            Version {version}
            <VersionStatus status={status} />
          </span>
        }
        description={facts.filter(Boolean).join(' · ')}
        actions={
          <>
            {active && (
              <Link className={buttonClass()} href={`/admin/prompts/${version}/diff`}>
                Compare
              </Link>
            )}
            {status !== 'draft' && (
              <Link className={buttonClass()} href={`/admin/prompts/${version}/playground`}>
                Playground
              </Link>
            )}
            <ExportButton version={version} system={system} user={user} rationale={rationale} />
            {canRetire && <RetireButton version={version} />}
            {(status === 'retired' || status === 'active') && (
              <NewDraftDialog
                label="New draft from it"
                variant="secondary"
                basedOn={version}
                versions={all.map((one) => ({ version: one.version, status: statusWords[one.status].word }))}
              />
            )}
          </>
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/prompts">
          ← All versions
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        {!acts && <HostedNotice />}
        {status !== 'retired' && <LifeSteps status={status} />}
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-1 gap-6">
            <NextStep loaded={loaded} runtime={runtime} scope={scope} acts={acts} />
            {status === 'draft' ? (
              <DraftEditor key={version} version={version} edit={row.edit} draft={{ system, user, rationale }} />
            ) : (
              <Card>
                <CardHeader title="Text" description={rationale} />
                <CardBody className="grid gap-4">
                  <PromptBlock label="System message" text={system} />
                  <PromptBlock label="User message" text={user} />
                </CardBody>
              </Card>
            )}
          </div>
          <Card>
            <CardHeader title="History" />
            <CardBody>
              <EventList events={events} />
            </CardBody>
          </Card>
        </div>
      </div>
    </>
  )
}
