import { FootnoteError } from '@/lib/errors/footnote-error'
import { isReservedAddress } from '@/lib/models/providers/is-reserved-address'
import { isPrivateAddress } from './is-private-address'

/**
 * Whether connectors and tools may ask this address, which `name` led to. Hosts inside the own network must be named in FOOTNOTE_CONNECTOR_HOSTS,
 * and where clouds keep a machine's own credentials not even that helps.
 * @throws connector_address_refused
 */
export function requireAllowedAddress(name: string, address: string, hosts: readonly string[]): void {
  const isRefused = isReservedAddress(name) || isReservedAddress(address)
  if (!isRefused && (!isPrivateAddress(address) || hosts.includes(bareHost(name)))) return
  throw new FootnoteError('connector_address_refused')
}

const bareHost = (name: string): string => name.toLowerCase().replace(/^\[|\]$|\.$/g, '')

/** A URL that connectors may ask, as far as it can be told without looking its name up. @throws connector_address_refused */
export function requireAllowedUrl(url: URL, hosts: readonly string[]): void {
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') {
    throw new FootnoteError('connector_address_refused', {
      detail: 'Only addresses that begin with http:// or https:// and hold no password are read.',
    })
  }
  requireAllowedAddress(url.hostname, url.hostname, hosts)
}
