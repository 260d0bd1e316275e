import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { findOpenInvitation } from '@/db/queries/identity/find-open-invitation'
import { findPerson } from '@/db/queries/identity/find-person'
import { buttonClass } from '@/components/ui/button'
import { findSession } from '@/db/queries/identity/find-session'
import { hashSecret } from '@/lib/auth/hash-secret'
import { readCredentials } from '@/lib/auth/read-credentials'
import { errorTable } from '@/lib/errors/error-codes'
import { getRuntime } from '@/lib/runtime/get-runtime'
import type { Runtime } from '@/lib/runtime/runtime'
import { Heading } from '../../_parts/heading'
import { InviteForm } from './invite-form'
import { JoinForm } from './join-form'

export const metadata: Metadata = { title: 'Invitation' }

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const runtime = await getRuntime()
  const invitation = await findOpenInvitation(runtime.db, { tokenHash: hashSecret(token), now: runtime.now() })
  if (invitation === undefined) return <Expired />
  const visitor = await findVisitor(runtime)
  if (visitor !== undefined) {
    return (
      <>
        <Heading title={`Join ${invitation.workspaceName}`}>
          You are signed in as {visitor.email} and were invited as {invitation.role}.
        </Heading>
        <JoinForm token={token} />
      </>
    )
  }
  return (
    <>
      <Heading title={`Join ${invitation.workspaceName}`}>You were invited as {invitation.role}.</Heading>
      <InviteForm token={token} email={invitation.email} />
    </>
  )
}

function Expired() {
  return (
    <>
      <Heading title={errorTable.invitation_expired.title}>{errorTable.invitation_expired.message}</Heading>
      <Link href="/sign-in" className={buttonClass('primary', 'lg', 'w-full')}>
        Go to sign-in
      </Link>
    </>
  )
}

async function findVisitor(runtime: Runtime) {
  const credentials = readCredentials(await headers())
  if (credentials.kind !== 'session') return undefined
  const session = await findSession(runtime.db, hashSecret(credentials.secret))
  const isOpen = session !== undefined && session.expiresAt > runtime.now() && session.disabledAt === null
  return isOpen ? findPerson(runtime.db, session.userId) : undefined
}
