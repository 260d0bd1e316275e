import { createServer, type Socket } from 'node:net'
import { ClientConnection, type QueueLimits } from './client-connection'
import { greeting } from './server-messages'
import type { SessionBackend } from './session-backend'
import { SessionQueue } from './session-queue'

const sslRequest = 80877103
const gssRequest = 80877104
const cancelRequest = 80877102
const protocolVersion3 = 196608

const defaultLimits: QueueLimits = { idleInTransactionMs: 10_000, transactionMs: 120_000 }

export type SessionServer = {
  readonly queue: SessionQueue
  /** Stops accepting, cuts the clients off, and leaves the backend open. */
  close(): Promise<void>
}

/** Listens on a unix socket and serves any number of Postgres clients from one session. The socket file must not exist. */
export async function serveSession(
  backend: SessionBackend,
  socketPath: string,
  limits: QueueLimits = defaultLimits,
): Promise<SessionServer> {
  const queue = new SessionQueue()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    // A client that vanishes makes the next write fail; 'close' follows and does the cleaning up.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    greetClient(socket, backend.serverVersion, () => new ClientConnection(socket, backend, queue, limits))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, () => resolve())
  })
  return {
    queue,
    close: async () => {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await stopped
      // Whoever holds the session rolls back first; then nothing runs on the backend any more.
      const giveBack = await queue.takeTurn()
      giveBack()
    },
  }
}

/** Answers what comes before the first message: requests for encryption (no), cancel requests (ignored), startup. */
function greetClient(socket: Socket, serverVersion: string, connect: () => ClientConnection): void {
  let pending: Buffer = Buffer.alloc(0)
  let connection: ClientConnection | undefined
  socket.on('data', (chunk: Buffer) => {
    if (connection) return connection.receive(chunk)
    pending = Buffer.concat([pending, chunk])
    while (pending.length >= 8) {
      const length = pending.readInt32BE(0)
      const code = pending.readInt32BE(4)
      if (length < 8 || length > 10_000 || code === cancelRequest) return void socket.destroy()
      if (pending.length < length) return
      pending = pending.subarray(length)
      if (code === sslRequest || code === gssRequest) socket.write('N')
      else if (code === protocolVersion3) {
        socket.write(greeting(serverVersion))
        connection = connect()
        return connection.receive(pending)
      } else return void socket.destroy()
    }
  })
}
