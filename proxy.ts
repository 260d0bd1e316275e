import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from '@/lib/config/content-security-policy'
import { isHttps } from '@/lib/auth/is-https'
import { plainSessionCookie, secureSessionCookie, sessionMaxAgeSeconds } from '@/lib/auth/session-cookie'
import { readEnv } from '@/lib/config/env'

/**
 * Headers for pages: a Content-Security-Policy with a nonce of its own, the path (for coming back after sign-in), and a session cookie
 * that lives on with use. It decides
 * nothing: who may see a page is asked by the page (require-page.ts), and every access test passes with this file deleted.
 * It must not match /api: a proxy cuts request bodies off at 10 MB without an error.
 */
export function proxy(request: NextRequest): NextResponse {
  const env = readEnv()
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (request.method === 'GET') keepSessionCookie(request, response, isHttps(env.FOOTNOTE_URL, request.headers))
  return response
}

/** The same secret again with a new end. Whether it is still worth something is for the database to say. */
function keepSessionCookie(request: NextRequest, response: NextResponse, secure: boolean): void {
  const name = secure ? secureSessionCookie : plainSessionCookie
  const secret = request.cookies.get(name)?.value
  if (!secret) return
  response.cookies.set(name, secret, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: sessionMaxAgeSeconds,
  })
}

export const config = {
  matcher: [
    {
      // Files lie at the top or under pdfjs; an address below that ends like a file name is a page all the same.
      source: '/((?!api/|_next/|pdfjs/|[^/]+\\.[a-z0-9]+$).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
}
