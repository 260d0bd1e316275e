import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listOwnShares } from '@/db/queries/conversations/shares/list-own-shares'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { listApiKeys } from '@/db/queries/people/list-api-keys'
import { listSessions } from '@/db/queries/people/list-sessions'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { hashSecret } from '@/lib/auth/hash-secret'
import { readCredentials } from '@/lib/auth/read-credentials'
import { utcDay } from '@/lib/domain/utc-day'
import { ApiKeysCard } from './_parts/api-keys-card'
import { describeBrowser } from './_parts/describe-browser'
import { NameCard } from './_parts/name-card'
import { PasswordCard } from './_parts/password-card'
import { Replies } from './_parts/replies'
import { SessionsCard } from './_parts/sessions-card'
import { SharedLinksCard } from './_parts/shared-links-card'
import { WhoReadsCard } from './_parts/who-reads-card'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const { runtime, scope, user } = await requirePage()
  const credentials = readCredentials(await headers())
  const here = credentials.kind === 'session' ? hashSecret(credentials.secret) : ''
  const today = utcDay(runtime.now())
  const [keys, sessions, notices, shares, settings] = await Promise.all([
    listApiKeys(runtime.db, scope),
    listSessions(runtime.db, scope, { now: runtime.now() }),
    listOwnNotices(runtime.db, scope, { today }),
    listOwnShares(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
  ])
  return (
    <PageBody className="grid gap-6">
      <PageHeader title="Profile" description={`${user.email} · ${scope.role}`} />
      <Replies notices={notices} today={today} />
      <WhoReadsCard since={settings.unratedReviewSince ?? null} />
      <NameCard name={user.name} />
      <PasswordCard email={user.email} hasPassword={user.hasPassword} />
      <ApiKeysCard
        keys={keys.map((key) => ({
          ...key,
          createdAt: key.createdAt.toISOString(),
          lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
        }))}
      />
      <SharedLinksCard
        links={shares.map(({ id, title, sharedAt }) => ({ id, title, sharedAt: sharedAt.toISOString() }))}
      />
      <SessionsCard
        sessions={sessions.map((session) => ({
          id: session.id,
          browser: describeBrowser(session.userAgent),
          lastSeenAt: session.lastSeenAt.toISOString(),
          isHere: session.id === here,
        }))}
      />
    </PageBody>
  )
}
