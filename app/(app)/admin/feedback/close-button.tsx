'use client'
import { useEffect } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { setFeedbackClosed } from './actions'

/** Closes the feedback shown, or opens it again. The key E does the same outside of text fields. */
export function CloseButton({ id, closed }: { id: string; closed: boolean }) {
  const reopen = useAction(setFeedbackClosed)
  const { pending, run } = useAction(setFeedbackClosed, {
    done: closed ? 'Opened again' : 'Closed',
    undo: () => void reopen.run({ id, closed, note: '' }),
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(input|textarea|select)$/i.test(event.target.tagName)
      if (event.key === 'e' && !typing && !event.metaKey && !event.ctrlKey) void run({ id, closed: !closed, note: '' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [id, closed, run])
  return (
    <Button
      variant={closed ? 'secondary' : 'primary'}
      loading={pending}
      onClick={() => void run({ id, closed: !closed, note: '' })}
    >
      {closed ? 'Open again' : 'Close'}
    </Button>
  )
}
