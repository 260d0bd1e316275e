'use client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ErrorNotice } from '../_parts/error-notice'
import { readField } from '../_parts/read-field'
import { useSubmit } from '../_parts/use-submit'
import { signInByPassword } from '../actions'

export function SignInForm({ next }: { next: string }) {
  const { error, isBusy, submit } = useSubmit(signInByPassword, next)
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void submit({ email: readField(form, 'email'), password: readField(form, 'password') })
      }}
    >
      <Field label="E-mail" required>
        <Input name="email" type="email" autoComplete="username" maxLength={254} />
      </Field>
      <Field label="Password" required>
        <Input name="password" type="password" autoComplete="current-password" />
      </Field>
      <ErrorNotice error={error} />
      <Button type="submit" variant="primary" size="lg" loading={isBusy}>
        Sign in
      </Button>
    </form>
  )
}
