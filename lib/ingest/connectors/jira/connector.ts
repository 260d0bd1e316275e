import { Readable } from 'node:stream'
import type { Connector, Permissions, SourceChange } from '../connector'
import { linkTo } from '../atlassian/link-to'
import { jiraConfig, type JiraConfig } from './config'
import { findPermissions } from './find-permissions'
import { issueFields, issueSchema, type Issue } from './issue'
import { listComments } from './list-comments'
import { listKeys } from './list-keys'
import { renderIssue } from './render-issue'
import { searchIssues } from './search-issues'

const perPage = 100

/**
 * Issues of a query with their comments, each a document. After the first run only what has changed since is read; the keys of all are listed
 * each time, which says what is gone. What has a security level goes to the groups and roles that it lets in.
 */
export const jiraConnector: Connector<JiraConfig, Issue> = {
  kind: 'jira',
  config: jiraConfig,
  async *listChanges(config, tools, cursor) {
    const startedAt = new Date()
    const read = new Set<string>()
    const progress = { hasLost: false }
    const permissionsOf = findPermissions(config, tools)
    const takeFrom = async function* (jql: string): AsyncGenerator<SourceChange<Issue>> {
      const before = read.size
      let most = 0
      for await (const { issues, total } of searchIssues(config, tools, {
        jql,
        fields: issueFields,
        schema,
        perPage,
      })) {
        most = Math.max(most, total)
        for (const issue of issues) {
          read.add(issue.key)
          yield changeOf(issue, await permissionsOf(issue.key, issue.fields.security ?? null))
        }
      }
      if (read.size - before < most) progress.hasLost = true
    }
    yield* takeFrom(`(${config.jql})${cursor === null ? '' : ` AND updated >= "-${minutesSince(cursor, startedAt)}m"`}`)
    const { keys, isWhole } = await listKeys(config, tools)
    const unread: string[] = []
    for (const [key, level] of keys) {
      if (read.has(key)) continue
      if (!tools.isTaken(key)) unread.push(key)
      else yield { type: 'unchanged', externalId: key, permissions: await permissionsOf(key, level) }
    }
    // What this account may see only now, or people here may read only now, has not changed for all that.
    for (let at = 0; at < unread.length; at += perPage)
      yield* takeFrom(`key in (${unread.slice(at, at + perPage).join(', ')})`)
    if (isWhole) yield { type: 'complete' }
    if (!progress.hasLost) yield { type: 'checkpoint', cursor: startedAt.toISOString() }
  },
  async fetchItem(config, tools, { fetch: issue }) {
    const body = Readable.from([Buffer.from(renderIssue(issue, await listComments(config, tools, issue.key)))])
    const metadata = { ...linkTo(config, `/browse/${issue.key}`), date: issue.fields.created.slice(0, 10) }
    return { fileName: `${issue.key}.md`, body, metadata }
  },
}

const schema = issueSchema

function changeOf(issue: Issue, permissions: Permissions): SourceChange<Issue> {
  const { key: externalId, fields } = issue
  const title = `${externalId} ${fields.summary ?? ''}`.trim()
  const version = versionOf(fields.updated)
  return { type: 'item', externalId, title, mediaType: 'text/markdown', version, fetch: issue, permissions }
}

/** The moment itself: it is written in the time zone of whoever asks. */
function versionOf(updated: string): string {
  const at = Date.parse(updated)
  return Number.isNaN(at) ? updated : new Date(at).toISOString()
}

/** Jira's index may be a little behind. */
const slackMinutes = 10

/**
 * A while and no moment: Jira reads moments in the time zone of whoever asks, and of a while both clocks think alike, however wrong one
 * of them goes.
 */
const minutesSince = (cursor: string, now: Date): number =>
  Math.ceil((now.getTime() - Date.parse(cursor)) / 60_000) + slackMinutes
