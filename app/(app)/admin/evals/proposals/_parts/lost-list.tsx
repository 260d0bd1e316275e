import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RejectAllButton } from './reject-all-button'
import type { ProposalView } from './proposal-view'

/** What nobody decided before its passage went. */
export function LostList({ lost }: { lost: readonly ProposalView[] }) {
  return (
    <Card className="mt-6" aria-label="Passage gone">
      <CardHeader
        title="Passage gone"
        description="Their documents have a new revision without the passage. They cannot be accepted; look through the document again."
        actions={<RejectAllButton ids={lost.map(({ id }) => id)} />}
      />
      <CardBody>
        <ul className="grid gap-2 text-sm">
          {lost.map(({ id, question, title }) => (
            <li key={id}>
              {question} <span className="text-muted">{title}</span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
