import { setTimeout as sleep } from 'node:timers/promises'
import { readEnv } from '@/lib/config/env'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'

/** What a connector works with. What the operator of the server allows is read here and nowhere else. */
export function makeTools(
  signal: AbortSignal,
  secret: string | null,
  items: Pick<ConnectorTools, 'known' | 'knownIds' | 'isTaken'>,
): ConnectorTools {
  const env = readEnv()
  return {
    signal,
    hosts: env.FOOTNOTE_CONNECTOR_HOSTS,
    folders: env.FOOTNOTE_CONNECTOR_FOLDERS,
    secret,
    ...items,
    async pause(ms) {
      await sleep(ms, undefined, { signal }).catch((cause: unknown) => {
        throw new FootnoteError('shutting_down', { cause })
      })
    },
  }
}
