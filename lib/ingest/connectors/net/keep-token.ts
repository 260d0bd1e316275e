import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import type { AccessToken } from './request-token'

/**
 * Keeps the access token of a run for as long as it lasts, and gets another when it ends or the source takes it no more. Of each run, which is who has these tools, its own:
 * nothing is shared between connectors.
 */
export function keepToken<Config>(request: (config: Config, tools: ConnectorTools) => Promise<AccessToken>) {
  const kept = new WeakMap<ConnectorTools, Promise<AccessToken>>()
  const tokenOf = async (config: Config, tools: ConnectorTools): Promise<string> => {
    const held = await kept.get(tools)
    if (held && held.endsAt > Date.now()) return held.value
    const asked = request(config, tools)
    kept.set(tools, asked)
    return (
      await asked.catch((error: unknown) => {
        kept.delete(tools)
        throw error
      })
    ).value
  }
  /** Does something with a token, and once more with another one when that is refused. */
  return async function withToken<Result>(
    config: Config,
    tools: ConnectorTools,
    act: (token: string) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await act(await tokenOf(config, tools))
    } catch (error) {
      if (!(error instanceof FootnoteError) || error.code !== 'connector_source_refused' || !kept.has(tools))
        throw error
      kept.delete(tools)
      return act(await tokenOf(config, tools))
    }
  }
}
