import { connect } from 'node:net'

/** As `lib/config/env.ts` has it. */
const defaultPort = 3000

/**
 * What an update installs and builds replaces files that a running product serves its pages from: nothing is touched while something
 * answers at the product's port. @throws with what to do
 */
export async function refuseWhileRunning() {
  const port = Number(process.env.PORT ?? defaultPort)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return
  const isTaken = await new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
  if (!isTaken) return
  throw new Error(
    `Port ${port} is in use, by Footnote itself if it runs already. Stop it first, or start with another port, for example PORT=${port + 1}. (port_in_use)`,
  )
}
