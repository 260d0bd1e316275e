import { BlockList, isIP } from 'node:net'

/**
 * Link-local networks, and the addresses at which clouds tell a machine its own credentials. Private networks are not among them: that is
 * where people run their models.
 */
const reserved = new BlockList()
reserved.addSubnet('169.254.0.0', 16, 'ipv4')
reserved.addSubnet('fe80::', 10, 'ipv6')
for (const address of ['100.100.100.200', '168.63.129.16']) reserved.addAddress(address, 'ipv4')
for (const address of ['fd00:ec2::254', 'fd20:ce::254']) reserved.addAddress(address, 'ipv6')

const reservedNames = /^(?:metadata|instance-data)(?:\.|$)|^metadata\.google\.internal\.?$/i

/** Whether no model can be at this host: `host` is a name or an address, as `URL.hostname` has it or as a resolver gives it. */
export function isReservedAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  if (family === 0) return reservedNames.test(bare)
  return reserved.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}
