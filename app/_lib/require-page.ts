import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { findPerson, type Person } from '@/db/queries/identity/find-person'
import { identifyCaller } from '@/lib/auth/identify-caller'
import { readCredentials } from '@/lib/auth/read-credentials'
import { hasRole } from '@/lib/auth/require-role'
import { scopeOfCaller } from '@/lib/auth/require-scope'
import type { Role, Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { safePath } from './safe-path'
import { getRuntime } from '@/lib/runtime/get-runtime'
import type { Runtime } from '@/lib/runtime/runtime'

export type PageContext = { readonly runtime: Runtime; readonly scope: Scope; readonly user: Person }

/**
 * Who is looking at this page. Sends people without a session to /sign-in, those who still need a password to /welcome, and
 * answers a role that is too low with the not-found page, which does not tell what there would be. A layout does not protect
 * the pages below it: each page calls this itself (one lookup per request, shared by layout and page).
 */
export async function requirePage(role?: Role): Promise<PageContext> {
  const context = await loadPageContext()
  if (role !== undefined && !hasRole(context.scope, role)) notFound()
  return context
}

const loadPageContext = cache(async (): Promise<PageContext> => {
  const runtime = await getRuntime()
  const sent = await headers()
  const credentials = readCredentials(sent)
  const next = safePath(sent.get('x-path'))
  const way = await enter(runtime, credentials.kind === 'session' ? credentials.secret : null, next)
  if (typeof way === 'string') redirect(way)
  return way
})

/** The page's context, or where to go instead. Apart from redirect(), which works by throwing. */
async function enter(runtime: Runtime, secret: string | null, next: string): Promise<PageContext | string> {
  const signIn = (error?: string): string => {
    const query = new URLSearchParams({ ...(error && { error }), ...(next !== '/' && { next }) }).toString()
    return query === '' ? '/sign-in' : `/sign-in?${query}`
  }
  if (secret === null) return signIn()
  try {
    const caller = await identifyCaller(runtime, { kind: 'session', secret })
    const scope = scopeOfCaller(caller)
    const user = await findPerson(runtime.db, caller.userId)
    return user === undefined ? signIn() : { runtime, scope, user }
  } catch (error) {
    if (!(error instanceof FootnoteError)) throw error
    if (error.code === 'password_change_required') return '/welcome'
    if (error.code === 'account_disabled') return signIn('account_disabled')
    if (error.code === 'workspace_deleted') return signIn('workspace_deleted')
    if (error.code === 'not_signed_in') return signIn('not_signed_in')
    throw error
  }
}
