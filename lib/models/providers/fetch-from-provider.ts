import { lookup } from 'node:dns/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { isReservedAddress } from './is-reserved-address'

/**
 * The one way to a provider. A redirect would carry the key and the passages to a host that nobody configured, so there is none; and a
 * name that leads to a reserved address is refused. The name is looked up once here and once by fetch: whoever can change it between
 * the two gets a POST through, whose answer is read as a model's and shown to nobody as it is.
 * @throws provider_not_configured
 */
export const fetchFromProvider: typeof fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input)
  // A name that does not resolve is for fetch to report.
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => [])
  if (isReservedAddress(hostname) || found.some(({ address }) => isReservedAddress(address))) {
    throw new FootnoteError('provider_not_configured', {
      detail:
        'No model can be at this provider’s address: it is reserved by the network. An admin can change it under Models.',
    })
  }
  return fetch(input, { ...init, redirect: 'error' })
}
