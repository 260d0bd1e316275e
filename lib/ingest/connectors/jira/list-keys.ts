import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import type { JiraConfig } from './config'
import { searchIssues } from './search-issues'

/** As many as the cloud gives where nothing but the key is asked for; Data Center gives what its admin allows, usually a thousand. */
const perPage = 5000

/** The keys of all issues of the query. `isWhole` false: issues left while they were listed, and one may have been passed over. */
export async function listKeys(
  config: JiraConfig,
  tools: ConnectorTools,
): Promise<{ readonly keys: ReadonlySet<string>; readonly isWhole: boolean }> {
  const keys = new Set<string>()
  let most = 0
  const search = { jql: `(${config.jql})`, fields: ['key'], schema: z.object({ key: z.string() }), perPage }
  for await (const { issues, total } of searchIssues(config, tools, search)) {
    for (const { key } of issues) keys.add(key)
    most = Math.max(most, total)
  }
  return { keys, isWhole: keys.size >= most }
}
