'use client'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { toastDone } from '@/components/ui/toast'
import { savePassword } from '../actions'
import { readText } from '@/app/_lib/read-text'
import { useFormAction } from './use-form-action'

/** Without a password (single sign-on) a first one can be set. */
export function PasswordCard({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { error, isBusy, run } = useFormAction(savePassword)
  async function save(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form)
    const input = { current: readText(fields, 'current'), password: readText(fields, 'password') }
    if (!(await run(input))) return
    form.reset()
    toastDone('Password changed. Your other sessions have ended.')
  }
  return (
    <Card>
      <CardHeader title="Password" description="Changing it signs you out in all other browsers." />
      <CardBody>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void save(event.currentTarget)
          }}
        >
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          {hasPassword && (
            <Field label="Current password" required>
              <Input name="current" type="password" autoComplete="current-password" />
            </Field>
          )}
          <Field label="New password" hint="At least 10 characters. A few words in a row are good." required>
            <Input name="password" type="password" autoComplete="new-password" minLength={10} maxLength={200} />
          </Field>
          {error && <Notice tone="danger">{error.message}</Notice>}
          <div>
            <Button type="submit" loading={isBusy}>
              {hasPassword ? 'Change password' : 'Set password'}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
