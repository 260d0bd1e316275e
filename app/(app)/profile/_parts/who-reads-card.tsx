import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatDay } from '@/lib/domain/format-day'

/** Who else reads what somebody asks, as the workspace has it. The rules are those of decision 65. */
export function WhoReadsCard({ since }: { since: string | null }) {
  return (
    <Card id="who-reads" className="scroll-mt-6">
      <CardHeader title="Who reads your questions" />
      <CardBody className="grid gap-2 text-sm text-pretty text-muted">
        <p>
          What you rate or hand to people is read by reviewers, with your name. What you share by link is read by
          whoever has it and belongs to this workspace.
        </p>
        {since === null ? (
          <p>All else is yours: nobody else reads it here.</p>
        ) : (
          <p>
            Since {formatDay(since)} reviewers may also read a sample of other questions and answers of conversations
            that you begin, drawn by chance, to find out how good answers are. They do not see your name or your other
            questions, and may keep a question as a test of Footnote. That an answer was read is in the audit log. A
            conversation that you delete is out of every sample at once.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
