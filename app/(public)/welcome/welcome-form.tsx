'use client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ErrorNotice } from '../_parts/error-notice'
import { readField } from '../_parts/read-field'
import { useSubmit } from '../_parts/use-submit'
import { chooseFirstPassword } from '../actions'

export function WelcomeForm({ email, name }: { email: string; name: string }) {
  const { error, isBusy, submit } = useSubmit(chooseFirstPassword, '/')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void submit({ name: readField(form, 'name'), password: readField(form, 'password') })
      }}
    >
      {/* Tells password managers which account the new password belongs to. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Your name" hint="As others in your workspace see it." required>
        <Input name="name" autoComplete="name" defaultValue={name} maxLength={120} />
      </Field>
      <Field label="Password" hint="At least 10 characters. A few words in a row are good." required>
        <Input name="password" type="password" autoComplete="new-password" minLength={10} maxLength={200} />
      </Field>
      <ErrorNotice error={error} />
      <Button type="submit" variant="primary" size="lg" loading={isBusy}>
        Go on
      </Button>
    </form>
  )
}
