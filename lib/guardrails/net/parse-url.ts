/** An address relative to another, or null for what is none. Without its fragment, which servers never see. */
export function parseUrl(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base?.href)) return null
  const url = new URL(address, base)
  url.hash = ''
  return url
}
