/** The scheme that the browser used: as FOOTNOTE_URL says, otherwise as the nearest proxy says. */
export function isHttps(publicUrl: string | undefined, headers: { get(name: string): string | null }): boolean {
  if (publicUrl !== undefined) return publicUrl.startsWith('https:')
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}
