import { z } from 'zod'
import { askAtlassian } from '../atlassian/ask-atlassian'
import type { ConnectorTools } from '../connector'
import type { JiraConfig } from './config'

/** `total` is what the server counts, 0 where it does not. Who found fewer lost some: pages by number move when an issue leaves meanwhile. */
export type IssuePage<Issue> = { readonly issues: readonly Issue[]; readonly total: number }

type Search<Issue> = {
  readonly jql: string
  readonly fields: readonly string[]
  readonly schema: z.ZodType<Issue>
  /** Many more fit where only keys are asked for. */
  readonly perPage: number
}

/**
 * Issues of a query by key, page by page. By key, because it stays: in an order by time an issue that changes meanwhile would move. The cloud
 * gives a token for the next page (search/jql, which took the place of search in 2025), Data Center counts.
 */
export async function* searchIssues<Issue>(
  config: JiraConfig,
  tools: ConnectorTools,
  { jql, fields, schema, perPage }: Search<Issue>,
): AsyncGenerator<IssuePage<Issue>> {
  const query = { jql: `${jql} ORDER BY key ASC`, fields, maxResults: perPage }
  const ask = <Page>(path: string, body: object, page: z.ZodType<Page>) =>
    askAtlassian(config, tools, { product: 'Jira', path, body: { ...query, ...body }, schema: page })
  const issues = z.array(schema)
  if (config.hosting === 'cloud') {
    const page = z.object({ issues, nextPageToken: z.string().nullish() })
    let nextPageToken: string | null | undefined
    do {
      const found = await ask('/rest/api/3/search/jql', nextPageToken ? { nextPageToken } : {}, page)
      yield { issues: found.issues, total: 0 }
      nextPageToken = found.nextPageToken
    } while (nextPageToken)
    return
  }
  const page = z.object({ issues, total: z.int() })
  for (let startAt = 0; ;) {
    const found = await ask('/rest/api/2/search', { startAt }, page)
    yield found
    startAt += found.issues.length
    if (found.issues.length === 0 || startAt >= found.total) return
  }
}
