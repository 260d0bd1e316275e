'use client'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { add } from '../actions'
import { ConnectorForm, type ConnectorFormProps, type ConnectorInput } from './connector-form'

/** Adds a connector and goes to its page. */
export function AddForm(props: Pick<ConnectorFormProps, 'initial' | 'folders' | 'collections'>) {
  const router = useRouter()
  const adding = useAction(add, { done: 'Connector added' })
  const save = async (input: ConnectorInput, collectionId: string): Promise<void> => {
    const added = await adding.run({ ...input, collectionId: collectionId === 'new' ? null : collectionId })
    if (added) router.push(`/admin/connectors/${added.id}`)
  }
  return (
    <ConnectorForm
      {...props}
      saveLabel="Add the connector"
      pending={adding.pending}
      onSave={(input, { collectionId }) => void save(input, collectionId)}
    />
  )
}
