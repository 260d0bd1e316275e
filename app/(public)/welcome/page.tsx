import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { findPerson } from '@/db/queries/identity/find-person'
import { identifyCaller } from '@/lib/auth/identify-caller'
import { readCredentials } from '@/lib/auth/read-credentials'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { Heading } from '../_parts/heading'
import { WelcomeForm } from './welcome-form'

export const metadata: Metadata = { title: 'Choose a password' }

/** The one page that a session may see whose person still has to choose a password. */
export default async function WelcomePage() {
  const person = await findVisitor()
  if (person === undefined) redirect('/sign-in')
  if (!person.mustChangePassword) redirect('/')
  return (
    <>
      <Heading title="Choose a password">
        You are signed in as {person.email}. From now on you sign in with this e-mail and your password.
      </Heading>
      <WelcomeForm email={person.email} name={person.name} />
    </>
  )
}

async function findVisitor() {
  const runtime = await getRuntime()
  const credentials = readCredentials(await headers())
  if (credentials.kind !== 'session') return undefined
  try {
    const caller = await identifyCaller(runtime, credentials)
    return await findPerson(runtime.db, caller.userId)
  } catch (error) {
    if (error instanceof FootnoteError && error.row.status < 500) return undefined
    throw error
  }
}
