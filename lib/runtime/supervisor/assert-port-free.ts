import { createServer } from 'node:net'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** @throws port_in_use, naming the port */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => server.close(() => resolve()))
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new FootnoteError('port_in_use', {
        detail: `Port ${port} is used by another program. Start again with another one, for example PORT=${port + 1}.`,
      })
    }
    if (error.code === 'EACCES') {
      throw new FootnoteError('port_in_use', {
        detail: `Port ${port} needs more rights than this user has. Start again with PORT=3000 or another one above 1024.`,
      })
    }
    throw error
  })
}
