import { randomUUID } from 'node:crypto'
import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Logger } from '@/lib/observability/logger'
import { createAuthConfig } from './create-auth-config'
import { requireScope } from './require-scope'
import { readCredentials } from './read-credentials'
import { startOidcServer } from './testing/start-oidc-server'

const origin = 'http://notes.example.com'
const client = { id: 'footnote', secret: 'issuer-secret' }
let database: TestDatabase
let oidc: Awaited<ReturnType<typeof startOidcServer>>
beforeAll(async () => {
  database = await createTestDatabase()
  oidc = await startOidcServer(client)
})
afterAll(async () => {
  await oidc.close()
  await database.close()
})

const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => quiet,
}

/** A browser's cookie jar in front of Auth.js's routes. */
function makeBrowser() {
  const jar = new Map<string, string>()
  const context = { db: database.db, now: () => new Date() }
  const { handlers } = NextAuth(() =>
    createAuthConfig({
      context,
      log: quiet,
      env: {
        FOOTNOTE_URL: undefined,
        OIDC_ISSUER: oidc.issuer,
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        OIDC_NAME: 'Company login',
      },
      secret: 'x'.repeat(64),
      headers: new Headers({ 'user-agent': 'Test Browser' }),
    }),
  )
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function send(path: string, form?: Record<string, string>): Promise<Response> {
    const headers = { host: 'notes.example.com', cookie: cookie() }
    const url = new URL(path, origin)
    const response =
      form === undefined
        ? await handlers.GET(new NextRequest(url, { headers }))
        : await handlers.POST(new NextRequest(url, { method: 'POST', headers, body: new URLSearchParams(form) }))
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  async function signInAtIssuer(claims: Record<string, unknown>): Promise<string> {
    const { csrfToken } = (await (await send('/api/auth/csrf')).json()) as { csrfToken: string }
    const start = await send('/api/auth/signin/oidc', { csrfToken, callbackUrl: '/' })
    const back = await send(oidc.authorize(start.headers.get('location') ?? '', claims))
    return back.headers.get('location') ?? ''
  }
  const enter = () => requireScope(context, readCredentials(new Headers({ cookie: cookie() })))
  return { jar, send, signInAtIssuer, enter }
}

test('a member signs in through the issuer, gets an opaque session, and signing out ends it', async () => {
  const email = `person-${randomUUID()}@example.com`
  const member = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), email })
  const { jar, send, signInAtIssuer, enter } = makeBrowser()
  expect(await signInAtIssuer({ sub: randomUUID(), email, email_verified: true })).toBe(`${origin}/`)
  await expect(enter()).resolves.toEqual(member)
  expect(jar.get('footnote.session')).toMatch(/^[\w-]{43}$/)
  const stolen = new Headers({ cookie: `footnote.session=${jar.get('footnote.session') ?? ''}` })
  const { csrfToken } = (await (await send('/api/auth/csrf')).json()) as { csrfToken: string }
  await send('/api/auth/signout', { csrfToken })
  const again = requireScope({ db: database.db, now: () => new Date() }, readCredentials(stolen))
  await expect(again).rejects.toMatchObject({ code: 'not_signed_in' })
})

test.each([
  ['nobody invited', { email: 'nobody-invited@example.com', email_verified: true }, 'single_sign_on_refused'],
  ['with an unverified e-mail', { email: 'x@example.com', email_verified: false }, 'email_unverified'],
  ['without an e-mail', {}, 'email_unverified'],
])('a person %s is led back with the reason and no session', async (_, claims, code) => {
  const { signInAtIssuer, enter } = makeBrowser()
  expect(await signInAtIssuer({ sub: randomUUID(), ...claims })).toContain(`/sign-in?error=${code}`)
  await expect(enter()).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('an ID token with another nonce is not taken', async () => {
  const { signInAtIssuer, enter } = makeBrowser()
  const claims = { sub: randomUUID(), email: 'x@example.com', email_verified: true, nonce: 'replayed' }
  expect(await signInAtIssuer(claims)).toContain('/sign-in?error=')
  await expect(enter()).rejects.toMatchObject({ code: 'not_signed_in' })
})
