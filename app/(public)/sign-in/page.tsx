import type { Metadata } from 'next'
import { safePath } from '@/app/_lib/safe-path'
import { Notice } from '@/components/ui/notice'
import { readEnv } from '@/lib/config/env'
import { Heading } from '../_parts/heading'
import { describeSignInError } from './describe-sign-in-error'
import { OidcButton } from './oidc-button'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Promise<Record<string, string | string[] | undefined>>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const next = safePath(search['next'])
  const reason = describeSignInError(search['error'], search['code'])
  const env = readEnv()
  const hasOidc = env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID !== undefined
  return (
    <>
      <Heading title="Sign in">Ask your own documents. Every sentence comes with its footnote.</Heading>
      {reason && (
        <Notice tone={reason.tone} className="mb-5">
          {reason.message}
        </Notice>
      )}
      <SignInForm next={next} />
      {hasOidc && <OidcButton label={env.OIDC_NAME} next={next} />}
      <p className="mt-8 text-sm text-pretty text-muted">
        New here, or forgot your password? An admin of your workspace can send you a link.
      </p>
    </>
  )
}
