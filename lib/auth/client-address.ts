/**
 * The caller's address as far as it can be known: the last entry of X-Forwarded-For, which the nearest proxy (or Next itself, from
 * the socket) wrote. Without a proxy a caller can write that header, so this only slows down; the limit per e-mail is what holds.
 */
export function clientAddress(headers: { get(name: string): string | null }): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
