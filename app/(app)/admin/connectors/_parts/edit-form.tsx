'use client'
import { useAction } from '@/app/_lib/use-action'
import { edit } from '../actions'
import { ConnectorForm, type ConnectorFormProps } from './connector-form'

type EditFormProps = Pick<ConnectorFormProps, 'initial' | 'folders' | 'hasSecret'> & { connectorId: string }

export function EditForm({ connectorId, ...props }: EditFormProps) {
  const saving = useAction(edit, { done: 'Saved' })
  return (
    <ConnectorForm
      {...props}
      connectorId={connectorId}
      saveLabel="Save"
      pending={saving.pending}
      onSave={(input) => void saving.run({ ...input, connectorId })}
    />
  )
}
