import type { Metadata } from 'next'
import Link from 'next/link'
import { findOpenLink } from '@/db/queries/identity/find-open-link'
import { buttonClass } from '@/components/ui/button'
import { hashSecret } from '@/lib/auth/hash-secret'
import { errorTable } from '@/lib/errors/error-codes'
import { getRuntime } from '@/lib/runtime/get-runtime'
import { Heading } from '../../_parts/heading'
import { LinkForm } from './link-form'

export const metadata: Metadata = { title: 'Sign-in link' }

/** Only shows what the link is: it is used up by the button, not by being opened. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const runtime = await getRuntime()
  const link = await findOpenLink(runtime.db, { tokenHash: hashSecret(token), now: runtime.now() })
  if (link === undefined) {
    return (
      <>
        <Heading title={errorTable.link_expired.title}>{errorTable.link_expired.message}</Heading>
        <Link href="/sign-in" className={buttonClass('primary', 'lg', 'w-full')}>
          Go to sign-in
        </Link>
      </>
    )
  }
  return (
    <>
      <Heading title="Welcome">
        This link signs you in as {link.email}. It works once; you choose a password next.
      </Heading>
      <LinkForm token={token} />
    </>
  )
}
