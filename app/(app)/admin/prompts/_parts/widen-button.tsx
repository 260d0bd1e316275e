'use client'
import { useAction } from '@/app/_lib/use-action'
import { widen } from '../actions'
import { ConfirmButton } from './confirm-button'

/** The next step before its time. */
export function WidenButton({ canaryId, next }: { canaryId: string; next: number }) {
  const { pending, run } = useAction(widen, {
    done: ({ percent }) => (percent === 100 ? 'It is active now.' : `${percent} % of the readers have it now.`),
  })
  return (
    <ConfirmButton
      label={next === 100 ? 'Make it active' : `Widen to ${next} %`}
      title={next === 100 ? 'Give it to every reader now?' : `Give it to ${next} % of the readers now?`}
      description={
        next === 100
          ? 'The canary ends, and its guards with it. Roll back stays one click, on the page of the version.'
          : 'The guards go on watching. What few answers have not shown yet, more readers may meet.'
      }
      confirm={next === 100 ? 'Make it active' : 'Widen it'}
      pending={pending}
      onConfirm={() => run({ canaryId })}
    />
  )
}
