/** What of a source's config its secret is sent to. */
const places = [
  'url',
  'loginUrl',
  'endpoint',
  'bucket',
  'username',
  'accessKeyId',
  'tenantId',
  'clientId',
  'tls',
] as const
/** Of these only the server counts, and not where on it something lies. */
const addresses: ReadonlySet<string> = new Set(['url', 'loginUrl', 'endpoint'])

/**
 * Whether a stored secret may go where the new config leads. It goes only where it was meant to go: whoever changes the address has to
 * know it, or an admin could have it sent to a server of their own.
 */
export function isSamePlace(before: unknown, after: unknown): boolean {
  const of = (config: unknown): unknown[] => {
    const fields = (typeof config === 'object' && config !== null ? config : {}) as Record<string, unknown>
    return places.map((name) => (addresses.has(name) ? originOf(fields[name]) : fields[name]))
  }
  return JSON.stringify(of(before)) === JSON.stringify(of(after))
}

/** The address without its path. `URL.origin` says the same of all that is not http. */
function originOf(address: unknown): unknown {
  if (typeof address !== 'string' || !URL.canParse(address)) return address
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
