import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'
import type { Comment, Issue } from '../jira/issue'
import { readBody } from './read-body'

export type JiraServer = {
  readonly url: string
  readonly issues: Map<string, Issue>
  readonly comments: Map<string, readonly Comment[]>
  /** `METHOD path query`, in which the query is JQL or what stands behind the question mark. */
  readonly requests: string[]
  /** Whom security levels let in, by the number of the level; told to those who administer Jira only. */
  readonly holders: Map<string, readonly object[]>
  isAdmin: boolean
  /** What signs in. Another one, and the token was revoked. */
  authorization: string
  /** Answers with 429 to so many of the next requests. */
  tooMany: number
  /** Issues that each page holds at most, whatever is asked for. */
  mostPerPage: number
  /** The server answers 500 to who asks for this issue's comments. */
  brokenKey: string | null
  /** What happens at Jira after a page was handed out. */
  onPage: () => void
  close(): Promise<void>
}

export const jiraToken = 'jira-token'
export const jiraCloud = `Basic ${Buffer.from(`ada@acme.example:${jiraToken}`).toString('base64')}`
export const jiraServer = `Bearer ${jiraToken}`

/**
 * Jira's REST interface for issues of project DOCS: the cloud's third version (search/jql, pages by token) and Data Center's second
 * (search, pages by number). It understands exactly the queries that name a project, a while since the last change, or keys.
 */
export async function startJiraServer(): Promise<JiraServer> {
  const issues: JiraServer['issues'] = new Map()
  const comments: JiraServer['comments'] = new Map()
  const requests: string[] = []
  const holders: JiraServer['holders'] = new Map()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    const answer = (body: Record<string, unknown>): void => {
      requests.push(`${request.method} ${url.pathname} ${typeof body['jql'] === 'string' ? body['jql'] : url.search}`)
      if (request.headers.authorization !== made.authorization) return end(401, { message: 'Unauthorized' })
      if (made.tooMany-- > 0) return end(429, { message: 'Rate limit exceeded.' }, { 'retry-after': '0' })
      const [, version, key = ''] = /^\/rest\/api\/([23])\/issue\/([A-Z]+-\d+)\/comment$/.exec(url.pathname) ?? []
      if (version !== undefined) {
        if (key === made.brokenKey) return end(500, { errorMessages: ['Internal server error'] })
        const [startAt, maxResults] = ['startAt', 'maxResults'].map((name) => Number(url.searchParams.get(name)))
        const all = comments.get(key) ?? []
        return issues.has(key)
          ? end(200, { startAt, total: all.length, comments: all.slice(startAt, (startAt ?? 0) + (maxResults ?? 50)) })
          : end(404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] })
      }
      if (url.pathname === '/rest/api/3/issuesecurityschemes/level/member') {
        if (!made.isAdmin) return end(403, { errorMessages: ['Only Jira administrators can do this.'] })
        const level = url.searchParams.get('levelId') ?? ''
        const startAt = Number(url.searchParams.get('startAt') ?? 0)
        const all = (holders.get(level) ?? []).map((holder, id) => ({
          id: String(id),
          issueSecurityLevelId: level,
          holder,
        }))
        const size = Math.min(Number(url.searchParams.get('maxResults') ?? 50), made.mostPerPage)
        return end(200, { startAt, values: all.slice(startAt, startAt + size), isLast: startAt + size >= all.length })
      }
      if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return end(415, {})
      const found = findIssues(issues, String(body['jql']))
      if (!found) return end(400, { errorMessages: [`Error in the JQL Query: ${String(body['jql'])}`] })
      const fields = (body['fields'] ?? []) as string[]
      const size = Math.min(Number(body['maxResults'] ?? 50), made.mostPerPage)
      const shown = (from: number) => {
        made.onPage()
        return found.slice(from, from + size).map((issue) => pick(issue, fields))
      }
      if (url.pathname === '/rest/api/3/search/jql') {
        if (body['startAt'] !== undefined) return end(400, { errorMessages: ['Invalid request payload.'] })
        const from = tokenOf(body['nextPageToken'])
        const isLast = from + size >= found.length
        return end(200, { issues: shown(from), isLast, ...(isLast ? {} : { nextPageToken: `from-${from + size}` }) })
      }
      if (url.pathname !== '/rest/api/2/search') return end(404, { message: 'null for uri' })
      const startAt = Number(body['startAt'])
      return end(200, { startAt, maxResults: size, total: found.length, issues: shown(startAt) })
    }
    void readBody(request).then(answer)
  })
  const { url, close } = await listenLocally(server)
  const made: JiraServer = {
    url,
    issues,
    comments,
    requests,
    holders,
    isAdmin: true,
    authorization: jiraCloud,
    tooMany: 0,
    mostPerPage: 100,
    brokenKey: null,
    onPage: () => undefined,
    close,
  }
  return made
}

const tokenOf = (token: unknown): number => (typeof token === 'string' ? Number(token.slice('from-'.length)) : 0)

function findIssues(issues: JiraServer['issues'], jql: string): Issue[] | null {
  const [, all, minutes, keys] =
    /^(\(project = DOCS\))?(?: AND updated >= "-(\d+)m")?(?:key in \(([A-Z0-9, -]+)\))? ORDER BY key ASC$/.exec(jql) ??
    []
  if (all === undefined && keys === undefined) return null
  const since = minutes === undefined ? 0 : Date.now() - Number(minutes) * 60_000
  return [...issues.values()]
    .filter(({ key }) => keys === undefined || keys.split(', ').includes(key))
    .filter(({ fields }) => Date.parse(fields.updated) >= since)
    .toSorted((a, b) => Number(a.key.slice(5)) - Number(b.key.slice(5)))
}

/** Jira gives the fields that are named and no others; a key is none of them and always there. */
function pick({ key, fields }: Issue, names: readonly string[]) {
  return { id: key, key, fields: Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) }
}

export function makeJiraIssue(number: number, fields: Partial<Issue['fields']> = {}): Issue {
  const at = new Date(Date.UTC(2026, 2, 1) + number * 60_000).toISOString().replace('Z', '+0000')
  return {
    key: `DOCS-${number}`,
    fields: {
      summary: `Pump ${number} leaks`,
      description: `It leaks since inspection ${number}.`,
      status: { name: 'Open' },
      issuetype: { name: 'Bug' },
      resolution: null,
      reporter: { displayName: 'Ada Byron' },
      labels: ['pumps'],
      created: at,
      updated: at,
      security: null,
      ...fields,
    },
  }
}
