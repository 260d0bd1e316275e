import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { askAtlassian } from '../atlassian/ask-atlassian'
import type { ConnectorTools, Permissions, SourceGroup } from '../connector'
import type { JiraConfig } from './config'
import type { SecurityLevel } from './issue'

const perPage = 100

/** Whoever is let in by a level: groups, roles of a project, single people, and people by what they are to the issue. */
const holderSchema = z.object({
  type: z.string(),
  parameter: z.string().nullish(),
  value: z.string().nullish(),
  group: z.object({ name: z.string(), groupId: z.string().nullish() }).nullish(),
  projectRole: z.object({ id: z.int(), name: z.string() }).nullish(),
})
type Holder = z.infer<typeof holderSchema>

const membersSchema = z.object({
  values: z.array(z.object({ issueSecurityLevelId: z.union([z.string(), z.int()]), holder: holderSchema })),
  startAt: z.int(),
  isLast: z.boolean(),
})

/**
 * Tells of an issue who may read it by its security level. Each level is asked for once a run; the cloud tells its members to those who administer Jira, a Data Center to
 * nobody. A role is another group of people in each project.
 */
export function findPermissions(config: JiraConfig, tools: ConnectorTools) {
  const levels = new Map<string, Promise<readonly Holder[] | null>>()
  return async function permissionsOf(key: string, level: SecurityLevel | null): Promise<Permissions> {
    if (level === null) return 'everyone'
    const asked = levels.get(level.id) ?? listHolders(config, tools, level.id)
    levels.set(level.id, asked)
    const holders = await asked
    const project = key.slice(0, key.lastIndexOf('-'))
    const groups = (holders ?? []).flatMap((holder) => groupOf(holder, project) ?? [])
    const what = `It has the security level “${level.name}”, so not everybody may see it in Jira.`
    if (groups.length > 0) return { groups, detail: what }
    const why =
      holders === null
        ? config.hosting === 'cloud'
          ? 'Whom that level lets in is told to accounts that administer Jira only.'
          : 'A Data Center does not tell whom that level lets in.'
        : 'The level names no group and no role, and documents are opened to groups here.'
    return { groups, detail: `${what} ${why}` }
  }
}

function groupOf({ type, parameter, value, group, projectRole }: Holder, project: string): SourceGroup | null {
  if (type === 'group') {
    const name = group?.name ?? parameter
    return name ? { id: group?.groupId ?? value ?? name, name } : null
  }
  if (type === 'projectRole' && projectRole)
    return { id: `role:${project}:${projectRole.id}`, name: `${projectRole.name} in ${project}` }
  return null
}

/** Null: this account is not told. */
async function listHolders(
  config: JiraConfig,
  tools: ConnectorTools,
  levelId: string,
): Promise<readonly Holder[] | null> {
  if (config.hosting !== 'cloud') return null
  const holders: Holder[] = []
  try {
    for (let startAt = 0; ;) {
      const query = new URLSearchParams({
        levelId,
        expand: 'all',
        startAt: String(startAt),
        maxResults: String(perPage),
      })
      const path = `/rest/api/3/issuesecurityschemes/level/member?${query}`
      const page = await askAtlassian(config, tools, { product: 'Jira', path, schema: membersSchema })
      // Asked for one level: what speaks of another is no answer to that.
      for (const { holder, issueSecurityLevelId } of page.values)
        if (String(issueSecurityLevelId) === levelId) holders.push(holder)
      startAt += page.values.length
      if (page.isLast || page.values.length === 0) return holders
    }
  } catch (error) {
    const isUntold =
      error instanceof FootnoteError &&
      (error.code === 'connector_source_refused' || error.code === 'connector_source_missing')
    if (isUntold) return null
    throw error
  }
}
