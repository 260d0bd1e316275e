import { z } from 'zod'
import type { ConnectorTools } from '../connector'
import type { JiraConfig } from './config'
import { securityLevelSchema, type SecurityLevel } from './issue'
import { searchIssues } from './search-issues'

/** As many as the cloud gives where little but the key is asked for; Data Center gives what its admin allows, usually a thousand. */
const perPage = 5000

const schema = z.object({ key: z.string(), fields: z.object({ security: securityLevelSchema.nullish() }) })

/**
 * All issues of the query by key, each with its security level: who is let in by one changes without the issue. `isWhole` false: issues left while they were listed, and
 * one may have been passed over.
 */
export async function listKeys(
  config: JiraConfig,
  tools: ConnectorTools,
): Promise<{ readonly keys: ReadonlyMap<string, SecurityLevel | null>; readonly isWhole: boolean }> {
  const keys = new Map<string, SecurityLevel | null>()
  let most = 0
  const search = { jql: `(${config.jql})`, fields: ['security'], schema, perPage }
  for await (const { issues, total } of searchIssues(config, tools, search)) {
    for (const { key, fields } of issues) keys.set(key, fields.security ?? null)
    most = Math.max(most, total)
  }
  return { keys, isWhole: keys.size >= most }
}
