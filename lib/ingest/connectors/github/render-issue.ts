import type { Comment, Issue } from './issue'

/** An issue with its comments as a Markdown document: who said what, and when. */
export function renderIssue(issue: Issue, comments: readonly Comment[]): string {
  const labels = issue.labels.map((label) => (typeof label === 'string' ? label : label.name)).filter(Boolean)
  const facts = [
    `Issue ${issue.number}, ${issue.state}, opened by ${nameOf(issue)} on ${dayOf(issue.created_at)}.`,
    labels.length > 0 ? `Labels: ${labels.join(', ')}.` : '',
  ]
  return [
    `# ${oneLine(issue.title)}`,
    facts.filter(Boolean).join(' '),
    issue.body?.trim() ?? '',
    ...comments.flatMap((comment) => [
      `## ${nameOf(comment)} on ${dayOf(comment.created_at)}`,
      comment.body?.trim() ?? '',
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const nameOf = ({ user }: { readonly user: { readonly login: string } | null }): string =>
  user?.login ?? 'somebody who has left'
const dayOf = (moment: string): string => moment.slice(0, 10)
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
