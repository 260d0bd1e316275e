import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { checkedLookup } from '@/lib/guardrails/net/checked-lookup'
import { requireAllowedAddress } from '@/lib/guardrails/net/require-allowed-address'
import type { ImapConfig } from './config'
import { notImap, readResponses, type ImapResponse } from './read-responses'

export type ImapSession = {
  /** Sends a command and gives what came for it. `more` is sent when the server asks for the rest. */
  ask(command: string, more?: string): Promise<ImapResponse[]>
  close(): void
}

/** A mail with what is attached to it. */
export const maxMailBytes = 100_000_000
const silenceMs = 60_000

/** The server has refused a command, in its own words. */
export class ImapRefusal extends Error {}

/**
 * A connection to an IMAP server (RFC 3501), not yet signed in. The address is judged where the connection is made, as for every connector; one
 * that is encrypted is so from its first byte.
 * @throws connector_address_refused, connector_source_unreachable
 */
export async function openSession(config: ImapConfig, tools: ConnectorTools): Promise<ImapSession> {
  const { signal } = tools
  const socket = connect(config, tools)
  const failed = (cause: unknown): never => {
    if (signal.aborted) throw new FootnoteError('shutting_down', { cause })
    // A server that refuses one thing goes on talking; after everything else nobody knows where the conversation is.
    if (cause instanceof ImapRefusal) throw cause
    socket.destroy()
    if (cause instanceof FootnoteError) throw cause
    throw new FootnoteError('connector_source_unreachable', { cause })
  }
  const responses = readResponses(socket, maxMailBytes)
  const next = async (): Promise<ImapResponse> => {
    const response = await responses.next()
    if (response.done) throw new Error('the mail server closed the connection')
    return response.value
  }
  let count = 0
  const ask = async (command: string, more?: string): Promise<ImapResponse[]> => {
    const tag = `A${++count}`
    socket.write(`${tag} ${command}\r\n`)
    const came: ImapResponse[] = []
    for (;;) {
      const response = await next()
      if (response.text.startsWith('+') && more !== undefined) socket.write(`${more}\r\n`)
      else if (response.text.startsWith(`${tag} OK`)) return came
      else if (response.text.startsWith(`${tag} `)) throw new ImapRefusal(response.text.slice(tag.length + 1, 300))
      else came.push(response)
    }
  }
  const greeting = await next().catch(failed)
  if (!greeting.text.startsWith('* OK')) failed(new FootnoteError('connector_source_unreachable', { detail: notImap }))
  return { ask: (command, more) => ask(command, more).catch(failed), close: () => socket.destroy() }
}

function connect({ url }: ImapConfig, { hosts, signal }: ConnectorTools): Socket {
  const { protocol, hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  // A name is judged by the lookup; an address is not looked up.
  requireAllowedAddress(host, host, hosts)
  const isTls = protocol === 'imaps:'
  const options = { host, port: Number(port) || (isTls ? 993 : 143), lookup: checkedLookup(hosts) }
  const socket = isTls
    ? connectTls({ ...options, ...(isIP(host) === 0 ? { servername: host } : {}) })
    : connectPlain(options)
  const stop = (): void => void socket.destroy(new Error('the run was stopped'))
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  // Whoever reads is told of it; without anybody listening it would end the process.
  socket.on('error', () => undefined)
  socket.once('close', () => signal.removeEventListener('abort', stop))
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('the mail server went silent')))
  return socket
}
