import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { readEnv } from '@/lib/config/env'
import { connectorKinds, kindsOnServer } from '@/lib/domain/connector'
import { AddForm } from '../_parts/add-form'
import { emptyForm } from '../_parts/connector-form-state'
import { KindChoice } from '../_parts/kind-choice'
import { kinds } from '../_parts/kinds'

export const metadata: Metadata = { title: 'Add a connector' }

type Search = Promise<{ kind?: string | string[] }>

/** First what kind of source, then where it is. */
export default async function NewConnectorPage({ searchParams }: { searchParams: Search }) {
  const { runtime, scope } = await requirePage('admin')
  const wanted = (await searchParams).kind
  const kind = connectorKinds.find((one) => one === wanted)
  const folders = readEnv().FOOTNOTE_CONNECTOR_FOLDERS
  const isClosed = kind !== undefined && kindsOnServer.has(kind) && folders.length === 0
  const collections = (await listCollections(runtime.db, scope)).filter(({ isSample }) => !isSample)
  return (
    <>
      <PageHeader
        title={kind ? kinds[kind].name : 'Add a connector'}
        description={kind ? kinds[kind].what : 'Where are the documents?'}
      >
        <Link className="text-sm text-muted hover:text-ink" href={kind ? '/admin/connectors/new' : '/admin/connectors'}>
          ← {kind ? 'Another kind' : 'Connectors'}
        </Link>
      </PageHeader>
      {kind === undefined && <KindChoice />}
      {isClosed && (
        <Notice tone="warn" title="No folder is open to connectors">
          Which folders may be read is decided on the server and not here. Set <code>FOOTNOTE_CONNECTOR_FOLDERS</code>{' '}
          there, for example to <code>/srv/handbook</code>, and start Footnote again.
        </Notice>
      )}
      {kind !== undefined && !isClosed && (
        <Card>
          <CardBody className="pt-4">
            <AddForm
              initial={emptyForm(kind, folders[0] ?? '')}
              folders={folders}
              collections={collections.map(({ id, name }) => ({ id, name }))}
            />
          </CardBody>
        </Card>
      )}
    </>
  )
}
