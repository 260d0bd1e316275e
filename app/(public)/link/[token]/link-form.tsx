'use client'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '../../_parts/error-notice'
import { useSubmit } from '../../_parts/use-submit'
import { signInByLink } from '../../actions'

export function LinkForm({ token }: { token: string }) {
  const { error, isBusy, submit } = useSubmit(signInByLink, '/welcome')
  return (
    <div className="grid gap-4">
      <ErrorNotice error={error} />
      <Button variant="primary" size="lg" loading={isBusy} onClick={() => void submit({ token })}>
        Sign in
      </Button>
    </div>
  )
}
