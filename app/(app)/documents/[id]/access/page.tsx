import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { findNarrowingSource } from '@/db/queries/connectors/find-narrowing-source'
import { listReaders } from '@/db/queries/documents/list-readers'
import { listGroups } from '@/db/queries/people/list-groups'
import type { DocumentId } from '@/lib/domain/ids'
import { nobody } from '@/lib/domain/nobody'
import { loadDocument } from '../load-document'
import { ChangeAccess } from './change-access'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Access' }

/** Who may read this document, and by which rule. */
export default async function AccessPage({ params }: Props) {
  const { runtime, scope } = await requirePage('admin')
  const { id } = await params
  const document = await loadDocument(id)
  if (!document) return null
  const [[collection], groups, readers, source] = await Promise.all([
    listCollections(runtime.db, scope, { collectionId: document.collectionId }),
    listGroups(runtime.db, scope),
    listReaders(runtime.db, scope, { documentId: id as DocumentId }),
    findNarrowingSource(runtime.db, scope, { documentId: id as DocumentId }),
  ])
  const nameOf = new Map<string, string>([
    [nobody, 'nobody but admins'],
    ...groups.map((group) => [group.id, group.name] as const),
  ])
  const rules = [
    {
      what: `The collection “${document.collectionName}”`,
      groupIds: collection?.groupIds ?? [],
      open: 'everyone in the workspace',
    },
    { what: 'This document', groupIds: document.groupIds, open: 'everyone who may read the collection' },
  ]
  return (
    <PageBody className="grid gap-5">
      <Card>
        <CardHeader
          title="Rules"
          description="A reader must be let in by both. Admins read everything."
          actions={
            !source && (
              <ChangeAccess
                documentId={id}
                groups={groups}
                groupIds={document.groupIds.filter((groupId) => groupId !== nobody)}
              />
            )
          }
        />
        <CardBody className="grid gap-4">
          {source && (
            <Notice
              title="Its source says who may read it"
              action={
                <Link href={`/admin/connectors/${source.connectorId}`} className={buttonClass('secondary', 'sm')}>
                  Open the connector
                </Link>
              }
            >
              It comes from “{source.name}” and is not for everybody there. Which groups of the source are which here is
              said at the connector; the rest is changed at the source and holds from the next run on.
            </Notice>
          )}
          <dl className="grid gap-3 text-sm">
            {rules.map(({ what, groupIds, open }) => (
              <div key={what} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <dt>{what} is open to</dt>
                <dd className="flex flex-wrap gap-1.5">
                  {groupIds.length === 0 ? (
                    <Badge tone="outline">{open}</Badge>
                  ) : (
                    groupIds.map((groupId) => <Badge key={groupId}>{nameOf.get(groupId) ?? groupId}</Badge>)
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title={`${readers.length.toLocaleString('en-GB')} ${readers.length === 1 ? 'person reads' : 'people read'} it`}
        />
        <CardBody>
          <ul aria-label="People who may read it" className="grid text-sm">
            {readers.map((reader) => (
              <li key={reader.id} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
                <Avatar name={reader.name} />
                <span className="min-w-0 flex-1 truncate">
                  {reader.name} <span className="text-muted">{reader.email}</span>
                </span>
                {reader.role !== 'member' && <Badge tone="outline">{reader.role}</Badge>}
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
    </PageBody>
  )
}
