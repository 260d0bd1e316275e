import { Readable } from 'node:stream'
import type { Connector } from '../connector'
import { askGithub } from './ask-github'
import { githubConfig, type GithubConfig } from './config'
import { commentSchema, issueSchema, type Comment, type Issue } from './issue'
import { renderIssue } from './render-issue'

const perPage = 100
/** A thread of more than a thousand comments is read as far as that. */
const maxCommentPages = 10

/**
 * Issues of a repository with their comments, each a document. After the first run only what has changed since is asked for. An issue that is
 * deleted or moved to another repository is not told of by GitHub, and stays.
 */
export const githubConnector: Connector<GithubConfig, Issue> = {
  kind: 'github',
  config: githubConfig,
  async *listChanges(config, tools, cursor) {
    let since = cursor
    let page = 1
    for (;;) {
      // By time and not by page alone: an issue that changes meanwhile moves to the end, and with it one that was not read yet to a page that was.
      const query = { state: 'all', sort: 'updated', direction: 'asc', per_page: String(perPage), page: String(page) }
      const issues = await askGithub(config, tools, 'issues', { ...query, ...(since ? { since } : {}) }, issueSchema)
      for (const issue of issues) {
        if (issue.pull_request !== undefined) continue
        const { number, title, updated_at: version } = issue
        yield { type: 'item', externalId: `issues/${number}`, title, mediaType: 'text/markdown', version, fetch: issue }
      }
      const last = issues.at(-1)?.updated_at
      if (last) yield { type: 'checkpoint', cursor: last }
      if (issues.length < perPage) return
      page = last === since ? page + 1 : 1
      since = last ?? since
    }
  },
  async fetchItem(config, tools, { fetch: issue }) {
    const comments: Comment[] = []
    for (let page = 1; comments.length < issue.comments && page <= maxCommentPages; page++) {
      const query = { per_page: String(perPage), page: String(page) }
      const some = await askGithub(config, tools, `issues/${issue.number}/comments`, query, commentSchema)
      if (some.length === 0) break
      comments.push(...some)
    }
    const body = Readable.from([Buffer.from(renderIssue(issue, comments))])
    const metadata = { link: issue.html_url, date: issue.created_at.slice(0, 10) }
    return { fileName: `issue-${issue.number}.md`, body, metadata }
  },
}
