import { connect, type Socket } from 'node:net'
import { isIP } from 'node:net'
import postgres from 'postgres'
import type { ConnectorTools } from '../connector'
import { checkedLookup } from '@/lib/guardrails/net/checked-lookup'
import { requireAllowedAddress } from '@/lib/guardrails/net/require-allowed-address'
import type { PostgresConfig } from './config'

const statementTimeoutMs = 60_000
/** Between two pages of rows the documents of one are stored. */
const idleInTransactionMs = 10 * 60_000
const connectSeconds = 15

/**
 * One connection to a database, which can read and nothing else: a session whose transactions are read-only, whatever the account may do. The address is judged where the connection
 * is made, as for every connector.
 * @throws connector_address_refused
 */
export function openClient(config: PostgresConfig, tools: ConnectorTools): postgres.Sql {
  const { hostname, port, pathname } = new URL(config.url)
  const host = hostname.replace(/^\[|\]$/g, '')
  requireAllowedAddress(host, host, tools.hosts)
  const options = {
    host,
    port: Number(port) || 5432,
    database: decodeURIComponent(pathname.slice(1)),
    username: config.username,
    password: tools.secret ?? '',
    ssl: config.tls === 'off' ? (false as const) : isIP(host) === 0 ? { servername: host } : {},
    max: 1,
    prepare: false,
    fetch_types: false,
    connect_timeout: connectSeconds,
    onnotice: () => undefined,
    connection: {
      application_name: 'footnote-connector',
      default_transaction_read_only: true,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
    },
    socket: () => openSocket({ host, port: Number(port) || 5432 }, tools),
  }
  return postgres(options)
}

/** Connected, for the driver begins to speak at once. */
function openSocket(to: { host: string; port: number }, { hosts, signal }: ConnectorTools): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...to, lookup: checkedLookup(hosts) })
    const stop = (): void => void socket.destroy(new Error('the run was stopped'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    socket.once('close', () => signal.removeEventListener('abort', stop))
    socket.once('error', reject)
    socket.setTimeout(connectSeconds * 1000, () => socket.destroy(new Error('the database did not answer')))
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', reject)
      resolve(socket)
    })
  })
}
