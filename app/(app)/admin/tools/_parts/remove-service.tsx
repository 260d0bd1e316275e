'use client'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { remove } from '../actions'

type Props = { serviceId: string; name: string }

/** Asks first, because its key and its switches are not kept anywhere else. */
export function RemoveService({ serviceId, name }: Props) {
  const router = useRouter()
  const removing = useAction(remove, { done: `${name} is removed` })
  const confirm = async (): Promise<void> => {
    if ((await removing.run({ serviceId })) !== undefined) router.push('/admin/tools')
  }
  return (
    <Dialog
      trigger={
        <Button>
          <Trash2 aria-hidden />
          Remove
        </Button>
      }
      title={`Remove ${name}?`}
      description="No answer asks it any more, and its key is deleted here. What it said for earlier answers stays with those who asked. The service itself is not touched."
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" loading={removing.pending} onClick={() => void confirm()}>
            Remove
          </Button>
        </>
      }
    />
  )
}
