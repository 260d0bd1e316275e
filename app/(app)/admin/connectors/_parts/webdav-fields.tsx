import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function WebdavFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        label="WebDAV address of the folder"
        example="https://cloud.example.com/remote.php/dav/files/ada/Handbook/"
        hint="In Nextcloud: Files, Settings, WebDAV; then the path of the folder behind it."
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="User name" error={problems.username}>
          <Input
            autoComplete="off"
            spellCheck={false}
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
        <SecretField
          form={form}
          hasSecret={hasSecret}
          label="Password"
          hint="Make an app password for this, and give its account nothing but reading."
          onChange={onChange}
        />
      </div>
    </>
  )
}
