import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { WorkspaceWeight } from '@/db/queries/workspace-deletion/weigh-workspace'
import { formatCount } from '@/lib/domain/format-figures'
import { DeleteWorkspaceDialog } from './delete-workspace-dialog'

export type DangerCardProps = { name: string; weight: WorkspaceWeight; asksPassword: boolean }

/** Names what goes, what stays and what comes after, and leads to the question. */
export function DangerCard({ name, weight, asksPassword }: DangerCardProps) {
  const elsewhere = weight.people - weight.homeless
  return (
    <Card className="border-danger/40">
      <CardHeader
        title="Delete this workspace"
        description="For good: there is no copy that it could come back from."
      />
      <CardBody className="grid gap-4">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
          <Figure label="Documents" value={weight.documents} />
          <Figure label="Conversations" value={weight.conversations} />
          <Figure label="Connectors" value={weight.connectors} />
          <Figure label="People" value={weight.people} />
        </dl>
        <ul className="grid list-disc gap-1.5 pl-5 text-sm text-pretty text-muted marker:text-faint">
          <li>
            Everything goes: documents with their originals, passages and vectors, questions and answers, ratings,
            golden sets, prompts, keys, connectors with their passwords, and jobs that wait.
          </li>
          <li>{fateOfPeople(weight.homeless, elsewhere, weight.isLast)}</li>
          <li>
            The audit log goes as well. The hash in which it ended stands in the receipt, so that an export of it that
            you have can still be checked.
          </li>
          <li>
            You get a signed receipt by a link that works without signing in. It names the workspace and counts what
            went, and holds nothing of it.
          </li>
          {weight.isLast && (
            <li>This is the only workspace of this installation. You find yourself in a new, empty one.</li>
          )}
        </ul>
        <DeleteWorkspaceDialog name={name} asksPassword={asksPassword} />
      </CardBody>
    </Card>
  )
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="tabular mt-0.5 text-lg font-semibold">{formatCount(value)}</dd>
    </div>
  )
}

function fateOfPeople(homeless: number, elsewhere: number, isLast: boolean): string {
  const lose = isLast ? homeless - 1 : homeless
  const losing =
    lose === 0
      ? 'Nobody loses an account'
      : `${formatCount(lose)} ${lose === 1 ? 'person belongs' : 'people belong'} to no other workspace and ${lose === 1 ? 'loses the' : 'lose their'} account`
  if (elsewhere === 0) return `${losing}.`
  return `${losing}; ${formatCount(elsewhere)} ${elsewhere === 1 ? 'keeps the account and the' : 'keep their accounts and'} other workspaces.`
}
