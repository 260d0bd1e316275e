import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Refuses a change that another site's page started. Browsers send Origin with every request that is not a plain GET, and a page
 * cannot forge it; a cookie alone proves nothing about who asked. A missing Origin is refused too, because Next accepts it.
 * Only the host is compared: behind a proxy that ends TLS the scheme that we see is not the one the browser used.
 * @throws cross_site_request
 */
export function requireSameOrigin(headers: { get(name: string): string | null }, publicUrl?: string): void {
  const origin = hostOf(headers.get('origin'))
  const own = [
    headers.get('host')?.toLowerCase(),
    headers.get('x-forwarded-host')?.split(',')[0]?.trim().toLowerCase(),
    hostOf(publicUrl ?? null),
  ]
  if (origin === undefined || !own.includes(origin)) throw new FootnoteError('cross_site_request')
}

function hostOf(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).host.toLowerCase() || undefined : undefined
}
