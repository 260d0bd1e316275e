'use client'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ErrorNotice } from '../../_parts/error-notice'
import { readField } from '../../_parts/read-field'
import { useSubmit } from '../../_parts/use-submit'
import { registerByInvitation } from '../../actions'

/** `email` null: the invitation is for whoever holds the link, who then says which e-mail is theirs. */
export function InviteForm({ token, email }: { token: string; email: string | null }) {
  const { error, isBusy, submit } = useSubmit(registerByInvitation, '/')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void submit({
          token,
          email: email ?? readField(form, 'email'),
          name: readField(form, 'name'),
          password: readField(form, 'password'),
        })
      }}
    >
      <Field label="E-mail" required>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          {...(email === null ? {} : { value: email, readOnly: true })}
        />
      </Field>
      <Field label="Your name" required>
        <Input name="name" autoComplete="name" maxLength={120} />
      </Field>
      <Field label="Password" hint="At least 10 characters. A few words in a row are good." required>
        <Input name="password" type="password" autoComplete="new-password" minLength={10} maxLength={200} />
      </Field>
      <ErrorNotice error={error} />
      {error?.code === 'email_taken' && (
        <p className="text-sm text-muted">
          Yours?{' '}
          <Link href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`} className="text-accent underline">
            Sign in and accept the invitation
          </Link>
        </p>
      )}
      <Button type="submit" variant="primary" size="lg" loading={isBusy}>
        Create account
      </Button>
    </form>
  )
}
