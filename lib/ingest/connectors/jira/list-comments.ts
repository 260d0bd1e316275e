import { z } from 'zod'
import { askAtlassian } from '../atlassian/ask-atlassian'
import type { ConnectorTools } from '../connector'
import type { JiraConfig } from './config'
import { commentSchema, type Comment } from './issue'

const perPage = 100
/** A thread of more than a thousand comments is read as far as that. */
const maxPages = 10

const pageSchema = z.object({ comments: z.array(commentSchema), total: z.int() })

/** Comments of an issue, oldest first, without those that only some may read. */
export async function listComments(config: JiraConfig, tools: ConnectorTools, key: string): Promise<Comment[]> {
  const all: Comment[] = []
  const version = config.hosting === 'cloud' ? 3 : 2
  for (let page = 0; page < maxPages; page++) {
    const query = new URLSearchParams({ startAt: String(all.length), maxResults: String(perPage), orderBy: 'created' })
    const path = `/rest/api/${version}/issue/${encodeURIComponent(key)}/comment?${query}`
    const { comments, total } = await askAtlassian(config, tools, { product: 'Jira', path, schema: pageSchema })
    all.push(...comments)
    if (comments.length === 0 || all.length >= total) break
  }
  return all.filter((comment) => !comment.visibility && comment.jsdPublic !== false)
}
