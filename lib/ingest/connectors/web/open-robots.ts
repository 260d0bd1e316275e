import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { fetchPatiently } from '../net/fetch-patiently'
import { readText } from '../net/read-text'
import { readRobots, type Robots } from './read-robots'

const maxRobotsBytes = 512_000

/**
 * What a host allows. A host without robots.txt allows everything; one whose robots.txt cannot be had now allows nothing (RFC 9309, 2.3.1).
 * @throws connector_source_unreachable
 */
export async function openRobots(start: URL, tools: ConnectorTools): Promise<Robots> {
  const { hosts, signal } = tools
  const address = new URL('/robots.txt', start)
  const response = await fetchPatiently(address, { hosts, signal, maxBytes: maxRobotsBytes })
  if (response.status === 200) return readRobots(readText(response))
  if (response.status >= 400 && response.status < 500 && response.status !== 429) return readRobots('')
  throw new FootnoteError('connector_source_unreachable', {
    detail: `The site’s robots.txt could not be read (status ${response.status}), so nothing else was. Run it again later.`,
  })
}
