import { createServer } from 'node:http'
import { listenLocally } from '@/lib/storage/testing/listen-locally'
import type { Comment, Issue } from '../github/issue'

export type GithubServer = {
  readonly url: string
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, Comment[]>
  readonly requests: URL[]
  /** Requests that are answered before the quota is used up. */
  quota: number
  close(): Promise<void>
}

export const githubToken = 'ghp_example'

/** GitHub's REST interface for the issues of `acme/docs`: sorted, since a moment, in pages, with a token and a quota. */
export async function startGithubServer(): Promise<GithubServer> {
  const issues: GithubServer['issues'] = new Map()
  const comments: GithubServer['comments'] = new Map()
  const requests: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    requests.push(url)
    const end = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${githubToken}`) return end(401, { message: 'Bad credentials' })
    if (made.quota-- <= 0) {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.UTC(2026, 2, 10, 13) / 1000) }
      return end(403, { message: 'API rate limit exceeded' }, headers)
    }
    const { searchParams } = url
    const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))]
    const pageOf = <Item>(items: readonly Item[]): Item[] => items.slice((page - 1) * size, page * size)
    if (url.pathname === '/repos/acme/docs/issues') {
      const since = searchParams.get('since') ?? ''
      const found = [...issues.values()].filter((issue) => issue.updated_at >= since)
      return end(200, pageOf(found.toSorted((a, b) => a.updated_at.localeCompare(b.updated_at))))
    }
    const [, number] = /^\/repos\/acme\/docs\/issues\/(\d+)\/comments$/.exec(url.pathname) ?? []
    return number === undefined
      ? end(404, { message: 'Not Found' })
      : end(200, pageOf(comments.get(Number(number)) ?? []))
  })
  const { url, close } = await listenLocally(server)
  const made: GithubServer = {
    url,
    issues,
    comments,
    requests,
    quota: Infinity,
    close,
  }
  return made
}

export function makeIssue(number: number, given: Partial<Issue> = {}): Issue {
  const at = new Date(Date.UTC(2026, 2, 1) + number * 60_000).toISOString()
  return {
    number,
    title: `Pump ${number} leaks`,
    body: `It leaks since inspection ${number}.`,
    state: 'open',
    user: { login: 'ada' },
    html_url: `https://github.example/acme/docs/issues/${number}`,
    comments: 0,
    labels: [{ name: 'pumps' }],
    created_at: at,
    updated_at: at,
    ...given,
  }
}
