import { adfToMarkdown } from './adf-to-markdown'
import type { Comment, Issue } from './issue'
import { wikiToMarkdown } from './wiki-to-markdown'

/** An issue with its comments as a Markdown document: what it is, who said what, and when. */
export function renderIssue({ key, fields }: Issue, comments: readonly Comment[]): string {
  const { summary, issuetype, status, resolution, reporter, labels, created, description } = fields
  const facts = [
    `${issuetype?.name ?? 'Issue'} ${key}${status ? `, ${status.name}` : ''}${resolution ? ` (${resolution.name})` : ''},`,
    `opened by ${nameOf(reporter)} on ${dayOf(created)}.`,
    labels?.length ? `Labels: ${labels.join(', ')}.` : '',
  ]
  return [
    `# ${oneLine(summary ?? key)}`,
    facts.filter(Boolean).join(' '),
    toMarkdown(description),
    ...comments.flatMap(({ author, created: at, body }) => [`## ${nameOf(author)} on ${dayOf(at)}`, toMarkdown(body)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const toMarkdown = (text: unknown): string =>
  (typeof text === 'string' ? wikiToMarkdown(text) : adfToMarkdown(text)).trim()

const nameOf = (person: { readonly displayName: string } | null | undefined): string =>
  person?.displayName ?? 'somebody who has left'
const dayOf = (moment: string): string => moment.slice(0, 10)
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
