import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { requireAllowedAddress } from './require-allowed-address'

/** The lookup that the connection itself uses: what it refuses is not connected to. */
export function checkedLookup(hosts: readonly string[]): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw error
        for (const { address } of addresses) requireAllowedAddress(name, address, hosts)
        const [first] = addresses
        if (options.all) done(null, addresses)
        else if (first) done(null, first.address, first.family)
        else throw new Error('no address')
      } catch (thrown) {
        done(thrown as NodeJS.ErrnoException, '', 4)
      }
    })
  }
}
