import { BlockList, isIP } from 'node:net'

/** Everything that is not an address of the public internet (IANA's special-purpose registries). */
const inner = new BlockList()
const subnets4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const
for (const [address, prefix] of subnets4) inner.addSubnet(address, prefix, 'ipv4')

/** Of IPv6 only global unicast is public, and not those parts of it that carry an IPv4 address or stand in examples. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const subnets6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const
for (const [address, prefix] of subnets6) inner.addSubnet(address, prefix, 'ipv6')

/** Whether an address, as a resolver gives it or as `URL.hostname` has it, is inside some network or reserved. Names are not: look them up. */
export function isPrivateAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  if (family === 0) return false
  if (family === 4) return inner.check(bare, 'ipv4')
  return !global6.check(bare, 'ipv6') || inner.check(bare, 'ipv6')
}
