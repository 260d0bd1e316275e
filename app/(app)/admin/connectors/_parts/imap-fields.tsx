import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function ImapFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        label="Address of the mail server"
        example="imaps://mail.example.com"
        hint="Everybody who may read the collection can read these mails. Take a mailbox that is shared, and nobody’s own."
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="User name" error={problems.username} required>
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="support@example.com"
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
        <SecretField
          form={form}
          hasSecret={hasSecret}
          label="Password"
          hint="Make an app password for this where the provider has them."
          onChange={onChange}
        />
      </div>
      <Field
        label="Folder (optional)"
        hint="Without it the inbox. Folders below it are not read, and nothing is marked as read."
        error={problems.folder}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder="INBOX"
          value={form.folder}
          onChange={(event) => onChange({ folder: event.target.value })}
        />
      </Field>
    </>
  )
}
