'use client'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'
import { remove } from '../actions'

/** Deletes a draft that no reader ever had. */
export function DeleteButton({ id, name }: { id: string; name: string }) {
  const router = useRouter()
  const { pending, run } = useAction(remove, { done: 'Deleted.' })
  const act = async (): Promise<void> => {
    if ((await run({ id })) !== undefined) router.push('/admin/experiments')
  }
  return (
    <ConfirmButton
      label={
        <>
          <Trash2 aria-hidden />
          Delete
        </>
      }
      title={`Delete the draft “${name}”?`}
      description="No reader ever had it. This is not undone."
      confirm="Delete"
      confirmVariant="danger"
      pending={pending}
      onConfirm={act}
    />
  )
}
