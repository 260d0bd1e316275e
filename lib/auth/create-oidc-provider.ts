import type { OIDCConfig } from 'next-auth/providers'
import { z } from 'zod'
import type { Env } from '@/lib/config/env'
import type { UserId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { resolveOidcSignIn } from './resolve-oidc-sign-in'

export type OidcEnv = Pick<Env, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME'>

/** What is read of an ID token. `email_verified` arrives as a string from some issuers. */
const profileSchema = z.object({
  sub: z.string().min(1),
  email: z.string().nullish(),
  email_verified: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).nullish(),
  name: z.string().nullish(),
})
type Profile = z.infer<typeof profileSchema>

export const oidcProviderId = 'oidc'

/** The OIDC issuer of the environment; null when it is not set up. */
export function createOidcProvider(env: OidcEnv): OIDCConfig<Profile> | null {
  if (env.OIDC_ISSUER === undefined || env.OIDC_CLIENT_ID === undefined) return null
  return {
    id: oidcProviderId,
    name: env.OIDC_NAME,
    type: 'oidc',
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    ...(env.OIDC_CLIENT_SECRET === undefined
      ? { client: { token_endpoint_auth_method: 'none' } }
      : { clientSecret: env.OIDC_CLIENT_SECRET }),
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    profile: ({ sub }) => ({ id: sub }),
  }
}

/** The account that an ID token stands for, or the code of the reason why it does not get in. */
export async function resolveOidcProfile(
  context: AuthContext,
  env: OidcEnv,
  profile: unknown,
): Promise<{ code: null; userId: UserId } | { code: ErrorCode }> {
  const parsed = profileSchema.safeParse(profile)
  if (!parsed.success || env.OIDC_ISSUER === undefined) return { code: 'single_sign_on_failed' }
  const { sub, email, email_verified: verified, name } = parsed.data
  const identity = {
    issuer: env.OIDC_ISSUER,
    subject: sub,
    email: email ?? null,
    emailVerified: verified === true,
    name: name ?? null,
  }
  try {
    return { code: null, userId: await resolveOidcSignIn(context, identity) }
  } catch (error) {
    if (error instanceof FootnoteError) return { code: error.code }
    throw error
  }
}
