'use client'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toastDone } from '@/components/ui/toast'
import { saveName } from '../actions'
import { readText } from '@/app/_lib/read-text'
import { useFormAction } from './use-form-action'

export function NameCard({ name }: { name: string }) {
  const { error, isBusy, run } = useFormAction(saveName)
  async function save(form: FormData): Promise<void> {
    if (await run({ name: readText(form, 'name') })) toastDone('Name saved.')
  }
  return (
    <Card>
      <CardHeader title="Name" description="As others in your workspace see you." />
      <CardBody>
        <form
          className="flex items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            void save(new FormData(event.currentTarget))
          }}
        >
          <Field label="Name" hideLabel required error={error?.message} className="flex-1">
            <Input name="name" defaultValue={name} autoComplete="name" maxLength={120} />
          </Field>
          <Button type="submit" loading={isBusy}>
            Save
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}
