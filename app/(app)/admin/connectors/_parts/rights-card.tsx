import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { SourceGroupRow } from '@/db/queries/connectors/list-source-groups'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { ConnectorKind } from '@/lib/domain/connector'
import { kinds } from './kinds'
import { RightsForm } from './rights-form'

export type RightsCardProps = {
  connectorId: string
  kind: ConnectorKind
  sourceGroups: readonly SourceGroupRow[]
  groups: readonly GroupListItem[]
  hasRun: boolean
}

/** Who the groups are here that narrow something at the source. */
export function RightsCard({ connectorId, kind, sourceGroups, groups, hasRun }: RightsCardProps) {
  const source = kinds[kind].name
  return (
    <Card>
      <CardHeader
        title="Rights"
        description={`What ${source} narrows to some people opens to the groups that you choose here, as far as they may read the collection, and to admins. What has no group is not taken.`}
      />
      <CardBody>
        {sourceGroups.length === 0 ? (
          <p className="text-sm text-pretty text-muted">
            {hasRun
              ? 'Nothing is narrowed to groups at the source, as far as the last run has seen.'
              : 'After the first run the groups stand here that narrow something at the source.'}
          </p>
        ) : groups.length === 0 ? (
          <p className="text-sm text-pretty text-muted">
            {sourceGroups.length === 1 ? 'One group narrows' : `${sourceGroups.length} groups narrow`} something at the
            source, and there are no groups here yet.{' '}
            <Link className="underline underline-offset-2 hover:text-ink" href="/admin/people">
              Make them under People and groups
            </Link>
            .
          </p>
        ) : (
          <RightsForm
            // What another admin has saved meanwhile replaces what is chosen here.
            key={sourceGroups.map(({ sourceId, groupId }) => `${sourceId}=${groupId}`).join()}
            connectorId={connectorId}
            sourceGroups={sourceGroups}
            groups={groups}
          />
        )}
      </CardBody>
    </Card>
  )
}
