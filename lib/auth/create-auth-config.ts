import type { NextAuthConfig } from 'next-auth'
import type { Env } from '@/lib/config/env'
import type { Logger } from '@/lib/observability/logger'
import type { AuthContext } from './auth-context'
import { createCredentialProviders } from './create-credential-providers'
import { createOidcProvider, resolveOidcProfile } from './create-oidc-provider'
import { createSessionTokens } from './create-session-tokens'
import { describeAuthError } from './describe-auth-error'
import { isHttps } from './is-https'
import { sessionCookieName, sessionMaxAgeSeconds } from './session-cookie'
import { SignInRefused } from './sign-in-refused'

type Input = {
  readonly context: AuthContext
  readonly log: Logger
  readonly env: Pick<Env, 'FOOTNOTE_URL' | 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME'>
  readonly secret: string
  readonly headers: { get(name: string): string | null }
}

/**
 * Auth.js, made for one request. It does the protocol (CSRF token, cookies, OIDC with PKCE, state and nonce); whether someone may
 * come in is decided by our own functions, and a session is a row of ours. Auth.js allows credentials with its "jwt" strategy only, so
 * that strategy is kept in name: what the cookie holds is no JWT but an opaque secret, made and looked up by `createSessionTokens`.
 * Any host is trusted, because a self-hosted server is reached by whatever name its network gives it: redirects stay on the host that
 * was asked, and FOOTNOTE_URL pins it.
 */
export function createAuthConfig({ context, log, env, secret, headers }: Input): NextAuthConfig {
  const isSecure = isHttps(env.FOOTNOTE_URL, headers)
  const tokens = createSessionTokens(context, headers)
  const oidc = createOidcProvider(env)
  return {
    secret,
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: isSecure,
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    cookies: {
      sessionToken: {
        name: sessionCookieName(isSecure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      },
    },
    providers: [...createCredentialProviders(context), ...(oidc === null ? [] : [oidc])],
    jwt: { encode: tokens.encode, decode: tokens.decode },
    callbacks: {
      async signIn({ account, profile, user }) {
        if (account?.type !== 'oidc') return true
        const outcome = await resolveOidcProfile(context, env, profile)
        if (outcome.code !== null) return `/sign-in?error=${outcome.code}`
        user.id = outcome.userId
        return true
      },
      jwt: tokens.onToken,
      session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub ?? '' } }),
    },
    events: {
      signOut: (message) => tokens.onSignOut('token' in message ? message.token : null),
    },
    logger: {
      error: (error) => (error instanceof SignInRefused ? undefined : log.warn('auth-error', describeAuthError(error))),
      warn: (code) => log.debug('auth-warning', { code }),
      debug: () => undefined,
    },
  }
}
