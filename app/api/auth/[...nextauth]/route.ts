import { NextRequest } from 'next/server'
import { handlers } from '@/app/_lib/auth'
import { isHttps } from '@/lib/auth/is-https'
import { readEnv } from '@/lib/config/env'

/** Next gives a route the address it listens on; Auth.js builds its redirects from that, so it must be the one the browser used. */
function withBrowserOrigin(request: NextRequest): NextRequest {
  const { FOOTNOTE_URL: publicUrl } = readEnv()
  const host = request.headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? request.headers.get('host')
  const scheme = isHttps(publicUrl, request.headers) ? 'https' : 'http'
  const origin = publicUrl === undefined ? `${scheme}://${host ?? request.nextUrl.host}` : new URL(publicUrl).origin
  return new NextRequest(new URL(request.nextUrl.pathname + request.nextUrl.search, origin), request)
}

export const GET = (request: NextRequest): Promise<Response> => handlers.GET(withBrowserOrigin(request))
export const POST = (request: NextRequest): Promise<Response> => handlers.POST(withBrowserOrigin(request))
