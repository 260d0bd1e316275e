'use client'
import { useState, type ReactNode } from 'react'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'

export type ConfirmButtonProps = {
  label: ReactNode
  title: string
  /** What happens, and to whom. */
  description: string
  confirm: string
  onConfirm: () => Promise<unknown>
  pending: boolean
  variant?: ButtonVariant
  confirmVariant?: ButtonVariant
  size?: ButtonSize
}

/** A button whose act changes what readers get: it says so and asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, description, confirm, onConfirm, pending, variant = 'secondary', size = 'md' } = props
  const [open, setOpen] = useState(false)
  const act = async (): Promise<void> => {
    await onConfirm()
    setOpen(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant={variant} size={size}>
          {label}
        </Button>
      }
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant={props.confirmVariant ?? 'primary'} loading={pending} onClick={() => void act()}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
