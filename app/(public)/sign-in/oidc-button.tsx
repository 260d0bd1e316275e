'use client'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '../_parts/error-notice'
import { useSubmit } from '../_parts/use-submit'
import { signInByOidc } from '../actions'

/** Leads to the identity provider. */
export function OidcButton({ label, next }: { label: string; next: string }) {
  const { error, isBusy, submit } = useSubmit(signInByOidc, ({ url }) => url)
  return (
    <div className="mt-3 grid gap-3">
      <Button size="lg" loading={isBusy} onClick={() => void submit({ next })}>
        Continue with {label}
      </Button>
      <ErrorNotice error={error} />
    </div>
  )
}
